import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { addressOf } from "../../platform/sign-in/index.ts";
import { allowedOwn, type DoorDeps } from "../commands/command.ts";
import { readPersonEntry } from "../entries/store/read-persons.ts";
import type { LawParts } from "./model.ts";
import type { HeldView } from "./pages/data.tsx";
import { readHolding } from "./store.ts";

/** Everything held about who asks, all rooms; what others keep for themselves is not told, nor whether it is there. */
export async function loadData(deps: DoorDeps, { holdings, namedIn }: LawParts, ask: Ask): Promise<Result<HeldView>> {
  const own = allowedOwn(ask, "account.edit");
  if (!own.ok) return own;
  const { db } = deps;
  const email = await addressOf(db, own.value);
  const entry = await readPersonEntry(db, own.value);
  const names = entry ? [entry.name, entry.romanised ?? "", ...entry.otherNames].filter((name) => name !== "") : [];
  const shown = holdings.filter(({ shown }) => shown === undefined);
  const rows = await Promise.all(shown.map((holding) => readHolding(db, holding, own.value, email)));
  return ok({
    id: own.value,
    holdings: shown.map(({ kind, table, column, erased }, n) => ({
      kind,
      table,
      column,
      erased,
      rows: [...(rows[n] ?? [])],
    })),
    named: names.length === 0 ? [] : [...(await namedIn(names))],
  });
}
