import type { Problem } from "../../kernel/result.ts";
import { type FormState, Frame, Refusal, TextField } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { VoteView } from "../view-model.ts";
import { About } from "./candidates.tsx";

interface Props {
  readonly view: VoteView;
  readonly ask: Ask;
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

/** A number beside each name: complete without a script, and the same for everybody. */
export function VotePage({ view, ask, typed = {}, problem }: Props) {
  const say = words.in(ask.language);
  const form: FormState = { ask, values: typed, problem: problem ?? null };
  return (
    <Frame
      ask={ask}
      title={`${say("vote-title")}: ${view.election.title}`}
      crumbs={view.crumbs}
      styles={["ballot.css"]}
    >
      <h1>{say("vote-title")}</h1>
      <p class="meta">
        <bdi>{view.election.title}</bdi>
        {" · "}
        {say("closes-on", { when: instantInWords(new Date(view.closes), view.zone, ask.language) })}
      </p>
      <Refusal problem={form.problem} />
      <p class="lede">{say("vote-lede")}</p>
      <p>{say(view.method === "schulze" ? "vote-equal" : "vote-unequal")}</p>
      <form method="post" action={ask.path}>
        <ol class="ballot">
          {view.candidates.map((one) => {
            const field = `rank-${one.number}`;
            const wrong = problem?.fields?.[field];
            return (
              <li>
                <input
                  id={field}
                  name={field}
                  type="number"
                  inputmode="numeric"
                  min="1"
                  max={String(view.candidates.length)}
                  value={typed[field] ?? ""}
                  aria-label={say("rank-of", { name: one.name })}
                  {...(wrong ? { "aria-invalid": "true" as const, "aria-describedby": `${field}-problem` } : {})}
                />
                <div>
                  <b>
                    <bdi>{one.name}</bdi>
                  </b>
                  <About one={one} ask={ask} />
                  {wrong ? (
                    <span class="problem" id={`${field}-problem`}>
                      {wrong}
                    </span>
                  ) : null}
                </div>
              </li>
            );
          })}
        </ol>
        {view.voted ? (
          <TextField
            form={form}
            name="receipt"
            label={say("field-receipt")}
            hint={say("hint-receipt")}
            exact
            required
          />
        ) : null}
        <p class="note">{say("vote-secret")}</p>
        <p class="acts">
          <button type="submit">{say(view.voted ? "vote-change" : "cast")}</button>
          <a href={view.election.href}>{say("cancel")}</a>
        </p>
      </form>
    </Frame>
  );
}
