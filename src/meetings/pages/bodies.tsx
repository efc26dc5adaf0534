import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { levels } from "../model.ts";
import type { BodiesView } from "../view-model.ts";

export function BodiesPage({ view, ask }: { readonly view: BodiesView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const found = levels.toReversed().filter((level) => view.bodies.some((body) => body.level === level));
  return (
    <Frame ask={ask} title={say("bodies-title")}>
      <h1>{say("bodies-title")}</h1>
      <p class="lede">{say(view.bodies.length === 0 ? "bodies-empty" : "bodies-lede")}</p>
      {found.map((level) => (
        <section aria-labelledby={level}>
          <h2 id={level}>{say(`level-${level}`)}</h2>
          <ul class="rows">
            {view.bodies
              .filter((body) => body.level === level)
              .map((body) => (
                <li>
                  <a class="name" href={body.href}>
                    <bdi>{body.title}</bdi>
                  </a>
                  {body.about ? <p dir="auto">{body.about}</p> : null}
                  <small>{say("bodies-count", { count: body.sessions })}</small>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {view.create ? (
        <p class="acts">
          <a class={view.bodies.length === 0 ? "act" : "act quiet"} href={view.create}>
            {say("new-body")}
          </a>
        </p>
      ) : null}
    </Frame>
  );
}
