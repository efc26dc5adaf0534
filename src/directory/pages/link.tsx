import { z } from "zod";
import type { Problem } from "../../kernel/result.ts";
import { Field, Frame, Refusal, tied } from "../../platform/html/index.ts";
import type { Ask, Typed } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";

/** Whoever holds the link may see for which address it is: so nobody signs in unawares as somebody else. */
export const linkView = z.object({ token: z.string(), next: z.string(), email: z.string() });
export type LinkView = z.infer<typeof linkView>;

export function LinkPage({ view, ask }: { readonly view: LinkView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("link-title")}>
      <h1>{say("link-title")}</h1>
      <p class="lede">
        {say("link-lede")} <strong dir="ltr">{view.email}</strong>
      </p>
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="token" value={view.token} />
        <input type="hidden" name="next" value={view.next} />
        <p>
          <button type="submit">{say("link-use")}</button>
        </p>
      </form>
      <p class="hint">{say("link-not-you")}</p>
    </Frame>
  );
}

export const firstView = z.object({ token: z.string() });

interface FirstProps {
  readonly token: string;
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem | undefined;
}

const typedText = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === "string" ? value : "";
};

export function FirstPage({ token, ask, typed = {}, problem }: FirstProps) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("first-title")}>
      <h1>{say("first-title")}</h1>
      <p class="lede">{say("first-lede")}</p>
      <Refusal problem={problem} />
      <form method="post" action="/sign-in/first">
        <input type="hidden" name="token" value={token} />
        <Field name="name" label={say("name")} problem={problem}>
          <input
            id="name"
            name="name"
            {...tied({ problem }, "name")}
            value={typedText(typed, "name")}
            required
            maxlength={120}
            dir="auto"
            autocomplete="name"
          />
        </Field>
        <Field name="email" label={say("email")} hint={say("first-email-hint")} problem={problem}>
          <input
            type="email"
            id="email"
            name="email"
            {...tied({ problem }, "email", say("first-email-hint"))}
            value={typedText(typed, "email")}
            required
            maxlength={254}
            dir="ltr"
            autocomplete="email"
          />
        </Field>
        <p>
          <button type="submit">{say("first-enter")}</button>
        </p>
      </form>
    </Frame>
  );
}

export const signOutView = z.object({ signedIn: z.boolean() });

export function SignOutPage({ view, ask }: { readonly view: z.infer<typeof signOutView>; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("sign-out-title")}>
      <h1>{say("sign-out-title")}</h1>
      {view.signedIn ? (
        <form method="post" action="/sign-out">
          <p>
            <button type="submit">{say("sign-out")}</button>
          </p>
        </form>
      ) : (
        <p class="lede">
          {say("not-signed-in")} <a href="/sign-in">{say("sign-in-title")}</a>
        </p>
      )}
    </Frame>
  );
}
