/** One intervention at its own address: what was said, by whom as far as it may be told, and how to cite it. */
import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import type { PublicIntervention } from "../../draft-model.ts";
import { words } from "../../languages/published/index.ts";
import type { QuoteView } from "../../published-model.ts";
import { citation } from "../../wording/cite.ts";
import { hue, nameOf, standingOf } from "../../wording/naming.ts";

interface QuotePageProps {
  readonly view: QuoteView;
  readonly ask: Ask;
}

const paragraphs = (text: string): readonly string[] => text.split(/\n\s*\n/).filter((part) => part.trim() !== "");

function Neighbour({
  said,
  title,
  view,
  ask,
}: QuotePageProps & { readonly said: PublicIntervention; readonly title: string }) {
  const say = words.in(ask.language);
  const text = said.text.length > 160 ? `${said.text.slice(0, said.text.lastIndexOf(" ", 160))} …` : said.text;
  return (
    <li class={`said g-${hue(said.group)}`}>
      <h3>
        {title}
        <small>
          <a href={`${view.session.href}/record/${encodeURIComponent(said.key)}`}>
            <bdi>{nameOf(said, view.attribution, say)}</bdi>
          </a>
        </small>
      </h3>
      <p dir="auto" lang={view.language}>
        {text}
      </p>
    </li>
  );
}

export function QuotePage({ view, ask }: QuotePageProps) {
  const { language } = ask;
  const say = words.in(language);
  const { session, said, attribution } = view;
  const crumbs = [
    ...session.crumbs,
    { title: session.title, href: session.href },
    { title: say("record"), href: `${session.href}/record` },
  ];
  const title = say("quote-title", { n: said.n });
  return (
    <Frame ask={ask} title={`${title} · ${session.title}`} crumbs={crumbs}>
      <div class="record">
        <h1>{title}</h1>
        <p class="meta">{say("quote-in", { session: session.title })}</p>
        {attribution === "on-the-record" ? null : (
          <p class="note">{say(attribution === "closed" ? "closed-note" : "chatham-house-note")}</p>
        )}
        <figure class={`said quoted g-${hue(said.group)}`}>
          <blockquote cite={view.address} lang={view.language}>
            {paragraphs(said.text).map((paragraph) => (
              <p dir="auto">{paragraph}</p>
            ))}
          </blockquote>
          <figcaption>
            <b>
              <bdi>{nameOf(said, attribution, say)}</bdi>
            </b>
            {standingOf(said, language).map((text) => (
              <small>
                <bdi>{text}</bdi>
              </small>
            ))}
          </figcaption>
        </figure>
        <p class="acts">
          <a class="act" href={view.within}>
            {say("read-around")}
          </a>
        </p>
        <h2>{say("how-to-cite")}</h2>
        <p class="cite">{citation(view, say, language)}</p>
        {view.before || view.after ? (
          <ol class="plain">
            {view.before ? <Neighbour said={view.before} title={say("before-it")} view={view} ask={ask} /> : null}
            {view.after ? <Neighbour said={view.after} title={say("after-it")} view={view} ask={ask} /> : null}
          </ol>
        ) : null}
      </div>
    </Frame>
  );
}
