import { fail, ok, type Result } from "../../kernel/result.ts";
import { insertSeat } from "../../modalities/index.ts";
import { journaled } from "../../platform/journal/index.ts";
import type { Lot } from "../model.ts";
import { drawMembers } from "../rules/drawing.ts";
import { termOf } from "../rules/term.ts";
import { holdLot, readPool, updateLot } from "../store/lots.ts";
import {
  type Acting,
  actor,
  clock,
  type ElectionsDeps,
  type Held,
  lotHref,
  orRefused,
  problem,
  refuse,
  refused,
} from "./acting.ts";

/** Those who were drawn take their seats; who was listed without a mail address is told by name and has none yet. */
export async function seatDrawn(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  lot: Lot,
): Promise<Result<{ readonly seated: number; readonly unknown: readonly string[] }>> {
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  if (lot.seed === null) return fail(problem(acting, 409, "not-drawn"));
  const pool = await readPool(deps.db, lot.id);
  const drawn = (drawMembers(lot.terms, pool, lot.seed) ?? []).filter(({ taken }) => taken === "selected");
  const members = drawn.flatMap(({ number }) => pool.filter((member) => member.number === number));
  const known = members.flatMap(({ person, affiliation }) => (person === null ? [] : [{ person, affiliation }]));
  const now = clock(deps);
  const { since, until } = termOf({ termStarts: null, termYears: lot.terms.termYears }, now);
  const ref = lotHref(place, lot.slug);
  const entry = { ...actor(acting), act: "lot.seat", subject: ref, payload: { id: lot.id, seated: known.length } };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      if ((await holdLot(writing, lot.id)).seatedAt !== null) refuse(problem(acting, 409, "confirmed-already"));
      await updateLot(writing, lot.id, { seated_at: now });
      for (const { person, affiliation } of known) {
        const { capacity } = lot.terms;
        const organisation = affiliation || null;
        await insertSeat(writing, {
          person,
          organisation,
          place: place.id,
          capacity,
          since,
          until,
          gained: { by: "lot", ref },
        });
      }
    }),
  );
  const unknown = members.filter(({ person }) => person === null).map(({ name }) => name);
  return saved.ok ? ok({ seated: known.length, unknown }) : saved;
}
