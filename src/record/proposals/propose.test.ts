import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Cue, candidate as candidateShape, type Draft } from "../draft-model.ts";
import { propose } from "./propose.ts";

interface Seen {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly response_format?: unknown;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}
type Answer = (seen: Seen, response: ServerResponse) => void;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

async function model(answer: Answer) {
  const seen: Seen[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let text = "";
    for await (const piece of request) text += String(piece);
    const one = {
      path: request.url ?? "",
      authorization: request.headers.authorization,
      body: JSON.parse(text) as Seen["body"],
    };
    seen.push(one);
    answer(one, response);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { seen, config: { url: `http://127.0.0.1:${port}/v1`, name: "small-model", key: "secret-key" } };
}

const says =
  (content: string): Answer =>
  (_seen, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
  };
const listing = (...candidates: readonly unknown[]): Answer => says(JSON.stringify({ candidates }));

const cue = (key: string, speaker: string | null, text: string): Cue => ({
  key,
  label: speaker?.toUpperCase() ?? null,
  speaker,
  kind: speaker === null ? "unknown" : "person",
  group: null,
  country: null,
  capacity: null,
  text,
  words: 5,
});
const draft = (cues: readonly Cue[]): Draft => ({
  title: "Open forum",
  date: null,
  place: null,
  language: "en",
  format: "igf",
  agenda: [],
  cues: [...cues],
  candidates: [],
  stageDirections: [],
  topics: [],
  spokenNames: [],
});
const meeting = draft([
  cue(
    "c1",
    "Mira Holt",
    "Welcome. Every school could get a mast.  The  regulator publishes\nits map next spring. Thank you, Tomas.",
  ),
  cue("c2", "Tomas Brink", "I take it upon me to draw the map. Mira knows the rest."),
]);
const open = { attribution: "on-the-record" } as const;

describe("proposals of a model", () => {
  it("are candidates of the desk, marked as the model's and only offered", async () => {
    const { config, seen } = await model(
      listing(
        { type: "recommendation", n: 1, sentence: "Every school could get a mast.", text: "Give every school a mast" },
        {
          type: "action",
          n: 2,
          sentence: "I take it upon me to draw the map.",
          text: "Draw the map",
          owner: "Tomas Brink",
        },
      ),
    );
    const found = await propose(meeting, open, config);
    expect(found.ok && found.value).toEqual([
      {
        type: "recommendation",
        key: "m1",
        cue: "c1",
        state: "offered",
        source: "model",
        sentence: "Every school could get a mast.",
        rule: "model:small-model",
        confidence: 0.5,
        text: "Give every school a mast",
      },
      {
        type: "action",
        key: "m2",
        cue: "c2",
        state: "offered",
        source: "model",
        sentence: "I take it upon me to draw the map.",
        rule: "model:small-model",
        confidence: 0.5,
        text: "Draw the map",
        owner: "Tomas Brink",
        due: null,
      },
    ]);
    expect(found.ok && found.value.every((one) => candidateShape.safeParse(one).success)).toBe(true);
    expect(seen[0]).toMatchObject({
      path: "/v1/chat/completions",
      authorization: "Bearer secret-key",
      body: { model: "small-model" },
    });
    expect(seen[0]?.body.messages[1]?.content).toContain("[2] Tomas Brink: I take it upon me");
  });

  it("rest on words that were said in that very turn, or are dropped", async () => {
    const { config } = await model(
      listing(
        { type: "question", n: 1, sentence: "the regulator publishes its map", text: "Half a sentence" },
        { type: "question", n: 2, sentence: "Every school could get a mast.", text: "Of another turn" },
        { type: "decision", n: 2, sentence: "We hereby decide everything.", text: "Made up", outcome: "adopted" },
        {
          type: "decision",
          n: 1,
          sentence: "Every school could get a mast.",
          text: "No such outcome",
          outcome: "maybe",
        },
        { type: "question", n: 9, sentence: "Every school could get a mast.", text: "No such turn" },
        "nonsense",
      ),
    );
    const found = await propose(meeting, open, config);
    expect(found.ok && found.value.map(({ text, sentence }) => ({ text, sentence }))).toEqual([
      { text: "Half a sentence", sentence: "The regulator publishes its map next spring." },
    ]);
  });

  it("leave out what the desk already has", async () => {
    const { config } = await model(
      listing({ type: "question", n: 1, sentence: "Every school could get a mast.", text: "Again" }),
    );
    const first = await propose(meeting, open, config);
    const held = { ...meeting, candidates: first.ok ? [...first.value] : [] };
    const second = await propose(held, open, config);
    expect([first.ok && first.value.length, second.ok && second.value.length]).toEqual([1, 0]);
  });

  it("are read out of a fence", async () => {
    const { config } = await model(says('Here you are:\n```json\n{"candidates":[]}\n```'));
    expect(await propose(meeting, open, config)).toEqual({ ok: true, value: [] });
  });
});

describe("what a model is shown", () => {
  it("is nothing of a closed session", async () => {
    const { config, seen } = await model(listing());
    expect(await propose(meeting, { attribution: "closed" }, config)).toEqual({
      ok: false,
      problem: { code: "closed" },
    });
    expect(seen).toEqual([]);
  });

  it("names nobody under the Chatham House Rule, and its quotations come back as they stand in the record", async () => {
    const { config, seen } = await model((one, response) => {
      const quote = /\[2\] (.*)/.exec(one.body.messages[1]?.content ?? "")?.[1] ?? "";
      listing({ type: "action", n: 2, sentence: quote.slice(0, 60), text: "Draw the map", owner: "somebody" })(
        one,
        response,
      );
    });
    const found = await propose(meeting, { attribution: "chatham-house" }, config);
    const sent = JSON.stringify(seen);
    for (const name of ["Mira", "Holt", "Tomas", "Brink", "HOLT"]) expect(sent).not.toContain(name);
    expect(sent).toContain("Every school could get a mast");
    expect(found.ok && found.value[0]).toMatchObject({
      owner: null,
      sentence: "I take it upon me to draw the map. Mira knows the rest.",
    });
  });

  it("is the whole of a long meeting, in portions", async () => {
    const { config, seen } = await model(listing());
    const long = draft(
      Array.from({ length: 30 }, (_none, index) =>
        cue(`c${index + 1}`, "Mira Holt", `Sentence ${index + 1} is here. `.repeat(150)),
      ),
    );
    const found = await propose(long, open, config);
    expect(found).toEqual({ ok: true, value: [] });
    expect(seen.length).toBeGreaterThan(3);
    for (const { body } of seen) expect(body.messages[1]?.content.length).toBeLessThan(26_000);
    for (let n = 1; n <= 30; n += 1)
      expect(seen.some(({ body }) => body.messages[1]?.content.includes(`[${n}] `))).toBe(true);
  });
});

describe("a model that does not do as asked", () => {
  const status =
    (code: number): Answer =>
    (_seen, response) => {
      response.statusCode = code;
      response.end("no");
    };

  it("is asked again without response_format where it does not know that", async () => {
    const { config, seen } = await model((one, response) =>
      one.body.response_format === undefined ? listing()(one, response) : status(400)(one, response),
    );
    expect((await propose(meeting, open, config)).ok).toBe(true);
    expect(seen).toHaveLength(2);
  });

  it("refuses: nothing is proposed, and the status is told", async () => {
    const { config } = await model(status(401));
    expect(await propose(meeting, open, config)).toEqual({ ok: false, problem: { code: "refused", status: 401 } });
  });

  it("answers with no JSON: nothing is proposed", async () => {
    const { config } = await model(says("I am sorry, I cannot do that."));
    expect(await propose(meeting, open, config)).toEqual({ ok: false, problem: { code: "unreadable" } });
  });

  it("never answers: it is given up in time", async () => {
    const { config } = await model(() => undefined);
    expect(await propose(meeting, { ...open, within: 150 }, config)).toEqual({
      ok: false,
      problem: { code: "unreachable" },
    });
  });

  it("never ends its answer: it is cut off", async () => {
    const { config } = await model((_seen, response) => {
      const more = (): void => {
        while (response.writable && response.write("x".repeat(65_536)));
        if (response.writable) response.once("drain", more);
      };
      response.on("error", () => undefined);
      more();
    });
    expect((await propose(meeting, { ...open, within: 10_000 }, config)).ok).toBe(false);
  });

  it("sends elsewhere: nobody follows, and the key stays", async () => {
    const other = await model(listing());
    const { config } = await model((_seen, response) => {
      response.writeHead(307, { location: `${other.config.url}/chat/completions` });
      response.end();
    });
    expect(await propose(meeting, open, config)).toEqual({ ok: false, problem: { code: "unreachable" } });
    expect(other.seen).toEqual([]);
  });
});
