/** Adding what no rule found: one form a kind, each closed until it is wanted. */
import type { Ask } from "../../../platform/http/index.ts";
import type { CueView } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { MethodChoice, OutcomeChoice } from "./fields.tsx";

const kinds = ["recommendation", "decision", "action", "question", "poll"] as const;

function Extra({ ask, kind }: { readonly ask: Ask; readonly kind: (typeof kinds)[number] }) {
  const say = words.in(ask.language);
  if (kind === "decision") {
    return (
      <p>
        <label for="add-outcome">{say("field-outcome")}</label>
        <OutcomeChoice ask={ask} chosen={null} id="add-outcome" />
      </p>
    );
  }
  if (kind === "action") {
    return (
      <>
        <p>
          <label for="add-owner">{say("field-owner")}</label>
          <input id="add-owner" name="owner" dir="auto" autocomplete="off" />
        </p>
        <p>
          <label for="add-due">{say("field-due")}</label>
          <input id="add-due" name="due" dir="auto" autocomplete="off" />
        </p>
      </>
    );
  }
  if (kind === "poll") {
    return (
      <>
        <p>
          <label for="add-method">{say("field-method")}</label>
          <MethodChoice ask={ask} chosen={null} id="add-method" />
        </p>
        <p>
          <label for="add-results">{say("field-results")}</label>
          <textarea id="add-results" name="results" rows={3} dir="auto" />
        </p>
      </>
    );
  }
  return null;
}

export function AddForm({ view, ask }: { readonly view: CueView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { cue, head } = view;
  return (
    <details id="add">
      <summary>{say("add-missed")}</summary>
      {kinds.map((kind) => (
        <details>
          <summary>{say(`type-${kind}`)}</summary>
          <form method="post" action={`${head.href}/cue/${cue.key}/add`} data-keep={`add-${kind}-${cue.key}`}>
            <input type="hidden" name="type" value={kind} />
            <p>
              <label for={`add-${kind}`}>{say("field-in-words")}</label>
              <textarea id={`add-${kind}`} name="text" rows={3} dir="auto" required />
            </p>
            <Extra ask={ask} kind={kind} />
            <button type="submit" class="quiet">
              {say("add")}
            </button>
          </form>
        </details>
      ))}
    </details>
  );
}
