/** What is fixed beforehand, as a reader checks it: in words, beside the rest of the page. */
import type { Ask } from "../../platform/http/index.ts";
import { instantInWords, plainDateInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { ElectionView } from "../view-model.ts";

type Terms = ElectionView["terms"];

function Ties({ terms, ask }: { readonly terms: Terms; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { ties, zone } = terms;
  if (ties.by === "nomination") return <dd>{say("ties-says-nomination")}</dd>;
  return (
    <dd>
      {say("ties-says-lot", { when: instantInWords(new Date(ties.knownFrom), zone, ask.language) })}
      <ol>
        {ties.sources.map((source) => (
          <li>
            <bdi>{source}</bdi>
          </li>
        ))}
      </ol>
    </dd>
  );
}

function Term({ terms, ask }: { readonly terms: Terms; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { termStarts, termYears, termsInARow } = terms;
  const told = [
    ...(termStarts ? [say("term-from", { date: plainDateInWords(termStarts, ask.language) })] : []),
    ...(termYears ? [say("term-years", { years: termYears })] : []),
    ...(termsInARow ? [say("term-row", { most: termsInARow })] : []),
  ];
  if (told.length === 0) return null;
  return (
    <>
      <dt>{say("fact-term")}</dt>
      {told.map((line) => (
        <dd>{line}</dd>
      ))}
    </>
  );
}

export function TermsFacts({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { terms } = view;
  const when = (at: string) => instantInWords(new Date(at), terms.zone, ask.language);
  const times = [
    ["field-nominations-until", terms.nominationsUntil],
    ["field-opens", terms.opens],
    ["field-closes", terms.closes],
  ] as const;
  return (
    <dl class="facts">
      <dt>{say("fact-capacity")}</dt>
      <dd>
        <bdi>{say("seats-for", { seats: terms.seats, capacity: view.titles.capacity })}</bdi>
      </dd>
      {view.imported
        ? null
        : times.map(([label, at]) => (
            <>
              <dt>{say(label)}</dt>
              <dd>
                <time datetime={at}>{when(at)}</time>
              </dd>
            </>
          ))}
      {view.imported ? null : (
        <>
          <dt>{say("fact-electorate")}</dt>
          <dd>
            {terms.electorate.kind === "holders"
              ? say("holders-of", { capacity: view.titles.electorate })
              : say("people-on-list")}
          </dd>
        </>
      )}
      <dt>{say("fact-method")}</dt>
      <dd>{say(`method-${terms.method}`)}</dd>
      {terms.cap ? (
        <>
          <dt>{say("fact-cap")}</dt>
          <dd>{say(`cap-says-${terms.cap.of}`, { most: terms.cap.most })}</dd>
        </>
      ) : null}
      <dt>{say("fact-ties")}</dt>
      <Ties terms={terms} ask={ask} />
      <Term terms={terms} ask={ask} />
    </dl>
  );
}
