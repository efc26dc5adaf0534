/** Addresses of the law: to see, take along, correct and erase what is held about oneself. */
import { z } from "zod";
import type { PersonId } from "../../kernel/ids.ts";
import { ok } from "../../kernel/result.ts";
import { type Ask, act, page, type Route } from "../../platform/http/index.ts";
import { allowedOwn, type DoorDeps } from "../commands/command.ts";
import { idIn } from "../entries/routes/id-in.ts";
import { eraseMe } from "./erase.ts";
import { erasable, eraseEntry } from "./erase-entry.ts";
import { words } from "./languages/index.ts";
import { loadData } from "./load.ts";
import { holdingKinds, type LawParts } from "./model.ts";
import { DataPage, dataView, ErasePage, type EraseView, eraseView } from "./pages/data.tsx";
import { EraseEntryPage, eraseEntryView } from "./pages/erase-entry.tsx";

/** `parts` tells where the rooms hold something about a person, and which records name them. */
export function lawRoutes(deps: DoorDeps, parts: LawParts): readonly Route[] {
  const kinds = (goes: boolean) =>
    holdingKinds.filter((kind) =>
      parts.holdings.some((one) => one.kind === kind && one.shown === undefined && (one.erased === "deleted") === goes),
    );
  // The emptied entry is among what goes.
  const view = (sure: boolean): EraseView => ({
    sure,
    deleted: kinds(true),
    kept: kinds(false).filter((kind) => kind !== "entry"),
  });
  const sure = (ask: Ask) => ask.query["sure"] === "yes";
  return [
    page({
      path: "/me/data",
      summary: "Everything held about oneself, in all rooms; its data is the export",
      view: dataView,
      load: (ask) => loadData(deps, parts, ask),
      html: (data, ask) => DataPage({ view: data, ask }),
    }),
    page({
      path: "/me/data/erase",
      summary: "What an erasure takes away and what stays; asked twice (?sure=yes)",
      view: eraseView,
      load: async (ask) => {
        const own = allowedOwn(ask, "account.secure");
        return own.ok ? ok(view(sure(ask))) : own;
      },
      html: (shown, ask) => ErasePage({ view: shown, ask }),
    }),
    act({
      method: "post",
      path: "/me/data/erase",
      summary: "Erase oneself: account, entry, contact points, ties, and the salts of what the journal keeps private",
      input: z.object({ email: z.string().max(254) }),
      run: async (ask, { email }) => {
        const erased = await eraseMe(deps, parts, ask, email);
        return erased.ok ? ok({ to: "/", said: words.in(ask.language)("erased") }) : erased;
      },
      again: async (ask, _typed, problem) => ErasePage({ view: view(true), ask, problem }),
    }),
    page({
      path: "/people/:id/erase",
      summary: "What goes when the entry of somebody who cannot sign in is erased; for who looks after it",
      view: eraseEntryView,
      load: async (ask) => {
        const found = await erasable(deps, ask, idIn<PersonId>(ask, "id"));
        return found.ok ? ok({ id: found.value.id, name: found.value.name }) : found;
      },
      html: (shown, ask) => EraseEntryPage({ view: shown, ask }),
    }),
    act({
      method: "post",
      path: "/people/:id/erase",
      summary: "Erase somebody who cannot sign in, who asked for it; by who looks after the entry",
      input: z.object({}),
      run: async (ask) => {
        const erased = await eraseEntry(deps, parts, ask, idIn<PersonId>(ask, "id"));
        return erased.ok ? ok({ to: "/directory", said: words.in(ask.language)("entry-erased") }) : erased;
      },
    }),
  ];
}
