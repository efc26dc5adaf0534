import { Frame, Pager } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { BallotsView } from "../view-model.ts";

/** With the receipt in place of the letters. */
const hashCommand = "printf %s XXXX-XXXX-XXXX-XXXX-XXXX | sha256sum";

function Find({ view, ask }: { readonly view: BallotsView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { asked } = view;
  const found = asked?.ranks ?? null;
  return (
    <>
      <form method="get" action={ask.path} class="find">
        <label for="receipt">{say("field-receipt")}</label>
        <input id="receipt" name="receipt" dir="ltr" autocomplete="off" spellcheck={false} value={asked?.code ?? ""} />
        <button type="submit">{say("find-own")}</button>
      </form>
      {asked && !found ? <p class="problem">{say("not-found-own")}</p> : null}
      {found ? (
        <div class="note" role="status">
          <p>
            <b>{say("found-own")}</b>
          </p>
          <ul>
            {found.map((rank, index) => (
              <li>
                <bdi>{view.candidates[index]}</bdi>: {rank ?? say("no-rank")}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p class="hint">{say("find-says")}</p>
      <pre dir="ltr" tabindex={0}>
        {hashCommand}
      </pre>
    </>
  );
}

export function BallotsPage({ view, ask }: { readonly view: BallotsView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <Frame
      ask={ask}
      title={`${say("ballots-title")}: ${view.election.title}`}
      crumbs={view.crumbs}
      styles={["ballot.css"]}
    >
      <h1 id="ballots">{say("ballots-title")}</h1>
      <p class="lede">{say("ballots-lede")}</p>
      <p>
        <a href={view.file}>{say("ballots-file")}</a>
      </p>
      <Find view={view} ask={ask} />
      <section class="scroll ballots" tabindex={0} aria-labelledby="ballots">
        <table>
          <thead>
            <tr>
              <th scope="col">{say("receipt")}</th>
              {view.candidates.map((name) => (
                <th scope="col" class="n">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.ballots.map(({ receipt, ranks }) => (
              <tr {...(receipt === view.asked?.found ? { "aria-current": "true" as const } : {})}>
                <td>
                  <code title={receipt}>{receipt.slice(0, 16)}</code>
                </td>
                {ranks.map((rank) => (
                  <td class="n">{rank ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager ask={ask} page={view.page} pages={view.pages} addressOf={(page) => `${ask.path}?page=${page}`}>
        <span class="meta">{say("ballots-total", { total: view.total })}</span>
      </Pager>
    </Frame>
  );
}
