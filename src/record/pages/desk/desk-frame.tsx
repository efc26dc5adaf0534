/** What every page of the desk begins with: where one is, what is still open, and the way to take back the last step. */
import type { Child } from "hono/jsx";
import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import type { DeskHead } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { at } from "../../wording/formats.ts";

interface DeskFrameProps {
  readonly ask: Ask;
  readonly head: DeskHead;
  /** Of this page; the title of the record where it is the desk itself. */
  readonly title?: string;
  readonly tab: "text" | "outcomes" | "names" | "people" | "about" | "versions" | "publish";
  readonly children?: Child;
}

/** A moment in the reader's words and zone, else in the zone of the session. */
export function moment(ask: Ask, zone: string, iso: string): string {
  return at(iso, ask.zone ?? zone, ask.language);
}

function Tabs({ ask, head, tab }: Pick<DeskFrameProps, "ask" | "head" | "tab">) {
  const say = words.in(ask.language);
  const { open, session } = head;
  const chatham = session.attribution === "chatham-house";
  const tabs = [
    { name: "text", href: head.href, text: say("tab-text"), count: open.unnamed },
    {
      name: "outcomes",
      href: `${head.href}/outcomes`,
      text: say("tab-outcomes"),
      count: open.offered + open.introductions,
    },
    ...(chatham ? [{ name: "names", href: `${head.href}/names`, text: say("tab-names"), count: open.names }] : []),
    ...(session.attribution === "on-the-record"
      ? [{ name: "people", href: `${head.href}/people`, text: say("tab-people"), count: 0 }]
      : []),
    { name: "about", href: `${head.href}/about`, text: say("tab-about"), count: 0 },
    { name: "versions", href: `${head.href}/versions`, text: say("tab-versions"), count: 0 },
    { name: "publish", href: `${head.href}/publish`, text: say("tab-publish"), count: 0 },
  ];
  return (
    <nav class="tabs" aria-label={say("desk")}>
      <ul>
        {tabs.map(({ name, href, text, count }) => (
          <li>
            <a href={href} aria-current={name === tab ? "page" : undefined}>
              {text}
              {count > 0 ? (
                <>
                  {" "}
                  <b class="count">{count}</b>
                  <span class="visually-hidden"> {say("still-open")}</span>
                </>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Status({ ask, head }: Pick<DeskFrameProps, "ask" | "head">) {
  const say = words.in(ask.language);
  const version = String(head.version);
  if (head.publishedVersion === null) return <>{say("status-draft", { version })}</>;
  if (head.publishedVersion === head.version) return <>{say("status-published", { version })}</>;
  return <>{say("status-behind", { version, published: String(head.publishedVersion) })}</>;
}

function UndoLast({ ask, head }: Pick<DeskFrameProps, "ask" | "head">) {
  if (!head.last) return null;
  const say = words.in(ask.language);
  return (
    <form method="post" action={`${head.href}/undo`} class="undo-last">
      <input type="hidden" name="version" value={String(head.last.version)} />
      <input type="hidden" name="back" value={ask.path} />
      <span>
        {say("last-change")} {head.last.what}
      </span>{" "}
      <button class="quiet small" type="submit">
        {say("undo")}
      </button>
    </form>
  );
}

export function DeskFrame({ ask, head, title, tab, children }: DeskFrameProps) {
  const say = words.in(ask.language);
  const above = title === undefined ? head.crumbs : [...head.crumbs, { title: say("desk"), href: head.href }];
  return (
    <Frame
      ask={ask}
      title={title ?? say("desk-of", { title: head.title })}
      crumbs={above}
      scripts={["desk.js"]}
      styles={["desk.css"]}
    >
      <h1 class={title === undefined ? "work-title" : undefined}>
        <bdi>{title ?? head.title}</bdi>
      </h1>
      <p class="meta">
        <Status ask={ask} head={head} /> · {say(`rule-${head.session.attribution}`)}
      </p>
      <Tabs ask={ask} head={head} tab={tab} />
      <UndoLast ask={ask} head={head} />
      <div
        id="live"
        role="status"
        class="live-notice"
        data-session={head.session.href}
        data-version={String(head.version)}
        data-changed={say("live-changed")}
        data-changed-here={say("live-changed-here")}
        data-changed-some={say("live-changed-some")}
        data-draft={say("draft-kept")}
        data-discard={say("draft-discard")}
      />
      {children}
    </Frame>
  );
}
