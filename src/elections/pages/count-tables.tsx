/** The tables of a count: every two candidates compared, or round by round. */
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { ResultView } from "../view-model.ts";

interface Props {
  readonly outcome: NonNullable<ResultView["outcome"]>;
  readonly ask: Ask;
}

const twoPlaces = (votes: number): string => (Math.round(votes * 100) / 100).toString();

export function Pairwise({ outcome, ask }: Props) {
  const say = words.in(ask.language);
  const { pairwise, candidates } = outcome;
  if (!pairwise) return null;
  return (
    <>
      <h3 id="pairwise">{say("pairwise-title")}</h3>
      <p class="hint">{say("pairwise-says")}</p>
      <section class="scroll" tabindex={0} aria-labelledby="pairwise">
        <table>
          <thead>
            <tr>
              <th scope="col">{say("name")}</th>
              {candidates.map((name) => (
                <th scope="col" class="n">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairwise.map((row, index) => (
              <tr>
                <th scope="row">
                  <bdi>{candidates[index]}</bdi>
                </th>
                {row.map((count, column) => (
                  <td class="n">
                    {column === index ? "–" : count > (pairwise[column]?.[index] ?? 0) ? <b>{count}</b> : count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function happened(round: NonNullable<Props["outcome"]["rounds"]>[number], ask: Ask): string {
  const say = words.in(ask.language);
  const { elected, excluded, tie } = round;
  return [
    elected.length > 0 ? say("round-elected", { names: elected.join(", ") }) : "",
    excluded === null ? "" : say("round-out", { name: excluded }),
    tie === "earlier-round" ? say("round-tie-earlier") : tie === null ? "" : say("round-tie-order"),
  ]
    .filter(Boolean)
    .join("; ");
}

export function Rounds({ outcome, ask }: Props) {
  const say = words.in(ask.language);
  const { rounds, candidates } = outcome;
  if (!rounds) return null;
  return (
    <>
      <h3 id="rounds">{say("rounds-title")}</h3>
      <p class="hint">{say("rounds-says")}</p>
      <ol>
        {rounds.map((round) => (
          <li>
            <bdi>{happened(round, ask)}</bdi>
          </li>
        ))}
      </ol>
      <section class="scroll" tabindex={0} aria-labelledby="rounds">
        <table>
          <thead>
            <tr>
              <th scope="col">{say("round")}</th>
              {rounds.map((_, index) => (
                <th scope="col" class="n">
                  {index + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidates.map((name) => (
              <tr>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {rounds.map(({ votes }) => (
                  <td class="n">{votes[name] === undefined ? "–" : twoPlaces(votes[name])}</td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{say("exhausted")}</th>
              {rounds.map(({ exhausted }) => (
                <td class="n">{twoPlaces(exhausted)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{say("quota")}</th>
              {rounds.map(({ quota }) => (
                <td class="n">{twoPlaces(quota)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </>
  );
}
