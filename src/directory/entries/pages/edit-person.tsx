import type { Problem } from "../../../kernel/result.ts";
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { groupName, languageName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { limits } from "../model.ts";
import type { PersonView } from "../view-model.ts";
import { CountryField, Line, Lines, textOf, VisibilityChoice } from "./fields.tsx";
import { Mixed } from "./parts.tsx";
import { RoleLine } from "./person.tsx";
import { PointsForm } from "./points-form.tsx";

interface EditPersonProps {
  readonly view: PersonView;
  readonly ask: Ask;
  readonly typed?: Typed | undefined;
  readonly problem?: Problem | undefined;
}

function AboutForm({ view, ask, typed, problem }: EditPersonProps) {
  const say = words.in(ask.language);
  const text = (name: string, otherwise: string | null) => textOf(typed, name, otherwise ?? "");
  const chosen = typed?.["groups"];
  const groups: readonly unknown[] =
    typed?.["name"] === undefined ? view.groups : Array.isArray(chosen) ? chosen : [chosen];
  return (
    <form method="post" action={`/people/${view.id}/edit`}>
      <input type="hidden" name="version" value={String(view.version ?? 1)} />
      <Line
        name="name"
        label={say("name")}
        hint={say("name-hint")}
        value={text("name", view.name)}
        most={limits.name}
        required
        autocomplete="name"
        problem={problem}
      />
      <Line
        name="family"
        label={say("family")}
        hint={say("family-hint")}
        value={text("family", view.family)}
        most={limits.name}
        problem={problem}
      />
      <Line
        name="romanised"
        label={say("romanised")}
        hint={say("romanised-hint")}
        value={text("romanised", view.romanised)}
        most={limits.name}
        problem={problem}
      />
      <Lines
        name="otherNames"
        label={say("other-names")}
        hint={say("one-a-line")}
        value={text("otherNames", view.otherNames.join("\n"))}
        rows={2}
        problem={problem}
      />
      <Line
        name="languages"
        label={say("languages")}
        hint={say("languages-hint")}
        value={text("languages", view.languages.map((tag) => languageName(ask.language, tag)).join(", "))}
        most={600}
        problem={problem}
      />
      <CountryField ask={ask} value={text("country", view.country)} problem={problem} />
      <fieldset>
        <legend>{say("groups")}</legend>
        {stakeholderGroupNames.map((group) => (
          <label class="inline">
            <input type="checkbox" name="groups" value={group} checked={groups.includes(group)} />{" "}
            {groupName(ask.language, group)}
          </label>
        ))}
      </fieldset>
      <Line
        name="topics"
        label={say("topics")}
        hint={say("topics-hint")}
        value={text("topics", view.topics.join(", "))}
        most={1_000}
        problem={problem}
      />
      <p>
        <button type="submit">{say("save")}</button>
      </p>
    </form>
  );
}

function RolesPart({ view, ask }: EditPersonProps) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{say("roles")}</h2>
      <p class="hint">{say(view.yours === "self" ? "roles-own-hint" : "roles-hint")}</p>
      <ul class="rows">
        {view.roles.map((role) => (
          <li>
            <RoleLine ask={ask} role={role} />
            <p>
              <a href={`/people/${view.id}/roles/${role.id}`}>
                {say("edit-role")}
                <span class="visually-hidden"> {role.position ?? role.organisation?.name ?? role.written}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a class="act quiet" href={view.yours === "self" ? "/me/capacities" : `/people/${view.id}/roles`}>
          {say("add-role")}
        </a>
      </p>
    </section>
  );
}

export function EditPersonPage({ view, ask, typed, problem }: EditPersonProps) {
  const say = words.in(ask.language);
  const href = `/people/${view.id}`;
  const props = { view, ask, typed, problem };
  return (
    <Frame ask={ask} title={say("edit-entry")} crumbs={[{ title: view.name || say("no-name"), href }]}>
      <h1>{say("edit-entry")}</h1>
      <Refusal problem={problem} />
      <Mixed ask={ask} mixed={view.mixed} />
      <section aria-labelledby="visible">
        <h2 id="visible">{say("who-sees-entry-title")}</h2>
        <p>{say("who-sees-entry-hint")}</p>
        <form method="post" action={`${href}/visibility`}>
          <input type="hidden" name="version" value={String(view.version ?? 1)} />
          <fieldset>
            <legend class="visually-hidden">{say("who-sees-entry-title")}</legend>
            <VisibilityChoice ask={ask} value={view.visibility ?? "me"} />
          </fieldset>
          <p>
            <button type="submit">{say("save-visibility")}</button>
          </p>
        </form>
      </section>
      <section aria-labelledby="reach">
        <h2 id="reach">{say("reach")}</h2>
        <PointsForm
          ask={ask}
          to={`${href}/contact-points`}
          version={view.version ?? 1}
          points={view.points}
          problem={problem}
        />
      </section>
      <section aria-labelledby="about">
        <h2 id="about">{say("about-you")}</h2>
        <AboutForm {...props} />
      </section>
      <RolesPart {...props} />
    </Frame>
  );
}
