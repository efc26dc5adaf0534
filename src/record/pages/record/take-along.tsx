/** The same record in other forms. */
import type { TextProps } from "./said-text.tsx";

export function TakeAlong({ view, base, say }: Pick<TextProps, "view" | "base" | "say">) {
  const feed = view.session.crumbs[1]?.href;
  return (
    <nav class="take-along" aria-label={say("take-along")}>
      <h2>{say("take-along")}</h2>
      <ul>
        <li>
          <a href={`${base}.docx`}>{say("as-docx")}</a>
        </li>
        <li>
          <a href={`${base}.md`}>{say("as-markdown")}</a>
        </li>
        <li>
          <a href={`${base}.csv`}>{say("as-csv")}</a>
        </li>
        <li>
          <a href={`${base}.json`}>{say("as-json")}</a>
        </li>
        <li>
          <a href={`${base}/meeting.json`}>{say("as-meeting")}</a>
        </li>
        <li>
          <a href={`${base}?page=all`}>{say("as-print")}</a>
        </li>
        {feed ? (
          <li>
            <a href={`${feed}/feed`}>{say("follow-feed")}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
