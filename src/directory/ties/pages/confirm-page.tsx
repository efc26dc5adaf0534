import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { closenesses } from "../rules/strength.ts";
import type { ConfirmView } from "./view.ts";

/** What a mailed question leads to. It works without signing in: the link is the proof. */
export function ConfirmPage({ view, ask }: { readonly view: ConfirmView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { name, note, token } = view;
  return (
    <Frame ask={ask} title={say("confirm-title", { name })}>
      <h1>{say("confirm-title", { name })}</h1>
      <p class="lede">{say("confirm-lede", { name })}</p>
      {note ? <p dir="auto">{say("offer-note", { note })}</p> : null}
      <form method="post" action="/me/ties/confirm">
        <input type="hidden" name="token" value={token} />
        <fieldset>
          <legend>{say("closeness")}</legend>
          {closenesses.map((one) => (
            <label class="choice">
              <input type="radio" name="closeness" value={one} checked={one === "know"} />
              <span>{say(`closeness-${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <p class="acts">
          <button type="submit" name="answer" value="yes">
            {say("yes")}
          </button>
          <button type="submit" name="answer" value="no" class="quiet">
            {say("no")}
          </button>
        </p>
      </form>
      <p class="hint">{say("confirm-what", { name })}</p>
    </Frame>
  );
}
