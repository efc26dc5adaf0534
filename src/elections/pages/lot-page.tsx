import { type FormState, Frame, TextField } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { LotView } from "../view-model.ts";
import { Form } from "./form.tsx";

function Drawn({ view, ask }: { readonly view: LotView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { draw } = view;
  if (!draw) return <p>{say("lot-waits")}</p>;
  const outcome = ({ taken, reason, affiliation }: (typeof draw.drawn)[number]) =>
    taken === "selected"
      ? say("taken-selected")
      : taken === "ineligible"
        ? say("ineligible", { reason: reason ?? "" })
        : say("taken-affiliation", { affiliation });
  return (
    <section aria-labelledby="drawn">
      <h2 id="drawn">{say("drawn")}</h2>
      <section class="scroll drawn" tabindex={0} aria-labelledby="drawn">
        <table>
          <thead>
            <tr>
              <th scope="col" class="n">
                {say("number")}
              </th>
              <th scope="col">{say("name")}</th>
              <th scope="col">{say("affiliation")}</th>
              <th scope="col">{say("taken")}</th>
              <th scope="col">{say("digest")}</th>
              <th scope="col" class="n">
                {say("out-of")}
              </th>
            </tr>
          </thead>
          <tbody>
            {draw.drawn.map((one) => (
              <tr>
                <td class="n">{one.number}</td>
                <th scope="row">
                  <bdi>{one.taken === "selected" ? <b>{one.name}</b> : one.name}</bdi>
                </th>
                <td>
                  <bdi>{one.affiliation}</bdi>
                </td>
                <td>
                  <bdi>{outcome(one)}</bdi>
                </td>
                <td>
                  <code>{one.digest}</code>
                </td>
                <td class="n">{one.of}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section class="take-along" aria-labelledby="verify">
        <h2 id="verify">{say("verify-title")}</h2>
        <p>{say("verify-says")}</p>
        <pre dir="ltr" tabindex={0}>
          {draw.command}
        </pre>
        <p class="hint">
          {say("key")}: <code dir="ltr">{draw.key}</code>
        </p>
      </section>
    </section>
  );
}

function Holding({ view, ask }: { readonly view: LotView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const form: FormState = { ask, values: {}, problem: null };
  return (
    <>
      {view.mayDraw ? (
        <section aria-labelledby="draw">
          <h2 id="draw">{say("draw-title")}</h2>
          <Form form={form} button={say("draw")} action={`${view.href}/draw`}>
            <TextField form={form} name="seed" label={say("field-seed")} hint={say("hint-seed")} exact required />
          </Form>
        </section>
      ) : null}
      {view.maySeat ? (
        <Form form={form} button={say("seat-drawn")} action={`${view.href}/confirm`}>
          <input type="hidden" name="confirm" value="yes" />
          <p>{say("seat-drawn-says")}</p>
        </Form>
      ) : null}
      {view.mayStrike ? (
        <details class="apart">
          <summary>{say("ineligible-title")}</summary>
          <p>{say("ineligible-says")}</p>
          <Form form={form} button={say("ineligible-do")} action={`${view.href}/ineligible`} quiet>
            <TextField form={form} name="number" label={say("number")} type="number" least={1} required />
            <TextField form={form} name="reason" label={say("field-reason")} required />
          </Form>
        </details>
      ) : null}
    </>
  );
}

export function LotPage({ view, ask }: { readonly view: LotView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const when = (at: string) => instantInWords(new Date(at), view.zone, ask.language);
  return (
    <Frame ask={ask} title={view.title} crumbs={view.crumbs} styles={["ballot.css"]}>
      <h1>
        <bdi>{view.title}</bdi>
      </h1>
      <p class="meta">{say(view.draw ? "lot-drawn" : "lot-published")}</p>
      <div class="lead">
        <div>
          <p>{say("lot-lede")}</p>
          {view.description === "" ? null : <p dir="auto">{view.description}</p>}
          <Drawn view={view} ask={ask} />
          <Holding view={view} ask={ask} />
          <section aria-labelledby="pool">
            <h2 id="pool">{say("pool")}</h2>
            <ol class="rows plain">
              {view.pool.map(({ number, name, affiliation, ineligible }) => (
                <li>
                  <span class="name">
                    {number}. <bdi>{name}</bdi>
                  </span>
                  <small>
                    <bdi>{affiliation}</bdi>
                    {ineligible === null ? null : <bdi>{` · ${say("ineligible", { reason: ineligible })}`}</bdi>}
                  </small>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside>
          <dl class="facts">
            <dt>{say("fact-pick")}</dt>
            <dd>{say("seats-for", { seats: view.pick, capacity: view.capacity })}</dd>
            {view.perAffiliation === null ? null : (
              <>
                <dt>{say("fact-cap")}</dt>
                <dd>{say("cap-says-affiliation", { most: view.perAffiliation })}</dd>
              </>
            )}
            <dt>{say("pool-published-on")}</dt>
            <dd>{when(view.publishedAt)}</dd>
            <dt>{say("sources")}</dt>
            <dd>
              <ol>
                {view.sources.map((source) => (
                  <li>
                    <bdi>{source}</bdi>
                  </li>
                ))}
              </ol>
            </dd>
            <dt>{say("sources-known-from")}</dt>
            <dd>{when(view.knownFrom)}</dd>
          </dl>
        </aside>
      </div>
    </Frame>
  );
}
