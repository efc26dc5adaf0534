import { Field, tied } from "../../platform/html/index.ts";
import { words } from "../languages/index.ts";
import type { MeProps } from "./me.tsx";
import type { MeView } from "./me-view.ts";
import { Act, When } from "./parts.tsx";

export function SignIns({ view, ask }: MeProps) {
  const say = words.in(ask.language);
  const device = ({ browser, system }: MeView["signIns"][number]) =>
    browser && system ? say("device", { browser, system }) : (browser ?? system ?? say("unknown-device"));
  return (
    <section aria-labelledby="sign-ins">
      <h2 id="sign-ins">{say("sign-ins")}</h2>
      <ul class="rows">
        {view.signIns.map((signIn) => (
          <li>
            <bdi>{device(signIn)}</bdi> {signIn.here ? <strong>{say("this-sign-in")}</strong> : null}
            <small>
              {say("since")} <When ask={ask} at={signIn.since} time />; {say("last-used")}{" "}
              <When ask={ask} at={signIn.used} time />
            </small>
            {signIn.here ? null : (
              <Act
                to="/me/sign-ins/end"
                values={{ signIn: signIn.id }}
                label={say("end-sign-in")}
                about={device(signIn)}
              />
            )}
          </li>
        ))}
      </ul>
      {view.signIns.length > 1 ? <Act to="/me/sign-ins/end-others" label={say("end-other-sign-ins")} /> : null}
    </section>
  );
}

export function Passkeys({ view, ask }: MeProps) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{say("passkeys")}</h2>
      <p>{say(view.passkeysWork ? "passkeys-lede" : "passkeys-need-name")}</p>
      <ul class="rows">
        {view.passkeys.map((passkey) => (
          <li>
            <bdi>{passkey.name || say("passkey")}</bdi>
            {passkey.since ? (
              <small>
                {say("since")} <When ask={ask} at={passkey.since} />
              </small>
            ) : null}
            <Act
              to="/me/passkeys/remove"
              values={{ passkey: passkey.id }}
              label={say("remove")}
              about={passkey.name || say("passkey")}
            />
          </li>
        ))}
      </ul>
      {view.passkeysWork ? (
        <>
          <p data-passkey="add" data-failed={say("passkey-add-failed")} hidden>
            <button type="button" class="quiet">
              {say("add-passkey")}
            </button>{" "}
            <span role="status" />
          </p>
          <noscript>
            <p class="hint">{say("passkey-needs-script")}</p>
          </noscript>
        </>
      ) : null}
    </section>
  );
}

export function Tokens({ view, ask, problem }: MeProps) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{say("tokens")}</h2>
      <p>
        {say("tokens-lede")} <a href="/api/openapi.json">{say("tokens-api")}</a>
      </p>
      <ul class="rows">
        {view.tokens.map((token) => (
          <li>
            <bdi>{token.name}</bdi>
            <small>
              {say("expires")} <When ask={ask} at={token.expires} />;{" "}
              {token.used ? (
                <>
                  {say("last-used")} <When ask={ask} at={token.used} time />
                </>
              ) : (
                say("never-used")
              )}
            </small>
            <Act to="/me/tokens/revoke" values={{ token: token.id }} label={say("revoke")} about={token.name} />
          </li>
        ))}
      </ul>
      <form method="post" action="/me/tokens">
        <Field name="token-name" label={say("token-name")} problem={problem}>
          <input
            id="token-name"
            name="name"
            {...tied({ problem }, "token-name")}
            required
            maxlength={80}
            dir="auto"
            autocomplete="off"
          />
        </Field>
        <Field name="days" label={say("token-days")} problem={problem}>
          <input
            type="number"
            id="days"
            name="days"
            {...tied({ problem }, "days")}
            value="90"
            min="1"
            max="366"
            required
          />
        </Field>
        <p>
          <button type="submit" class="quiet">
            {say("make-token")}
          </button>
        </p>
      </form>
    </section>
  );
}
