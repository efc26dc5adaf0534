/** Addresses of one's own account. */
import { z } from "zod";
import { ok, type Problem } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/index.ts";
import { type Ask, act, type Html, page, type Route, type Typed } from "../../platform/http/index.ts";
import { isLanguage } from "../../platform/languages/index.ts";
import { endSignIns, removePasskey, saveSettings } from "../commands/account.ts";
import { addCapacity, endCapacity, wearCapacity } from "../commands/capacities.ts";
import { allowedOwn, type DoorDeps } from "../commands/command.ts";
import { createToken, revokeToken } from "../commands/tokens.ts";
import { roleForm } from "../entries/form-model.ts";
import { words as entryWords } from "../entries/languages/index.ts";
import { offeredFor } from "../entries/role-form.ts";
import { words } from "../languages/index.ts";
import { type CapacityId, settingsInput, type TokenId, tokenInput } from "../model.ts";
import { AddCapacityPage, addCapacityView, capacityChoices } from "../pages/add-capacity.tsx";
import { MePage } from "../pages/me.tsx";
import { meView } from "../pages/me-view.ts";
import { loadMe } from "../views.ts";
import { settingsCookies } from "./sign-in.ts";

const id = z.uuid();
const to = "/me";

export function meRoutes(deps: DoorDeps): readonly Route[] {
  const again = async (ask: Ask, typed: Typed, problem: Problem): Promise<Html> => {
    const me = await loadMe(deps, ask, ask.headers);
    return me.ok ? MePage({ view: me.value, ask, problem }) : ProblemPage({ ask, typed, problem: me.problem });
  };
  return [
    page({
      path: "/me",
      summary: "One's own account",
      view: meView,
      load: (ask) => loadMe(deps, ask, ask.headers),
      html: (view, ask) => MePage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/me",
      summary: "Set one's name, language and zone",
      input: settingsInput,
      run: async (ask, input) => {
        const saved = await saveSettings(deps, ask, input);
        if (!saved.ok) return saved;
        const language = isLanguage(input.language) ? input.language : ask.language;
        return ok({ to, said: words.in(language)("saved"), cookies: settingsCookies(input) });
      },
    }),
    page({
      path: "/me/capacities",
      summary: "What can be chosen for a capacity",
      view: addCapacityView,
      load: async (ask) => {
        const own = allowedOwn(ask, "account.edit");
        return own.ok ? ok(capacityChoices) : own;
      },
      html: (_view, ask) => AddCapacityPage({ ask }),
    }),
    act({
      method: "post",
      path: "/me/capacities",
      summary: "Add a capacity, and act in it",
      input: roleForm.refine(({ group }) => group !== null, { path: ["group"] }),
      run: async (ask, input) => {
        const added = await addCapacity(deps, ask, input);
        if (!added.ok) return added;
        const { hat, worn } = added.value;
        return ok({ to, said: words.in(ask.language)(worn ? "capacity-added" : "capacity-added-over", { hat }) });
      },
      again: async (ask, typed, problem) => {
        const offered = await offeredFor(deps, ask, typed, "organisation");
        return AddCapacityPage({ ask, typed, problem, offered });
      },
    }),
    act({
      method: "post",
      path: "/me/capacities/wear",
      summary: "Act in one of one's capacities, or in none",
      input: z.object({ capacity: z.union([id, z.literal("")]).transform((text) => text as CapacityId | "") }),
      run: async (ask, { capacity }) => {
        const worn = await wearCapacity(deps, ask, capacity === "" ? null : capacity);
        if (!worn.ok) return worn;
        const say = words.in(ask.language);
        return ok({ to, said: worn.value === null ? say("wearing-none") : say("wearing-now", { hat: worn.value }) });
      },
    }),
    act({
      method: "post",
      path: "/me/capacities/end",
      summary: "End one of one's capacities",
      input: z.object({ capacity: id.transform((text) => text as CapacityId) }),
      run: async (ask, { capacity }) => {
        const ended = await endCapacity(deps, ask, capacity);
        if (!ended.ok) return ended;
        const { hat, left } = ended.value;
        const said = words.in(ask.language)("capacity-ended", { hat });
        const alone = left && entryWords.in(ask.language)("left-without-contact", { organisation: left });
        return ok({ to, said: alone ? `${said} ${alone}` : said });
      },
    }),
    act({
      method: "post",
      path: "/me/sign-ins/end",
      summary: "End one of one's sign-ins",
      input: z.object({ signIn: id }),
      run: async (ask, { signIn }) => {
        const ended = await endSignIns(deps, ask, ask.headers, signIn);
        return ended.ok ? ok({ to, said: words.in(ask.language)("sign-ins-ended", { count: ended.value }) }) : ended;
      },
    }),
    act({
      method: "post",
      path: "/me/sign-ins/end-others",
      summary: "End all of one's sign-ins but this one",
      input: z.object({}),
      run: async (ask) => {
        const ended = await endSignIns(deps, ask, ask.headers, null);
        return ended.ok ? ok({ to, said: words.in(ask.language)("sign-ins-ended", { count: ended.value }) }) : ended;
      },
    }),
    act({
      method: "post",
      path: "/me/passkeys/remove",
      summary: "Remove one of one's passkeys",
      input: z.object({ passkey: id }),
      run: async (ask, { passkey }) => {
        const removed = await removePasskey(deps, ask, passkey);
        return removed.ok ? ok({ to, said: words.in(ask.language)("passkey-removed") }) : removed;
      },
    }),
    act({
      method: "post",
      path: "/me/tokens",
      summary: "Make a token for a script; it is told once",
      input: tokenInput,
      run: async (ask, input) => {
        const made = await createToken(deps, ask, input);
        if (!made.ok) return made;
        const said = words.in(ask.language)("token-made", { token: made.value });
        return ok({ to, said, data: { token: made.value } });
      },
      // The page has another field called "name".
      again: (ask, typed, problem) => {
        const { name, ...fields } = problem.fields ?? {};
        return again(ask, typed, { ...problem, fields: { ...fields, ...(name ? { "token-name": name } : {}) } });
      },
    }),
    act({
      method: "post",
      path: "/me/tokens/revoke",
      summary: "Revoke a token",
      input: z.object({ token: id.transform((text) => text as TokenId) }),
      run: async (ask, { token }) => {
        const revoked = await revokeToken(deps, ask, token);
        return revoked.ok
          ? ok({ to, said: words.in(ask.language)("token-revoked", { name: revoked.value }) })
          : revoked;
      },
    }),
  ].map((route) => (route.kind === "act" ? { ...route, again: route.again ?? again } : route));
}
