import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { allowedOwn, type DoorDeps } from "../commands/command.ts";
import { readNames } from "../store.ts";
import { ownOrganisation, ownPerson, seenOrganisation, seenPerson } from "./commands/access.ts";
import type { Whose } from "./commands/propose.ts";
import type { Changes } from "./keeping-model.ts";
import type { SuggestionsView, SuggestView } from "./pages/suggest.tsx";
import { organisationSuggestions, personSuggestions, type SuggestedField } from "./rules/proposal.ts";
import { openProposals } from "./store/proposals.ts";

const known: readonly string[] = [...personSuggestions, ...organisationSuggestions];
type Value = SuggestionsView["suggestions"][number]["changes"][number]["to"];

export async function loadSuggest(deps: DoorDeps, ask: Ask, whose: Whose): Promise<Result<SuggestView>> {
  const by = allowedOwn(ask, "account.edit");
  if (!by.ok) return by;
  const seen =
    whose.kind === "person" ? await seenPerson(deps, ask, whose.id) : await seenOrganisation(deps, ask, whose.id);
  if (!seen.ok) return seen;
  const { id, name } = seen.value.entry;
  return ok({ of: whose.kind === "person" ? "people" : "organisations", id, name });
}

function changesView(changes: Changes, now: Readonly<Record<string, unknown>>) {
  return Object.entries(changes)
    .filter(([field]) => known.includes(field))
    .map(([field, { from, to }]) => ({
      field: field as SuggestedField,
      from: from as Value,
      to: to as Value,
      changed: field !== "email" && JSON.stringify(now[field] ?? null) !== JSON.stringify(from),
    }));
}

/** What waits for an answer, for who looks after the entry. */
export async function loadSuggestions(deps: DoorDeps, ask: Ask, whose: Whose): Promise<Result<SuggestionsView>> {
  const own =
    whose.kind === "person" ? await ownPerson(deps, ask, whose.id) : await ownOrganisation(deps, ask, whose.id);
  if (!own.ok) return own;
  const { entry } = own.value;
  const target = whose.kind === "person" ? { person: whose.id } : { organisation: whose.id };
  const open = await openProposals(deps.db, target, new Date());
  const names = await readNames(
    deps.db,
    open.map(({ by }) => by),
  );
  return ok({
    of: whose.kind === "person" ? "people" : "organisations",
    id: entry.id,
    name: entry.name,
    suggestions: open.map(({ id, by, at, note, changes }) => ({
      id,
      by: names.get(by) ?? null,
      at: at.toISOString(),
      note,
      changes: changesView(changes, { ...entry }),
    })),
  });
}
