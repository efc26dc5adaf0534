/** Who changed what when; each version can be compared, undone or restored. */
import type { Ask } from "../../../platform/http/index.ts";
import type { VersionsView } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { DeskFrame, moment } from "./desk-frame.tsx";

export function VersionsPage({ view, ask }: { readonly view: VersionsView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { head, versions } = view;
  const choice = (name: string, chosen: number) => (
    <select id={`compare-${name}`} name={name}>
      {versions.map(({ version }) => (
        <option value={String(version)} selected={version === chosen}>
          {say("version-number", { version: String(version) })}
        </option>
      ))}
    </select>
  );
  return (
    <DeskFrame ask={ask} head={head} tab="versions" title={say("tab-versions")}>
      {versions.length > 1 ? (
        <form method="get" action={`${head.href}/compare`} class="row">
          <p>
            <label for="compare-from">{say("compare-from")}</label>
            {choice("from", versions[1]?.version ?? 1)}
          </p>
          <p>
            <label for="compare-to">{say("compare-to")}</label>
            {choice("to", head.version)}
          </p>
          <div class="acts">
            <button type="submit" class="quiet small">
              {say("compare")}
            </button>
          </div>
        </form>
      ) : null}
      <ol class="rows plain">
        {versions.map(({ version, at, who, capacity, what, cue, undoable }) => (
          <li>
            <p>
              <b>{say("version-number", { version: String(version) })}</b>{" "}
              {cue ? <a href={`${head.href}/cue/${cue}`}>{what}</a> : <bdi>{what}</bdi>}
              {version === head.publishedVersion ? <b class="state accepted"> {say("is-published")}</b> : null}
            </p>
            <small>
              <bdi>{who ?? say("somebody")}</bdi>
              {capacity ? (
                <>
                  {" · "}
                  <bdi>{capacity}</bdi>
                </>
              ) : null}
              {" · "}
              <time datetime={at}>{moment(ask, head.session.zone, at)}</time>
            </small>
            <div class="acts">
              {undoable ? (
                <form method="post" action={`${head.href}/undo`}>
                  <input type="hidden" name="version" value={String(version)} />
                  <button
                    type="submit"
                    class="quiet small"
                    aria-label={say("undo-version", { version: String(version) })}
                  >
                    {say("undo-this")}
                  </button>
                </form>
              ) : null}
              {version < head.version ? (
                <form method="post" action={`${head.href}/restore`}>
                  <input type="hidden" name="version" value={String(version)} />
                  <button
                    type="submit"
                    class="quiet small"
                    aria-label={say("restore-version", { version: String(version) })}
                  >
                    {say("restore-this")}
                  </button>
                </form>
              ) : null}
              {undoable ? (
                <a
                  href={`${head.href}/compare?from=${version - 1}&to=${version}`}
                  aria-label={say("compare-version", { version: String(version) })}
                >
                  {say("compare-before")}
                </a>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {view.next ? (
        <p>
          <a href={`${head.href}/versions?from=${view.next}`}>{say("versions-older")}</a>
        </p>
      ) : null}
    </DeskFrame>
  );
}
