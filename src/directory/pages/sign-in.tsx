import { z } from "zod";
import type { Problem } from "../../kernel/result.ts";
import { Field, Frame, Refusal, tied } from "../../platform/html/index.ts";
import type { Ask, Typed } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";

export const failures = ["openid", "openid-away"] as const;

export const signInView = z.object({
  /** A path of this installation to go to afterwards. */
  next: z.string(),
  /** Which doors there are besides the mailed link. */
  passkeys: z.boolean(),
  openid: z.boolean(),
  /** A door that was tried and did not open. */
  failed: z.enum(failures).nullable(),
});
export type SignInView = z.infer<typeof signInView>;

interface SignInProps {
  readonly view: SignInView;
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem | undefined;
}

export function SignInPage({ view, ask, typed = {}, problem }: SignInProps) {
  const say = words.in(ask.language);
  const email = typeof typed["email"] === "string" ? typed["email"] : "";
  return (
    <Frame ask={ask} title={say("sign-in-title")} scripts={view.passkeys ? ["passkey.js"] : []}>
      <h1>{say("sign-in-title")}</h1>
      {view.failed ? (
        <p class="problem" role="alert">
          {say(view.failed === "openid" ? "openid-failed" : "openid-away")}
        </p>
      ) : null}
      <p class="lede">{say("sign-in-lede")}</p>
      <Refusal problem={problem} />
      <form method="post" action="/sign-in">
        <input type="hidden" name="next" value={view.next} />
        <Field name="email" label={say("email")} hint={say("email-hint")} problem={problem}>
          <input
            type="email"
            id="email"
            name="email"
            {...tied({ problem }, "email", say("email-hint"))}
            value={email}
            required
            maxlength={254}
            dir="ltr"
            autocomplete="username webauthn"
          />
        </Field>
        <p>
          <button type="submit">{say("send-link")}</button>
        </p>
      </form>
      {view.passkeys ? (
        <p data-passkey="sign-in" data-next={view.next} data-failed={say("passkey-failed")} hidden>
          <button type="button" class="quiet">
            {say("sign-in-passkey")}
          </button>
          <span role="status" />
        </p>
      ) : null}
      {view.passkeys ? (
        <noscript>
          <p class="hint">{say("passkey-needs-script")}</p>
        </noscript>
      ) : null}
      {view.openid ? (
        <p>
          <a class="act quiet" href={`/sign-in/openid?${new URLSearchParams({ next: view.next })}`} rel="nofollow">
            {say("sign-in-openid")}
          </a>
        </p>
      ) : null}
    </Frame>
  );
}

export const sentView = z.object({ minutes: z.number() });

export function SentPage({ view, ask }: { readonly view: z.infer<typeof sentView>; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("sent-title")}>
      <h1>{say("sent-title")}</h1>
      <p class="lede">{say("sent-lede", { minutes: view.minutes })}</p>
      <p>{say("sent-nothing")}</p>
      <p>
        <a href="/sign-in">{say("sent-again")}</a>
      </p>
    </Frame>
  );
}
