/** The result, and all that is needed to come to it again. */
import { type FormState, TextField } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { ElectionView, ResultView } from "../view-model.ts";
import { Pairwise, Rounds } from "./count-tables.tsx";
import { Form } from "./form.tsx";

type Outcome = NonNullable<ResultView["outcome"]>;

const listed = (names: readonly string[], ask: Ask): string =>
  new Intl.ListFormat(ask.language, { type: "conjunction" }).format(names);

function Winners({ outcome, ask }: { readonly outcome: Outcome; readonly ask: Ask }) {
  const say = words.in(ask.language);
  // While a tie decides over a seat, those whom STV goes on with would be taken for elected.
  const winners = outcome.ties.length > 0 && outcome.method === "stv" ? [] : outcome.winners;
  if (winners.length === 0) return <p class="lede">{say("nobody-elected")}</p>;
  return (
    <>
      <h3>{say("elected")}</h3>
      <ol class="elected">
        {winners.map((name) => (
          <li>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ol>
    </>
  );
}

function Ties({ view, outcome, ask }: { readonly view: ElectionView; readonly outcome: Outcome; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { ties, zone } = view.terms;
  const seed = view.result?.seed ?? null;
  return (
    <>
      {outcome.capped.map(({ name, group }) => (
        <p>{say("capped-says", { name, group })}</p>
      ))}
      {outcome.broken.map((names) => (
        <p>{say("tie-broken", { names: listed(names, ask) })}</p>
      ))}
      {seed === null ? null : <p dir="auto">{say("tie-by-lot", { seed })}</p>}
      {outcome.ties.map((names) => (
        <p>{say("tie-says", { names: listed(names, ask) })}</p>
      ))}
      {outcome.ties.length > 0 && ties.by === "lot" ? (
        <p>{say("tie-waits", { when: instantInWords(new Date(ties.knownFrom), zone, ask.language) })}</p>
      ) : null}
    </>
  );
}

function Order({ outcome, ask }: { readonly outcome: Outcome; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <>
      <h3>{say("order")}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col" class="n">
              {say("place")}
            </th>
            <th scope="col">{say("name")}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.ranking.map(({ place, names }) => (
            <tr>
              <td class="n">{place}</td>
              <td>
                {names.map((name, index) => (
                  <>
                    {index > 0 ? " = " : ""}
                    <bdi>{outcome.winners.includes(name) && outcome.ties.length === 0 ? <b>{name}</b> : name}</bdi>
                  </>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Recount({ result, ask }: { readonly result: ResultView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="recount" class="take-along">
      <h2 id="recount">{say("recount-title")}</h2>
      <p>{say("recount-says")}</p>
      <pre dir="ltr" tabindex={0}>
        {result.command}
      </pre>
      <ul>
        <li>
          <a href={result.files.ballots}>{say("ballots-file")}</a>
        </li>
        {result.files.groups ? (
          <li>
            <a href={result.files.groups}>{say("groups-file")}</a>
          </li>
        ) : null}
        <li>
          <a href={result.ballots}>{say("see-ballots")}</a>
        </li>
      </ul>
      {result.boxHash ? (
        <>
          <p class="hint">{say("box-hash")}</p>
          <pre dir="ltr" tabindex={0}>
            {result.boxHash}
          </pre>
        </>
      ) : null}
    </section>
  );
}

function Following({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { result } = view;
  if (!view.mayHold || !result?.outcome || view.imported || result.confirmedAt) return null;
  const form: FormState = { ask, values: {}, problem: null };
  if (result.outcome.ties.length > 0) {
    return (
      <Form form={form} button={say("draw-tie")} action={`${view.href}/draw`}>
        <TextField form={form} name="seed" label={say("field-seed")} hint={say("hint-seed")} exact required />
      </Form>
    );
  }
  return (
    <Form form={form} button={say("confirm")} action={`${view.href}/confirm`}>
      <input type="hidden" name="confirm" value="yes" />
      <p>{say("confirm-says")}</p>
    </Form>
  );
}

export function Result({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { result } = view;
  if (!result) return null;
  const { outcome } = result;
  const { zone } = view.terms;
  const confirmed = result.confirmedAt
    ? say("confirmed-on", { when: instantInWords(new Date(result.confirmedAt), zone, ask.language) })
    : say("not-confirmed");
  return (
    <section aria-labelledby="result">
      <h2 id="result">{say("result")}</h2>
      {result.uncounted ? <p>{say(result.uncounted)}</p> : null}
      {outcome ? (
        <>
          <p class="hint">{view.imported ? say("imported-note") : confirmed}</p>
          <Winners outcome={outcome} ask={ask} />
          <Ties view={view} outcome={outcome} ask={ask} />
          <Following view={view} ask={ask} />
          <Order outcome={outcome} ask={ask} />
          <Pairwise outcome={outcome} ask={ask} />
          <Rounds outcome={outcome} ask={ask} />
          <Recount result={result} ask={ask} />
        </>
      ) : null}
    </section>
  );
}
