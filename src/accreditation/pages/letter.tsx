/** A letter as a page that prints well. */
import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { LetterView } from "../letter-view-model.ts";

export function LetterPage({ view, ask }: { readonly view: LetterView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs}>
      <article>
        <p class="meta">
          <bdi>{view.body}</bdi> · <bdi>{view.process}</bdi> · {view.dated}
        </p>
        <p>
          <bdi>{view.to}</bdi>
        </p>
        <h1>{view.title}</h1>
        {view.paragraphs.map((text) => (
          <p>{text}</p>
        ))}
        <p class="meta">{say("letter-source", { source: view.source })}</p>
        {view.list.length > 0 ? (
          <table>
            <thead>
              <tr>
                <th scope="col" class="n">
                  {say("column-number")}
                </th>
                <th scope="col">{say("column-name")}</th>
                <th scope="col">{say("field-country")}</th>
              </tr>
            </thead>
            <tbody>
              {view.list.map(({ number, name, country }) => (
                <tr>
                  <td class="n">{number}</td>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>{country}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </article>
      <p class="acts">
        <a class="act quiet" href={`${view.href}.docx`}>
          {say("as-docx")}
        </a>
      </p>
    </Frame>
  );
}
