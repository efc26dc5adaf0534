/** Addresses for coming in and going out. */
import { serialize } from "hono/utils/cookie";
import { z } from "zod";
import { fail, ok } from "../../kernel/result.ts";
import { type Ask, act, page, type Route, raw } from "../../platform/http/index.ts";
import { type Cookies, hashToken, linkMinutes, ownPath } from "../../platform/sign-in/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { deadLink, requestLink, signInByLink, signInFirst } from "../commands/sign-in.ts";
import { words } from "../languages/index.ts";
import { addressInput, nameInput } from "../model.ts";
import { FirstPage, firstView, LinkPage, linkView, SignOutPage, signOutView } from "../pages/link.tsx";
import { failures, SentPage, SignInPage, type SignInView, sentView, signInView } from "../pages/sign-in.tsx";
import { firstLinkWorks, readPerson } from "../store.ts";

const next = z.string().max(2_000).optional();
const token = z.string().max(200);
const homePath = "/";

export function signInRoutes(deps: DoorDeps): readonly Route[] {
  const { db, doors } = deps;
  const viewOf = ({ query }: Ask, to: string | undefined): SignInView => ({
    next: ownPath(to, homePath),
    passkeys: doors.passkeys,
    openid: doors.openid,
    failed: failures.find((door) => door === query["failed"]) ?? null,
  });
  const done = (to: string | undefined) => `/sign-in/done?${new URLSearchParams({ next: ownPath(to, homePath) })}`;
  return [
    page({
      path: "/sign-in",
      summary: "The doors there are",
      view: signInView,
      load: async (ask) => ok(viewOf(ask, ask.query["next"])),
      html: (view, ask) => SignInPage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/sign-in",
      summary: "Have a link to sign in mailed",
      limit: "sign-in",
      input: z.object({ email: addressInput, next }),
      run: async (ask, input) => {
        const asked = await requestLink(deps, ask, input.email, ownPath(input.next, homePath));
        return asked.ok ? ok({ to: "/sign-in/sent", said: words.in(ask.language)("link-sent") }) : asked;
      },
      again: async (ask, typed, problem) => {
        const to = typeof typed["next"] === "string" ? typed["next"] : undefined;
        return SignInPage({ view: viewOf(ask, to), ask, typed, problem });
      },
    }),
    page({
      path: "/sign-in/sent",
      summary: "What to do after asking for a link",
      view: sentView,
      load: async () => ok({ minutes: linkMinutes }),
      html: (view, ask) => SentPage({ view, ask }),
    }),
    page({
      path: "/sign-in/link",
      summary: "A mailed link, before it is used",
      limit: "link",
      view: linkView,
      load: async (ask) => {
        const given = ask.query["token"] ?? "";
        const email = await doors.peekLink(given);
        return email ? ok({ token: given, email, next: ownPath(ask.query["next"], homePath) }) : fail(deadLink(ask));
      },
      html: (view, ask) => LinkPage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/sign-in/link",
      summary: "Use a mailed link up",
      limit: "link",
      input: z.object({ token, next }),
      run: async (ask, input) => {
        const cookies = await signInByLink(deps, ask, input.token, ask.headers);
        if (!cookies.ok) return cookies;
        return ok({ to: done(input.next), said: words.in(ask.language)("signed-in"), cookies: cookies.value });
      },
    }),
    page({
      path: "/sign-in/first",
      summary: "The first administrator's link, before it is used",
      limit: "link",
      view: firstView,
      load: async (ask) => {
        const given = ask.query["token"] ?? "";
        return (await firstLinkWorks(db, hashToken(given))) ? ok({ token: given }) : fail(deadLink(ask));
      },
      html: (view, ask) => FirstPage({ token: view.token, ask }),
    }),
    act({
      method: "post",
      path: "/sign-in/first",
      summary: "Become the first administrator",
      limit: "link",
      input: z.object({ token, email: addressInput, name: nameInput }),
      run: async (ask, input) => {
        const cookies = await signInFirst(deps, ask, input, ask.headers);
        if (!cookies.ok) return cookies;
        return ok({ to: homePath, said: words.in(ask.language)("signed-in-first"), cookies: cookies.value });
      },
      again: async (ask, typed, problem) =>
        FirstPage({ token: typeof typed["token"] === "string" ? typed["token"] : "", ask, typed, problem }),
    }),
    raw({
      method: "get",
      path: "/sign-in/done",
      summary: "Goes on to where the reader wanted to go, in their language and zone",
      produces: "text/html",
      handle: async (ask, c) => {
        const to = ownPath(ask.query["next"], homePath);
        const known = ask.reader.person ? await readPerson(db, ask.reader.person) : null;
        if (!known) return c.redirect("/sign-in", 303);
        const answer = c.redirect(known.name === "" ? "/me" : to, 303);
        for (const cookie of settingsCookies(known)) answer.headers.append("set-cookie", cookie);
        return answer;
      },
    }),
    page({
      path: "/sign-out",
      summary: "Before signing out",
      view: signOutView,
      load: async ({ reader }) => ok({ signedIn: reader.person !== null }),
      html: (view, ask) => SignOutPage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/sign-out",
      summary: "Sign out",
      input: z.object({}),
      run: async (ask) => {
        const cookies = await doors.signOut(ask.headers);
        return ok({ to: homePath, said: words.in(ask.language)("signed-out"), cookies });
      },
    }),
  ];
}

const year = 60 * 60 * 24 * 365;

/** Language and zone as the person has set them, for the pages to come; what is not set is left to the browser. */
export function settingsCookies(set: { readonly language: string | null; readonly zone: string | null }): Cookies {
  const cookie = (name: string, value: string | null) =>
    serialize(name, value ?? "", { path: "/", sameSite: "Lax", maxAge: value === null ? 0 : year });
  return [cookie("language", set.language), cookie("zone", set.zone)];
}
