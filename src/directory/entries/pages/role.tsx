import { z } from "zod";
import type { Problem } from "../../../kernel/result.ts";
import { Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { countryName } from "../../../platform/languages/index.ts";
import { Act } from "../../pages/parts.tsx";
import { words } from "../languages/index.ts";
import { limits } from "../model.ts";
import { type Offered, offered, personView, type RoleView } from "../view-model.ts";
import { CountryField, GroupField, Line, textOf } from "./fields.tsx";

export const roleFormView = z.object({
  person: personView,
  /** The role that is changed; null for a new one. */
  role: personView.shape.roles.element.nullable(),
  /** Organisations that the name written may mean. */
  offered: z.array(offered),
});
export type RoleFormView = z.infer<typeof roleFormView>;

interface OfferedProps {
  readonly ask: Ask;
  readonly offered: readonly Offered[];
  readonly typed?: Typed | undefined;
}

/** "Is it one of these?", with "none of them" as the last. */
export function OneOfThese({ ask, offered, typed }: OfferedProps) {
  const say = words.in(ask.language);
  if (offered.length === 0) return null;
  return (
    <fieldset>
      <legend>{say("one-of-these")}</legend>
      {offered.map(({ id, name, kind, country }) => (
        <label class="choice">
          <input
            type="radio"
            name="organisationId"
            value={id}
            required
            checked={textOf(typed, "organisationId", "") === id}
          />
          <span>
            <bdi>{name}</bdi>
            <small>
              {[say(`kind-${kind}`), country ? countryName(ask.language, country) : null]
                .filter((part) => part)
                .join(", ")}
            </small>
          </span>
        </label>
      ))}
      <label class="choice">
        <input type="radio" name="organisationId" value="none" required />
        <span>
          {say("none-of-these")}
          <small>{say("none-of-these-means")}</small>
        </span>
      </label>
    </fieldset>
  );
}

interface RoleFieldsProps extends OfferedProps {
  /** The role as it is; null for a new one. */
  readonly held: RoleView | null;
  readonly problem?: Problem | undefined;
  /** Whether a stakeholder group must be said, as for a capacity that one acts in. */
  readonly grouped?: boolean;
}

/** The fields of a role, for one's own and for those one looks after. */
export function RoleFields({ ask, held: role, offered, typed, problem, grouped = false }: RoleFieldsProps) {
  const say = words.in(ask.language);
  const text = (name: string, otherwise: string | null | undefined) => textOf(typed, name, otherwise ?? "");
  const day = (at: string | null | undefined) => at?.slice(0, 10) ?? "";
  return (
    <>
      <Line
        name="organisation"
        label={say("organisation")}
        hint={say("organisation-hint")}
        value={text("organisation", role?.written ?? role?.organisation?.name)}
        most={limits.organisationName}
        autocomplete="organization"
        problem={problem}
      />
      <OneOfThese ask={ask} offered={offered} typed={typed} />
      <Line
        name="position"
        label={say("position")}
        hint={say("position-hint")}
        value={text("position", role?.position)}
        most={limits.position}
        autocomplete="organization-title"
        problem={problem}
      />
      <GroupField ask={ask} value={text("group", role?.group)} problem={problem} required={grouped} />
      <CountryField ask={ask} value={text("country", role?.country)} problem={problem} />
      <div class="together">
        <div class="field">
          <Line
            name="since"
            type="date"
            label={say("since-date")}
            value={text("since", day(role?.since))}
            most={10}
            problem={problem}
          />
        </div>
        <div class="field">
          <Line
            name="until"
            type="date"
            label={say("until-date")}
            value={text("until", day(role?.until))}
            most={10}
            problem={problem}
          />
        </div>
      </div>
    </>
  );
}

interface RolePageProps {
  readonly view: RoleFormView;
  readonly ask: Ask;
  readonly typed?: Typed | undefined;
  readonly problem?: Problem | undefined;
}

export function RolePage({ view, ask, typed, problem }: RolePageProps) {
  const say = words.in(ask.language);
  const { person, role } = view;
  const href = `/people/${person.id}`;
  const title = say(role ? "edit-role" : "add-role");
  const crumbs = [
    { title: person.name || say("no-name"), href },
    { title: say("edit-entry"), href: `${href}/edit` },
  ];
  return (
    <Frame ask={ask} title={title} crumbs={crumbs}>
      <h1>{title}</h1>
      <Refusal problem={problem} />
      <form method="post" action={role ? `${href}/roles/${role.id}` : `${href}/roles`}>
        <RoleFields ask={ask} held={role} offered={view.offered} typed={typed} problem={problem} />
        <p>
          <button type="submit">{say("save")}</button>
        </p>
      </form>
      {role ? (
        <section aria-labelledby="never-so">
          <h2 id="never-so">{say("role-never-so")}</h2>
          <p>{say("role-never-so-hint")}</p>
          <Act to={`${href}/roles/${role.id}/remove`} label={say("remove-role")} />
        </section>
      ) : null}
    </Frame>
  );
}
