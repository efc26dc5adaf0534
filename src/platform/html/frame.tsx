/** The frame around every page: the head, the way to the other pages, where one is, and what the last act said. */
import type { Child } from "hono/jsx";
import { words } from "../http/languages/index.ts";
import type { Ask } from "../http/route.ts";
import { type Language, languages } from "../languages/index.ts";
import { assets } from "./assets.ts";

export interface Crumb {
  readonly title: string;
  readonly href: string;
}

export interface FrameProps {
  readonly ask: Ask;
  readonly title: string;
  /** The pages above this one, outermost first; this one is not among them. */
  readonly crumbs?: readonly Crumb[];
  /** Names of own scripts this page is more comfortable with; no page needs one. */
  readonly scripts?: readonly string[];
  /** Names of styles that only some pages need. */
  readonly styles?: readonly string[];
  /** Address of a feed of what this page tells. */
  readonly feed?: string;
  readonly children?: Child;
}

function withLanguage(ask: Ask, language: Language): string {
  return `${ask.path}?${new URLSearchParams({ ...ask.query, language })}`;
}

function SiteHeader({ ask }: { readonly ask: Ask }) {
  const say = words.in(ask.language);
  const worksAtDesk = ask.reader.grants.some(({ role }) => role !== "participant");
  const others = (Object.keys(languages) as Language[]).filter((language) => language !== ask.language);
  return (
    <header class="site">
      <a class="home" href="/">
        Rapport
      </a>
      <nav aria-label={say("site-navigation")}>
        <a href="/bodies">{say("meetings")}</a>
        <a href="/directory">{say("directory")}</a>
        <a href="/modalities">{say("modalities")}</a>
        <a href="/search">{say("search")}</a>
        {worksAtDesk ? <a href="/import">{say("import")}</a> : null}
        {ask.reader.person ? <a href="/me">{say("my-account")}</a> : <a href="/sign-in">{say("sign-in")}</a>}
        {others.map((language) => (
          <a href={withLanguage(ask, language)} lang={language} hreflang={language} rel="alternate">
            {languages[language].name}
          </a>
        ))}
      </nav>
    </header>
  );
}

function Crumbs({ ask, crumbs }: { readonly ask: Ask; readonly crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={words.in(ask.language)("you-are-here")}>
      <ol>
        {crumbs.map(({ title, href }) => (
          <li>
            <a href={href}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function Frame({ ask, title, crumbs = [], scripts = [], styles = [], feed, children }: FrameProps) {
  const say = words.in(ask.language);
  return (
    <html lang={ask.language} dir={languages[ask.language].direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Rapport`}</title>
        <link rel="stylesheet" href={assets.href("rapport.css")} />
        {styles.map((style) => (
          <link rel="stylesheet" href={assets.href(style)} />
        ))}
        <link rel="icon" href={assets.href("icon.svg")} type="image/svg+xml" />
        {feed ? <link rel="alternate" type="application/atom+xml" href={feed} /> : null}
      </head>
      <body>
        <a class="skip" href="#content">
          {say("skip-to-content")}
        </a>
        <SiteHeader ask={ask} />
        <main id="content" tabindex={-1}>
          <Crumbs ask={ask} crumbs={crumbs} />
          <div class="said-just-now" role="status">
            {ask.said ? <p>{ask.said}</p> : null}
          </div>
          {children}
        </main>
        <footer class="site">
          <p>{say("footer-about")}</p>
          <p>
            <a href={`${ask.path === "/" ? "/index" : ask.path}.json`}>{say("footer-data")}</a>{" "}
            <a href="/api/openapi.json">{say("footer-api")}</a>
          </p>
        </footer>
        {/* Last, so that on a slow line what is read comes before what only comforts. */}
        {scripts.map((script) => (
          <script src={assets.href(script)} defer />
        ))}
      </body>
    </html>
  );
}
