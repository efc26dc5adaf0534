/** What another template would mean at a real place, and what changed between versions of what it had. */
import { Field, Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { dateInWords } from "../../../platform/languages/index.ts";
import { words } from "../../languages/places/index.ts";
import type { VersionsView, WhatIfView } from "../../places-view-model.ts";
import { Change } from "./change-parts.tsx";

export function WhatIfPage({ view, ask }: { readonly view: WhatIfView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const title = say("what-if-title", { title: view.place.title });
  return (
    <Frame ask={ask} title={title} crumbs={[...view.crumbs, back(view, ask)]}>
      <h1>{title}</h1>
      <p class="lede">{say("what-if-lede")}</p>
      <form method="get" action={ask.path}>
        <Field name="to" label={say("what-if-to")}>
          <select id="to" name="to">
            {view.templates.map((one) => (
              <option value={one.name} selected={one.name === view.to}>
                {one.title}
              </option>
            ))}
          </select>
        </Field>
        {view.stages.length > 0 ? (
          <Field name="stage" label={say("what-if-stage")}>
            <select id="stage" name="stage">
              <option value="">{say("stage-as-now")}</option>
              {view.stages.map(({ id, title: name }) => (
                <option value={id} selected={id === view.stage}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        ) : null}
        <p>
          <button type="submit">{say("what-if-look")}</button>
        </p>
      </form>
      {view.go ? (
        <p class="acts">
          <a class="act" href={view.go}>
            {say(view.inForce ? "what-if-switch" : "what-if-adopt")}
          </a>
        </p>
      ) : null}
      {view.change ? <Change change={view.change} ask={ask} /> : null}
    </Frame>
  );
}

export const back = ({ place }: { readonly place: { readonly href: string } }, ask: Ask) => ({
  title: words.in(ask.language)("modalities"),
  href: `${place.href}/modalities`,
});

export function VersionsPage({ view, ask }: { readonly view: VersionsView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const title = say("versions-of", { title: view.place.title });
  const choose = (name: "from" | "to", label: string) => (
    <Field name={name} label={label}>
      <select id={name} name={name}>
        {view.versions.map(({ version, since }) => (
          <option value={String(version)} selected={version === view[name]}>
            {`${version} · ${dateInWords(new Date(since), view.zone, ask.language)}`}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <Frame ask={ask} title={title} crumbs={[...view.crumbs, back(view, ask)]}>
      <h1>{title}</h1>
      {view.versions.length === 0 ? <p>{say("none-in-force")}</p> : null}
      {view.versions.length > 1 ? (
        <form method="get" action={ask.path}>
          {choose("from", say("between-from"))}
          {choose("to", say("between-to"))}
          <p>
            <button type="submit">{say("between-show")}</button>
          </p>
        </form>
      ) : null}
      <ul class="rows">
        {view.versions.map(({ version, title: name, basis, since, by }) => (
          <li>
            <b>{say("version", { version })}</b> · <bdi>{name}</bdi>
            <p dir="auto">{basis}</p>
            <small>
              {by
                ? say("since-by", { date: dateInWords(new Date(since), view.zone, ask.language), name: by })
                : say("since-rapport", { date: dateInWords(new Date(since), view.zone, ask.language) })}
            </small>
          </li>
        ))}
      </ul>
      {view.change ? <Change change={view.change} ask={ask} /> : null}
    </Frame>
  );
}
