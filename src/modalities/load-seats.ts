/** Who holds which capacity at a place, for those who may see it. */
import { ok, type Result } from "../kernel/result.ts";
import type { Ask } from "../platform/http/index.ts";
import { permitted } from "./commands/acting.ts";
import { capacityTitle } from "./explain.ts";
import { words } from "./languages/places/index.ts";
import { crumbsTo, mayDo } from "./load-in-force.ts";
import type { PlaceDeps } from "./places.ts";
import type { SeatsView } from "./places-view-model.ts";
import { seatsAt } from "./store/seats.ts";

export async function loadSeats(deps: PlaceDeps, ask: Ask): Promise<Result<SeatsView>> {
  const asked = await deps.place(ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const answer = permitted(ask, "seats.see", place);
  if (!answer.ok) return answer;
  const { rules } = place;
  const seats = await seatsAt(deps.db, place.within);
  const names = await deps.namesSeen(ask, place, [...new Set(seats.map(({ person }) => person))]);
  const known = new Set(rules?.rights.capacities ?? []);
  const title = (id: string) => (rules ? capacityTitle(rules.file, id) : id);
  const gives = rules !== null && mayDo(ask, "seats.give", place);
  return ok({
    place: { title: place.title, href: place.href },
    crumbs: crumbsTo(place),
    zone: place.zone,
    language: rules?.file.language ?? "en",
    open: (rules?.open ?? []).map(title),
    capacities: (rules?.rights.capacities ?? [])
      .filter((id) => !rules?.open.includes(id))
      .map((id) => ({ id, title: title(id) })),
    seats: seats.map(({ id, person, place: at, organisation, capacity, since, until, gained }) => ({
      id,
      // Without an entry for others, the seat is there and its holder is not named: on the page, as data, in the table.
      name: names.get(person) || words.in(ask.language)(names.has(person) ? "name-unknown" : "name-kept"),
      organisation,
      capacity: title(capacity),
      known: known.has(capacity),
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
      gained: gained.by,
      ref: gives && at === place.id ? gained.ref : null,
      ends: gives && at === place.id,
    })),
    give: gives ? `${place.href}/seats/give` : null,
    end: gives ? `${place.href}/seats/end` : null,
    csv: `${place.href}/seats.csv`,
  });
}
