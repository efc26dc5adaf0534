/** Groups, regions and languages, each with who is there, and who could be asked to come where nobody is. */
import { areaOf } from "../../../kernel/places/areas.ts";
import { stakeholderGroups } from "../../../kernel/stakeholders.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { groupName, languageName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { TableView, WhoView } from "./view-model.ts";

interface RowsProps {
  readonly view: TableView;
  readonly ask: Ask;
}

/** Leads to an introduction with the kind of person and the place filled in. */
export function InviteLink(props: { readonly href: string | null; readonly ask: Ask; readonly about: string }) {
  const { href, ask, about } = props;
  return href === null ? null : (
    <a href={href}>
      {words.in(ask.language)("invite")}
      <span class="visually-hidden"> {about}</span>
    </a>
  );
}

export function Who({ who, ask }: { readonly who: WhoView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (who === null) return <>{say("who-nobody")}</>;
  return (
    <>
      <a href={who.href}>
        <bdi>{who.name}</bdi>
      </a>
      <br />
      <small>{say(`reach-${who.reach}`)}</small>
    </>
  );
}

/** What stands in the last two columns: nothing where somebody is at the table. */
function Coming(props: {
  readonly there: boolean;
  readonly who: WhoView;
  readonly invite: string | null;
  readonly ask: Ask;
  readonly about: string;
}) {
  const { there, who, invite, ask, about } = props;
  return (
    <>
      <td>{there ? null : <Who who={who} ask={ask} />}</td>
      {ask.reader.person === null ? null : (
        <td>
          <InviteLink href={invite} ask={ask} about={about} />
        </td>
      )}
    </>
  );
}

function Heads({ ask, first, second }: { readonly ask: Ask; readonly first: string; readonly second: string }) {
  const say = words.in(ask.language);
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{second}</th>
        <th scope="col">{say("who-could")}</th>
        {ask.reader.person === null ? null : <th scope="col">{say("introduction")}</th>}
      </tr>
    </thead>
  );
}

export function GroupRows({ view, ask }: RowsProps) {
  const say = words.in(ask.language);
  const rows = [...view.groups].sort((a, b) => Number(a.seated > 0) - Number(b.seated > 0));
  return (
    <section aria-labelledby="table-groups">
      <h2 id="table-groups">{say("table-groups")}</h2>
      <section class="scroll" tabindex={0} aria-label={say("table-groups")}>
        <table>
          <Heads ask={ask} first={say("group")} second={say("seated")} />
          <tbody>
            {rows.map(({ group, expected, seated, who, invite }) => (
              <tr class={`g-${group}`}>
                <th scope="row">
                  <abbr class="letter" title={groupName(ask.language, group)}>
                    {stakeholderGroups[group]}
                  </abbr>{" "}
                  {groupName(ask.language, group)}
                  {expected ? null : (
                    <>
                      <br />
                      <small>{say("not-expected")}</small>
                    </>
                  )}
                </th>
                <td>{seated > 0 ? seated : <strong class="gap">{say("not-at-table")}</strong>}</td>
                <Coming there={seated > 0} who={who} invite={invite} ask={ask} about={groupName(ask.language, group)} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

export function AreaRows({ view, ask }: RowsProps) {
  const say = words.in(ask.language);
  if (view.areas.length === 0) return null;
  const rows = [...view.areas].sort((a, b) => Number(a.there > 0) - Number(b.there > 0));
  return (
    <section aria-labelledby="table-areas">
      <h2 id="table-areas">{say("table-areas")}</h2>
      <section class="scroll" tabindex={0} aria-label={say("table-areas")}>
        <table>
          <Heads ask={ask} first={say("area")} second={say("countries-there")} />
          <tbody>
            {rows.map(({ area, of, there, who, invite }) => {
              const name = areaOf(area)?.names[ask.language] ?? area;
              const share = say("of", { there, of });
              return (
                <tr>
                  <th scope="row">{name}</th>
                  <td>
                    {there > 0 ? share : <strong class="gap">{share}</strong>}
                    <br />
                    <meter min="0" max={of} value={there} aria-hidden="true" />
                  </td>
                  <Coming there={there > 0} who={who} invite={invite} ask={ask} about={name} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

export function LanguageRows({ view, ask }: RowsProps) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="table-languages">
      <h2 id="table-languages">{say("languages-spoken")}</h2>
      <p class="hint">{say("languages-note")}</p>
      <ul class="plain pills">
        {view.languages.map(({ language, seated, invite }) => (
          <li>
            {languageName(ask.language, language)}: {seated > 0 ? seated : say("language-nobody")}{" "}
            <InviteLink href={invite} ask={ask} about={languageName(ask.language, language)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
