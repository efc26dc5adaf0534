/** A mail as what it says, and as the two forms it is sent in: plain text, and a small page for those who like one. */
import { html } from "hono/html";
import { type Language, languages } from "../languages/index.ts";
import { words } from "./languages/index.ts";

export interface Letter {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  /** What comes before the link, paragraph by paragraph. */
  readonly before: readonly string[];
  readonly link: { readonly label: string; readonly href: string };
  readonly after: readonly string[];
}

export function asText({ language, before, link, after }: Letter, origin: string): string {
  const end = `-- \n${words.in(language)("sent-by", { origin })}`;
  return [...before, link.href, ...after, end].join("\n\n");
}

/** A page of its own without pictures or anything fetched: nobody learns from it that it was read. */
export function asHtml({ language, subject, before, link, after }: Letter, origin: string): string {
  const paragraph = (text: string) => html`<p>${text}</p>`;
  const page = html`<!doctype html>
<html lang="${language}" dir="${languages[language].direction}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font:16px/1.5 Georgia,serif;max-width:36em;margin:2em auto;padding:0 1em">
${before.map(paragraph)}
<p><a href="${link.href}" style="display:inline-block;padding:.6em 1.1em;background:#7a2e2e;color:#fff;text-decoration:none">${link.label}</a></p>
${after.map(paragraph)}
<p style="color:#5c5a54">${words.in(language)("sent-by", { origin })}</p>
</body></html>`;
  return String(page);
}
