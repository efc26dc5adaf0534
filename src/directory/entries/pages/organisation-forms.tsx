import { z } from "zod";
import type { Problem } from "../../../kernel/result.ts";
import { Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { countryName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { limits, organisationKinds } from "../model.ts";
import { type Offered, type OrganisationView, offered } from "../view-model.ts";
import { CountryField, GroupField, Line, Lines, textOf, VisibilityChoice } from "./fields.tsx";
import { Mixed } from "./parts.tsx";
import { PointsForm } from "./points-form.tsx";

export const newOrganisationView = z.object({ kinds: z.array(z.string()), offered: z.array(offered) });

interface FormProps {
  readonly ask: Ask;
  readonly typed?: Typed | undefined;
  readonly problem?: Problem | undefined;
}

function OrganisationFields({ ask, typed, problem, view }: FormProps & { readonly view: OrganisationView | null }) {
  const say = words.in(ask.language);
  const text = (name: string, otherwise: string | null | undefined) => textOf(typed, name, otherwise ?? "");
  const names = (kind: string) =>
    (view?.names ?? [])
      .filter((one) => one.kind === kind)
      .map(({ name }) => name)
      .join("\n");
  const kind = text("kind", view?.kind ?? "company");
  const international = typed ? typed["international"] !== undefined : view?.international;
  return (
    <>
      <Line
        name="name"
        label={say("organisation-name")}
        hint={say("organisation-name-hint")}
        value={text("name", view?.name)}
        most={limits.organisationName}
        required
        problem={problem}
      />
      <p>
        <label for="kind">{say("kind")}</label>
        <select id="kind" name="kind">
          {organisationKinds.map((one) => (
            <option value={one} selected={one === kind}>
              {say(`kind-${one}`)}
            </option>
          ))}
        </select>
      </p>
      <GroupField ask={ask} value={text("group", view?.group)} problem={problem} />
      <CountryField ask={ask} value={text("country", view?.country)} problem={problem} />
      <p>
        <label class="inline">
          <input type="checkbox" name="international" checked={international ?? false} /> {say("works-internationally")}
        </label>
      </p>
      <Line
        name="website"
        type="url"
        label={say("website")}
        value={text("website", view?.website)}
        most={limits.pointValue}
        problem={problem}
      />
      <details open={["aliases", "acronyms", "former", "translations", "ror"].some((name) => problem?.fields?.[name])}>
        <summary>{say("other-names-of-organisation")}</summary>
        <Lines
          name="acronyms"
          label={say("names-acronym")}
          hint={say("one-a-line")}
          value={text("acronyms", names("acronym"))}
          problem={problem}
          rows={2}
        />
        <Lines
          name="aliases"
          label={say("names-alias")}
          hint={say("one-a-line")}
          value={text("aliases", names("alias"))}
          problem={problem}
          rows={2}
        />
        <Lines
          name="former"
          label={say("names-former")}
          hint={say("one-a-line")}
          value={text("former", names("former"))}
          problem={problem}
          rows={2}
        />
        <Lines
          name="translations"
          label={say("names-translation")}
          hint={say("one-a-line")}
          value={text("translations", names("translation"))}
          problem={problem}
          rows={2}
        />
        <Line
          name="ror"
          label={say("ror")}
          hint={say("ror-hint")}
          value={text("ror", view?.ror)}
          most={60}
          problem={problem}
        />
      </details>
    </>
  );
}

export function NewOrganisationPage({
  ask,
  typed,
  problem,
  offered,
}: FormProps & { readonly offered: readonly Offered[] }) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("add-organisation")}>
      <h1>{say("add-organisation")}</h1>
      <p class="lede">{say("add-organisation-lede")}</p>
      <Refusal problem={problem} />
      <form method="post" action="/organisations/new">
        {offered.length > 0 ? (
          <div class="note">
            <p>{say("one-of-these")}</p>
            <ul>
              {offered.map(({ id, name, country }) => (
                <li>
                  <a href={`/organisations/${id}`}>
                    <bdi>{name}</bdi>
                  </a>
                  {country ? ` (${countryName(ask.language, country)})` : ""}
                </li>
              ))}
            </ul>
            <p>
              <label class="inline">
                <input type="checkbox" name="mineIsNew" value="yes" /> {say("mine-is-new")}
              </label>
            </p>
          </div>
        ) : null}
        <OrganisationFields ask={ask} typed={typed} problem={problem} view={null} />
        <fieldset>
          <legend>{say("who-sees-entry-title")}</legend>
          <VisibilityChoice ask={ask} value={textOf(typed, "visibility", "installation") as "installation"} />
        </fieldset>
        <p>
          <button type="submit">{say("add")}</button>
        </p>
      </form>
    </Frame>
  );
}

export function EditOrganisationPage({ view, ask, typed, problem }: FormProps & { readonly view: OrganisationView }) {
  const say = words.in(ask.language);
  const href = `/organisations/${view.id}`;
  const version = String(view.version ?? 1);
  return (
    <Frame ask={ask} title={say("edit-entry")} crumbs={[{ title: view.name, href }]}>
      <h1>{say("edit-entry")}</h1>
      <Refusal problem={problem} />
      <Mixed ask={ask} mixed={view.mixed} />
      <form method="post" action={`${href}/edit`}>
        <input type="hidden" name="version" value={version} />
        <OrganisationFields ask={ask} typed={typed} problem={problem} view={view} />
        <p>
          <button type="submit">{say("save")}</button>
        </p>
      </form>
      <h2>{say("reach")}</h2>
      <PointsForm
        ask={ask}
        to={`${href}/contact-points`}
        version={view.version ?? 1}
        points={view.points}
        problem={problem}
      />
      <h2>{say("parents")}</h2>
      <form method="post" action={`${href}/parents`}>
        <input type="hidden" name="version" value={version} />
        {view.parents.map((parent) => (
          <label class="inline">
            <input type="checkbox" name="keep" value={parent.id} checked /> <bdi>{parent.name}</bdi>
          </label>
        ))}
        <Line
          name="parent"
          label={say("add-parent")}
          hint={say("add-parent-hint")}
          value=""
          most={limits.organisationName}
          problem={problem}
        />
        <p>
          <button type="submit">{say("save-parents")}</button>
        </p>
      </form>
      <h2>{say("who-sees-entry-title")}</h2>
      <form method="post" action={`${href}/visibility`}>
        <input type="hidden" name="version" value={version} />
        <fieldset>
          <legend class="visually-hidden">{say("who-sees-entry-title")}</legend>
          <VisibilityChoice ask={ask} value={view.visibility ?? "me"} />
        </fieldset>
        <p>
          <button type="submit">{say("save-visibility")}</button>
        </p>
      </form>
    </Frame>
  );
}
