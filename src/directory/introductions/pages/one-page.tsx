import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { Act, When } from "../../pages/parts.tsx";
import { words } from "../languages/index.ts";
import { For, said, Written } from "./parts.tsx";
import type { OneView } from "./view.ts";

export function OnePage({ view, ask }: { readonly view: OneView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { state, reach } = view;
  return (
    <Frame ask={ask} title={say("one-title")} crumbs={[{ title: say("introductions-title"), href: "/introductions" }]}>
      <h1>
        <bdi>{view.goal}</bdi>
      </h1>
      <p class="lede">{say(`line-${state}`, { by: said(ask, view.ends) })}</p>
      {reach ? (
        <section>
          <p>{say("one-reach", { name: reach.name })}</p>
          <Written text={reach.contact} />
        </section>
      ) : null}
      {state === "no-way" ? <p>{say("one-no-way-what")}</p> : null}
      <dl>
        <For place={view.place} ask={ask} />
        <dt>{say("one-asked")}</dt>
        <dd>
          <When ask={ask} at={view.asked} time />
        </dd>
        <dt>{say("one-message")}</dt>
        <dd>
          <Written text={view.message} />
        </dd>
        <dt>{say("contact")}</dt>
        <dd>
          <bdi>{view.contact}</bdi>
        </dd>
      </dl>
      <div class="acts">
        {state === "on-its-way" ? <Act to={`/introductions/${view.id}/withdraw`} label={say("withdraw")} /> : null}
        {state === "no-way" || state === "withdrawn" ? (
          <a class="act quiet" href={`/introductions/new?${new URLSearchParams(view.query)}`}>
            {say("ask-again")}
          </a>
        ) : null}
      </div>
    </Frame>
  );
}
