/** What an applicant does: documents, the delegation, renewing, amending, taking back. */
import { TextField } from "../../../platform/html/index.ts";
import { words } from "../../languages/index.ts";
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
  const full = view.delegates.length >= view.most;
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
          {delegates && !full ? (
            <form method="post" action={delegates}>
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

/** Who looks after the application: to name where nobody does, to hand over where somebody does. */
function FocalPoint({ view, ask, typed, problem }: ApplicationProps) {
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
