/** The ways in: a file dropped or chosen, text pasted, an address on the list. */
import type { Problem } from "../../../kernel/result.ts";
import { Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { words } from "../../languages/desk/index.ts";

interface Props {
  readonly ask: Ask;
  readonly action: string;
  readonly allow: readonly string[];
  readonly typed?: Typed;
  readonly problem?: Problem;
}

export function BringForm({ ask, action, allow, typed = {}, problem }: Props) {
  const say = words.in(ask.language);
  const was = (field: string): string => (typeof typed[field] === "string" ? (typed[field] as string) : "");
  return (
    <form method="post" action={action} enctype="multipart/form-data" id="bring">
      <Refusal problem={problem} />
      <p class="drop">
        <label for="file">{say("bring-file")}</label>
        <input type="file" id="file" name="file" aria-describedby="file-hint" />
        <small class="hint" id="file-hint">
          {say("bring-file-hint")}
        </small>
      </p>
      <details open={was("text") !== ""}>
        <summary>{say("bring-paste")}</summary>
        <p>
          <label for="text">{say("bring-paste-label")}</label>
          <textarea id="text" name="text" rows={8} dir="auto">
            {was("text")}
          </textarea>
        </p>
      </details>
      {allow.length > 0 ? (
        <details open={was("address") !== ""}>
          <summary>{say("bring-address")}</summary>
          <p>
            <label for="address">{say("bring-address-label")}</label>
            <input id="address" name="address" type="url" value={was("address")} aria-describedby="address-hint" />
            <small class="hint" id="address-hint">
              {say("bring-address-hint")} <bdi>{allow.join(", ")}</bdi>
            </small>
          </p>
        </details>
      ) : null}
      <p class="acts">
        <button type="submit">{say("bring-look")}</button>
        <span class="hint">{say("bring-nothing-saved")}</span>
      </p>
    </form>
  );
}
