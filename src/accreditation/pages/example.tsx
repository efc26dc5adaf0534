/** The round of 2022 as a page: what was published beside what the rules give. */
import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { ExampleView } from "../example-view-model.ts";
import { exampleWords } from "../languages/example/index.ts";
import { Squares } from "./parts/squares.tsx";

interface Props {
  readonly view: ExampleView;
  readonly ask: Ask;
}
type Say = ReturnType<(typeof exampleWords)["in"]>;

function Figures({ view, say }: { readonly view: ExampleView; readonly say: Say }) {
  const keys = ["applied", "accredited", "refused", "notices"] as const;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say("figure")}</th>
          <th scope="col" class="n">
            {say("published")}
          </th>
          <th scope="col" class="n">
            {say("computed")}
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr>
            <th scope="row">{say(key)}</th>
            <td class="n">{view.published[key]}</td>
            <td class="n">{view.computed[key]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cited({ source, say }: { readonly source: ExampleView["source"]; readonly say: Say }) {
  return (
    <p class="meta">
      <bdi>{say("from-source", { title: source.title })}</bdi>
      {source.address ? (
        <>
          {" "}
          <bdi dir="ltr">({source.address})</bdi>
        </>
      ) : null}
    </p>
  );
}

function Eyes({ view, say }: { readonly view: ExampleView; readonly say: Say }) {
  const eyes = ["public", "applicant", "chair", "objector"] as const;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say("reader")}</th>
          <th scope="col">{say("objections-shown")}</th>
        </tr>
      </thead>
      <tbody>
        {eyes.map((eye) => (
          <tr>
            <th scope="row">{say(`eye-${eye}`)}</th>
            <td>{eye === "objector" ? say("eye-objector-own") : view.shown[eye]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function All({ view, say }: { readonly view: ExampleView; readonly say: Say }) {
  return (
    <details>
      <summary>{say("unnamed-title", { count: view.applications.length })}</summary>
      <ol class="plain">
        {view.applications.map(({ number, name, way, result }) => (
          <li>
            {name ? <bdi>{name}</bdi> : say(way === "notice" ? "unnamed-notice" : "unnamed", { number })}
            {" · "}
            {way === "notice" ? say("result-noted") : say(result === "admitted" ? "result-admitted" : "result-refused")}
          </li>
        ))}
      </ol>
    </details>
  );
}

export function ExamplePage({ view, ask }: Props) {
  const say = exampleWords.in(ask.language);
  const named = view.applications.filter(({ name }) => name !== null);
  const told = named.find(({ name }) => name === "Microsoft") ?? named[0];
  return (
    <Frame
      ask={ask}
      title={say("title")}
      styles={["accreditation.css"]}
      crumbs={[{ title: say("mine-title"), href: "/accreditation" }]}
    >
      <h1>{say("title")}</h1>
      <p class="lede">{say("lede")}</p>
      <section aria-labelledby="figures">
        <h2 id="figures">{say("figures-title")}</h2>
        <Squares
          admitted={view.computed.accredited}
          refused={view.computed.refused}
          label={say("picture-title", view.computed)}
        />
        <Figures view={view} say={say} />
        <p class="note">{say(view.agrees ? "agrees" : "differs")}</p>
        <Cited source={view.source} say={say} />
      </section>
      <section aria-labelledby="rule">
        <h2 id="rule">{say("rule-title")}</h2>
        <p>{say("rule-list", { count: view.rule.refusedBy })}</p>
        <p>{say("rule-notice")}</p>
        <Cited source={view.rule.source} say={say} />
        <p>
          <a href={view.template.href}>{say("see-template")}</a>
        </p>
      </section>
      <section aria-labelledby="named">
        <h2 id="named">{say("named-title")}</h2>
        <p>{say("named-lede", { count: view.computed.refused - named.length })}</p>
        <ul lang="en">
          {named.map(({ name }) => (
            <li>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
        <All view={view} say={say} />
      </section>
      <section aria-labelledby="applicant">
        <h2 id="applicant">{say("applicant-title")}</h2>
        <p>{say("applicant-text", { name: told?.name ?? "", protested: view.protested })}</p>
      </section>
      <section aria-labelledby="eyes">
        <h2 id="eyes">{say("eyes-title")}</h2>
        <Eyes view={view} say={say} />
      </section>
      <section aria-labelledby="not-known">
        <h2 id="not-known">{say("not-known-title")}</h2>
        <ul>
          <li>{say("not-known-window")}</li>
          <li>{say("not-known-objectors")}</li>
          <li>{say("not-known-names")}</li>
        </ul>
      </section>
    </Frame>
  );
}
