import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { plainDateInWords } from "../../platform/languages/index.ts";
import { exampleWords } from "../languages/example/index.ts";
import { words } from "../languages/index.ts";
import type { MineView } from "../view-model.ts";
import { Clock } from "./parts/clock.tsx";

export function MinePage({ view, ask }: { readonly view: MineView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const tell = exampleWords.in(ask.language);
  return (
    <Frame ask={ask} title={say("mine-title")} styles={["accreditation.css"]}>
      <h1>{say("mine-title")}</h1>
      <p class="lede">{say("mine-lede")}</p>
      {view.mine.length === 0 ? (
        <p>
          {say(ask.reader.person ? "mine-empty" : "mine-sign-in")} <a href="/bodies">{say("mine-bodies")}</a>
        </p>
      ) : (
        <ul class="rows">
          {view.mine.map(({ row, process, round, closes, lastDay }) => (
            <li>
              <a href={row.href}>
                <bdi>{row.name}</bdi>
              </a>{" "}
              · {say(`standing-${row.standing}`)}
              <p>
                {say(`next-${row.standing}`)}
                {closes && (row.standing === "circulated" || row.standing === "objected") ? (
                  <>
                    {" "}
                    <Clock ask={ask} at={closes} zone={round.zone} />
                  </>
                ) : null}
                {lastDay ? ` ${say("term-until", { date: plainDateInWords(lastDay, ask.language) })}` : null}
              </p>
              <small>
                <bdi>{process.title}</bdi> · <bdi>{round.title}</bdi>
              </small>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/accreditation/oewg-2022">{tell("mine-link")}</a>
      </p>
    </Frame>
  );
}
