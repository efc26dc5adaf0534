/** What an applicant does: documents, the delegation, renewing, amending, taking back. */

import { TextField } from "../../../platform/html/index.ts";
import { plainDateInWords } from "../../../platform/languages/index.ts";
import { words } from "../../languages/index.ts";
import type { Joining } from "../../model.ts";
import { largestDocument, mostDocuments } from "../../rules/documents.ts";
import type { ApplicationProps } from "../application.tsx";
import { Press } from "./form.tsx";

export function Papers({ view, ask, problem }: ApplicationProps) {
  const say = words.in(ask.language);
  const { upload } = view.acts;
  if (view.documents.length === 0 && !upload) return null;
  const wrong = problem?.fields?.["file"];
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{say("documents-title")}</h2>
      {view.documents.length === 0 ? <p>{say("documents-none")}</p> : null}
      <ul class="rows">
        {view.documents.map(({ id, name, size, href }) => (
          <li>
            <a href={href}>
              <bdi>{name}</bdi>
            </a>{" "}
            {say("kilobytes", { count: Math.max(1, Math.round(size / 1000)) })}
            {upload ? (
              <Press quiet to={`${upload}/drop`} text={say("document-drop")}>
                <input type="hidden" name="document" value={id} />
              </Press>
            ) : null}
          </li>
        ))}
      </ul>
      {upload && view.documents.length < mostDocuments ? (
        <form method="post" action={upload} enctype="multipart/form-data">
          <p>
            <label for="file">{say("field-file")}</label>
            <input id="file" name="file" type="file" accept=".pdf,.png,.jpg,.jpeg,.txt" required />
            {wrong ? <span class="problem">{wrong}</span> : null}
            <span class="hint">{say("hint-file", { most: mostDocuments, size: largestDocument / 1e6 })}</span>
          </p>
          <p class="acts">
            <button type="submit" class="quiet">
              {say("document-add")}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  );
}

export function ApplicantActs(props: ApplicationProps) {
  const { view, ask, typed, problem } = props;
  const say = words.in(ask.language);
  const form = { ask, values: typed ?? {}, problem };
  const { acts } = view;
  const { delegates } = acts;
  const asked = view.invited.filter(({ kind }) => kind === "delegate").length;
  const full = view.delegates.length + asked >= view.most;
  return (
    <>
      {view.delegates.length > 0 ? (
        <section aria-labelledby="delegation">
          <h2 id="delegation">{say("delegation-title")}</h2>
          <p>{say("delegation-count", { count: view.delegates.length, most: view.most })}</p>
          <ul class="rows">
            {view.delegates.map(({ id, name, focal }) => (
              <li>
                <bdi>{name}</bdi>
                {focal ? ` · ${say("focal-point")}` : null}
                {delegates && !focal ? (
                  <Press quiet to={`${delegates}/drop`} text={say("delegate-drop")}>
                    <input type="hidden" name="delegate" value={id} />
                  </Press>
                ) : null}
              </li>
            ))}
          </ul>
          <Invited {...props} kind="delegate" />
          {delegates && !full ? (
            <form method="post" action={delegates}>
              <p class="hint">{say("invited-hint")}</p>
              <TextField form={form} name="name" label={say("field-delegate-name")} required />
              <TextField form={form} name="email" label={say("field-delegate-email")} type="email" latin required />
              <p class="acts">
                <button type="submit" class="quiet">
                  {say("delegate-add")}
                </button>
              </p>
            </form>
          ) : null}
        </section>
      ) : null}
      <FocalPoint {...props} />
      <div class="acts">
        {acts.renew ? (
          <a class="act" href={acts.renew}>
            {say("renew")}
          </a>
        ) : null}
        {acts.letter ? (
          <a class="act quiet" href={acts.letter}>
            {say("see-letter")}
          </a>
        ) : null}
        {acts.amend ? (
          <a class="act" href={acts.amend}>
            {say("amend")}
          </a>
        ) : null}
        {acts.withdraw ? <Press quiet to={acts.withdraw} text={say("withdraw")} /> : null}
      </div>
    </>
  );
}

/** Those who were asked and have not answered. */
function Invited({ view, ask, kind }: ApplicationProps & { readonly kind: Joining }) {
  const say = words.in(ask.language);
  const { uninvite } = view.acts;
  const invited = view.invited.filter((one) => one.kind === kind);
  if (invited.length === 0) return null;
  return (
    <>
      <h3>{say("invited-title")}</h3>
      <ul class="rows">
        {invited.map(({ id, name, until }) => (
          <li>
            <bdi>{name}</bdi> · {say("invited-until", { date: plainDateInWords(until.slice(0, 10), ask.language) })}
            {uninvite && (kind === "focal" || view.isOwn) ? (
              <Press quiet to={uninvite} text={say("invited-drop")} about={name}>
                <input type="hidden" name="invitation" value={id} />
              </Press>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who looks after the application: to name where nobody does, to hand over where somebody does. */
function FocalPoint(props: ApplicationProps) {
  const { view, ask, typed, problem } = props;
  const say = words.in(ask.language);
  const form = { ask, values: typed ?? {}, problem };
  const { focal } = view.acts;
  if (!focal) return null;
  const wrong = Object.keys(problem?.fields ?? {}).some((field) => field.startsWith("focal"));
  const fields = (
    <form method="post" action={focal}>
      <p>{say(view.hasFocal ? "hand-over-hint" : "focal-none")}</p>
      <TextField form={form} name="focalName" label={say("field-delegate-name")} required />
      <TextField form={form} name="focalEmail" label={say("field-delegate-email")} type="email" latin required />
      <p class="acts">
        <button type="submit" class="quiet">
          {say(view.hasFocal ? "hand-over" : "focal-name")}
        </button>
      </p>
    </form>
  );
  return (
    <section aria-labelledby="focal">
      <h2 id="focal">{say("focal-title")}</h2>
      <Invited {...props} kind="focal" />
      {view.hasFocal ? (
        <details open={wrong}>
          <summary>{say("hand-over")}</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </section>
  );
}
