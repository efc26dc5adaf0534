/** The text of a record: agenda items, interventions each with its own address, and the pages it is cut into. */
import { Pager } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import type { Language, Say } from "../../../platform/languages/index.ts";
import type { PublicRecord } from "../../draft-model.ts";
import type { Key } from "../../languages/published/index.ts";
import type { RecordView } from "../../published-model.ts";
import type { Piece, Section } from "../../rules/published/leaves.ts";
import { leavesFor } from "../../rules/published/record-view.ts";
import { hue, nameOf, standingOf } from "../../wording/naming.ts";

export interface TextProps {
  readonly view: RecordView;
  /** Address of the record, from the root. */
  readonly base: string;
  readonly say: Say<Key>;
  readonly language: Language;
  readonly ask: Ask;
}

interface PieceProps extends TextProps {
  readonly piece: Piece;
  readonly directions: readonly string[];
  readonly level: "h3" | "h4";
}

function Said({
  piece: { said, paragraphs, goesOn },
  directions,
  level: Heading,
  view,
  base,
  say,
  language,
}: PieceProps) {
  const standing = standingOf(said, language);
  return (
    <article class={`said g-${hue(said.group)}`} id={goesOn ? undefined : said.key}>
      <Heading>
        <bdi>{nameOf(said, view.record.attribution, say)}</bdi>
        {standing.map((text) => (
          <small>
            <bdi>{text}</bdi>
          </small>
        ))}
        {goesOn ? <small>{say("goes-on")}</small> : null}
        <a class="quote" href={`${base}/${encodeURIComponent(said.key)}`} aria-label={say("quote-link", { n: said.n })}>
          {said.n}
        </a>
      </Heading>
      {paragraphs.map((paragraph) => (
        <p dir="auto">{paragraph}</p>
      ))}
      {directions.map((text) => (
        <p class="direction" dir="auto">
          {text}
        </p>
      ))}
    </article>
  );
}

function directionsByCue({ stageDirections }: PublicRecord): ReadonlyMap<string | null, readonly string[]> {
  const found = new Map<string | null, string[]>();
  for (const { cue, text } of stageDirections) {
    const texts = found.get(cue) ?? [];
    found.set(cue, texts);
    texts.push(text);
  }
  return found;
}

export function SaidText(props: TextProps) {
  const { view, say } = props;
  const leaves = leavesFor(view.record);
  const sections = leaves.filter(({ n }) => view.page === "all" || n === view.page).flatMap((leaf) => leaf.sections);
  const directions = directionsByCue(view.record);
  const titled = leaves.some((leaf) => leaf.sections.some(({ title }) => title !== null));
  const heading = ({ title, goesOn }: Section) =>
    title === null ? say("before-agenda") : goesOn && view.page !== "all" ? say("item-goes-on", { title }) : title;
  return (
    <div lang={view.record.language}>
      {sections.map((section) => (
        <section id={section.key && !section.goesOn ? section.key : undefined}>
          {titled && !(view.page === "all" && section.goesOn) ? (
            <h3 class="item" dir="auto">
              {heading(section)}
            </h3>
          ) : null}
          {section.pieces.map((piece) => (
            <Said
              {...props}
              piece={piece}
              directions={directions.get(piece.said.key) ?? []}
              level={titled ? "h4" : "h3"}
            />
          ))}
        </section>
      ))}
      <Pages {...props} />
    </div>
  );
}

/** Which agenda item is on which page. */
export function Contents({ view, base, say }: Pick<TextProps, "view" | "base" | "say">) {
  const leaves = leavesFor(view.record);
  const items = leaves.flatMap(({ n, sections }) =>
    sections.flatMap(({ key, title, goesOn }) => (title === null || goesOn ? [] : [{ n, key, title }])),
  );
  if (items.length < 2) return null;
  const here = view.page === "all" ? null : view.page;
  return (
    <nav class="contents" aria-label={say("agenda-contents")}>
      <ol>
        {items.map(({ n, key, title }) => (
          <li>
            <a href={`${here === n || here === null ? "" : pageHref(base, n)}#${key}`} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const pageHref = (base: string, n: number): string => (n > 1 ? `${base}?page=${n}` : base);

function Pages({ view: { page, pages }, base, say, ask }: TextProps) {
  if (pages.length < 2) return null;
  if (page === "all") {
    return (
      <p class="acts">
        <a href={`${base}#text`}>{say("in-pages")}</a>
      </p>
    );
  }
  const addressOf = (n: number) => `${pageHref(base, n)}#text`;
  return (
    <Pager ask={ask} page={page} pages={pages.length} addressOf={addressOf} numbered>
      <a href={`${base}?page=all`}>{say("all-on-one")}</a>
    </Pager>
  );
}
