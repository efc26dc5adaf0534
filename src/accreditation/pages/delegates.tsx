/** Who comes: a card each, which print as badges. */
import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { DelegatesView } from "../delegates-view-model.ts";
import { words } from "../languages/index.ts";

export function DelegatesPage({ view, ask }: { readonly view: DelegatesView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { people } = view;
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs}>
      <h1>{view.title}</h1>
      <p>{people.length === 0 ? say("delegates-none") : say("delegates-lede", { count: people.length })}</p>
      {people.length > 0 ? (
        <p class="acts">
          <a class="act quiet" href={view.csv}>
            {say("delegates-csv")}
          </a>
        </p>
      ) : null}
      <ul class="plain badges">
        {people.map(({ name, organisation, capacity, application }) => (
          <li>
            <small>
              <bdi>{view.process}</bdi>
            </small>
            <b>
              <bdi>{name}</bdi>
            </b>
            {organisation ? (
              <a href={application}>
                <bdi>{organisation}</bdi>
              </a>
            ) : null}
            <small>
              <bdi lang="en">{capacity}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
