/** Before publishing: what will be seen by whom, what is still open, and how to take it back. */
import type { Ask } from "../../../platform/http/index.ts";
import type { PublishView } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { DeskFrame, moment } from "./desk-frame.tsx";

interface Props {
  readonly view: PublishView;
  readonly ask: Ask;
}

/** What readers have now, and the way there: the first thing somebody who has just published wants. */
function Standing({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { publishedAt, publishedVersion, session } = view.head;
  if (publishedVersion === null || publishedAt === null) return null;
  return (
    <>
      {view.upToDate ? null : <h2>{say("publish-now")}</h2>}
      <p class="meta">
        {say("publish-stands", { version: String(publishedVersion) })} ·{" "}
        <time datetime={publishedAt}>{moment(ask, session.zone, publishedAt)}</time>
      </p>
      <p>
        <a class="act" href={`${session.href}/record`}>
          {say("read-record")}
        </a>
      </p>
    </>
  );
}

export function PublishPage({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { head, upToDate } = view;
  const { open, session } = head;
  const blocked = session.attribution === "chatham-house" && open.names > 0;
  return (
    <DeskFrame ask={ask} head={head} tab="publish" title={say(upToDate ? "publish-now" : "publish-title")}>
      {upToDate ? <Standing view={view} ask={ask} /> : null}
      <h2>{say("publish-who")}</h2>
      <p class="lede">{say(`publish-${session.attribution}`)}</p>
      <h2>{say("publish-open")}</h2>
      <ul>
        <li>{say("publish-accepted", { count: open.accepted })}</li>
        {open.offered > 0 ? (
          <li>
            <a href={`${head.href}/outcomes`}>{say("publish-offered", { count: open.offered })}</a>
          </li>
        ) : null}
        {open.unnamed > 0 ? (
          <li>
            <a href={`${head.href}?show=unnamed`}>{say("publish-unnamed", { count: open.unnamed })}</a>
          </li>
        ) : null}
        {open.ungrouped > 0 ? (
          <li>
            <a href={`${head.href}?show=ungrouped`}>{say("publish-ungrouped", { count: open.ungrouped })}</a>
          </li>
        ) : null}
      </ul>
      {blocked ? (
        <div class="problems" role="note">
          <p>
            <b>{say("publish-blocked", { count: open.names })}</b>{" "}
            <a href={`${head.href}/names`}>{say("names-open-instead")}</a>
          </p>
        </div>
      ) : null}
      {upToDate || blocked ? null : (
        <form method="post" action={`${head.href}/publish`}>
          <input type="hidden" name="version" value={String(head.version)} />
          <p>{say("publish-after")}</p>
          <button type="submit">
            {say(head.publishedVersion === null ? "publish" : "publish-again", { version: String(head.version) })}
          </button>
        </form>
      )}
      {upToDate ? null : <Standing view={view} ask={ask} />}
      {head.publishedVersion === null ? null : (
        <form method="post" action={`${head.href}/withdraw`}>
          <p>{say("withdraw-what")}</p>
          <button type="submit" class="quiet">
            {say("withdraw")}
          </button>
        </form>
      )}
    </DeskFrame>
  );
}
