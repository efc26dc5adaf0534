/** The form by which the first modalities are adopted, or a change of them is proposed. */
import type { Problem } from "../../../kernel/result.ts";
import { Field, Frame, Refusal, tied } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/places/index.ts";
import type { ChangeFormView } from "../../places-view-model.ts";
import { back } from "./what-if-page.tsx";

interface Props {
  readonly view: ChangeFormView;
  readonly ask: Ask;
  readonly problem?: Problem;
}

function Offered({ view, ask, problem }: Props) {
  const say = words.in(ask.language);
  const { values } = view;
  return (
    <>
      <Field name="template" label={say("field-template")} problem={problem}>
        <select id="template" name="template" {...tied({ problem }, "template")}>
          <option value="">{say("field-template-none")}</option>
          {view.templates.map(({ name, title }) => (
            <option value={name} selected={name === values["template"]}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field name="text" label={say("field-text")} hint={say("field-text-hint")} problem={problem}>
        <textarea
          id="text"
          name="text"
          rows={6}
          dir="ltr"
          spellcheck={false}
          {...tied({ problem }, "text", say("field-text-hint"))}
        >
          {values["text"]}
        </textarea>
      </Field>
      <Field name="file" label={say("field-file")}>
        <input type="file" id="file" name="file" accept=".yaml,.yml,text/yaml" />
      </Field>
      <Field name="stage" label={say("field-stage")} hint={say("field-stage-hint")} problem={problem}>
        <input
          id="stage"
          name="stage"
          value={values["stage"] ?? ""}
          dir="ltr"
          autocomplete="off"
          {...tied({ problem }, "stage", say("field-stage-hint"))}
        />
      </Field>
    </>
  );
}

function How({ view, ask, problem }: Props) {
  const say = words.in(ask.language);
  const { values } = view;
  const ways = view.decides ? (["decided", "silence", "open"] as const) : (["open"] as const);
  return (
    <fieldset>
      <legend>{say("field-how")}</legend>
      {ways.map((way) => (
        <label class="choice">
          <input type="radio" name="how" value={way} checked={values["how"] === way} required />
          <span>
            {say(`how-${way}`)}
            <small>{say(`how-${way}-hint`)}</small>
          </span>
        </label>
      ))}
      {view.decides ? (
        <>
          <Basis view={view} ask={ask} problem={problem} />
          <div class="together">
            <Field name="date" label={say("field-date")} problem={problem}>
              <input type="date" id="date" name="date" value={values["date"] ?? ""} {...tied({ problem }, "date")} />
            </Field>
            <Field name="time" label={say("field-time")}>
              <input type="time" id="time" name="time" value={values["time"] ?? ""} />
            </Field>
          </div>
          <Field name="zone" label={say("field-zone")} problem={problem}>
            <input id="zone" name="zone" value={values["zone"] ?? ""} dir="ltr" {...tied({ problem }, "zone")} />
          </Field>
          <Field name="which" label={say("field-which")} problem={problem}>
            <select id="which" name="which" {...tied({ problem }, "which")}>
              {(["", "earlier", "later"] as const).map((which) => (
                <option value={which} selected={values["which"] === which}>
                  {say(`which-${which || "none"}`)}
                </option>
              ))}
            </select>
          </Field>
        </>
      ) : null}
    </fieldset>
  );
}

function Basis({
  view,
  ask,
  problem,
}: {
  readonly view: ChangeFormView;
  readonly ask: Ask;
  readonly problem: Problem | undefined;
}) {
  const say = words.in(ask.language);
  return (
    <Field name="basis" label={say("field-basis")} hint={say("field-basis-hint")} problem={problem}>
      <textarea id="basis" name="basis" rows={2} dir="auto" {...tied({ problem }, "basis", say("field-basis-hint"))}>
        {view.values["basis"]}
      </textarea>
    </Field>
  );
}

export function ChangePage({ view, ask, problem }: Props) {
  const say = words.in(ask.language);
  const title = say(view.first ? "adopt-title" : "change-title", { title: view.place.title });
  const passed = problem ? { problem } : {};
  return (
    <Frame ask={ask} title={title} crumbs={[...view.crumbs, back(view, ask)]} styles={["modalities.css"]}>
      <h1>{title}</h1>
      <Refusal problem={problem} />
      <form method="post" action={`${view.place.href}/modalities/change`} enctype="multipart/form-data">
        <input type="hidden" name="version" value={String(view.version)} />
        <Offered view={view} ask={ask} {...passed} />
        {view.first ? (
          <Basis view={view} ask={ask} problem={problem} />
        ) : (
          <>
            <Field name="reason" label={say("field-reason")} problem={problem}>
              <textarea id="reason" name="reason" rows={3} dir="auto" {...tied({ problem }, "reason")}>
                {view.values["reason"]}
              </textarea>
            </Field>
            <How view={view} ask={ask} {...passed} />
          </>
        )}
        <p class="acts">
          <button type="submit">{say(view.first ? "do-adopt" : "do-propose")}</button>
          <a href={`${view.place.href}/modalities`}>{say("cancel")}</a>
        </p>
      </form>
    </Frame>
  );
}
