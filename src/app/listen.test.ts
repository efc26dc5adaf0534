import { expect, test } from "vitest";
import { listen } from "./listen.ts";

/** Answers when told to, and tells when somebody has asked. */
function patient() {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const fetch = async () => {
    asked.resolve();
    await answer.promise;
    return new Response("done");
  };
  return { fetch, asked: asked.promise, answer: answer.resolve };
}

test("a stop waits for the open requests, and takes no new ones", async () => {
  const { fetch: answers, asked, answer } = patient();
  const { address, close } = await listen(answers, "127.0.0.1", 0);
  const open = fetch(address).then((response) => response.text());
  await asked;
  const closed = close(60_000);
  await expect(fetch(address)).rejects.toThrow();
  answer();
  expect(await open).toBe("done");
  await closed;
});

test("a request that does not end is cut off in time", async () => {
  const { fetch: never, asked } = patient();
  const { address, close } = await listen(never, "127.0.0.1", 0);
  const open = fetch(address).catch(() => "cut off");
  await asked;
  await close(50);
  expect(await open).toBe("cut off");
});

const atOnce = () => new Response("done");

test("an address of another machine is told from a port that is taken", async () => {
  const { address, close } = await listen(atOnce, "127.0.0.1", 0);
  const port = Number(new URL(address).port);
  await expect(listen(atOnce, "127.0.0.1", port)).rejects.toMatchObject({ code: "port-taken" });
  await expect(listen(atOnce, "192.0.2.1", 0)).rejects.toMatchObject({ code: "configuration" });
  await close(100);
});
