/** A drawing by lot: the pool is published and numbered before its sources are known, and drawn from when they are. */
import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { type LotTyped, lotForm } from "../form-model.ts";
import type { Lot, LotId, LotTerms, PoolMember } from "../model.ts";
import { bindingOf } from "../rules/bound.ts";
import { drawMembers } from "../rules/drawing.ts";
import { filledLot, lotDeviations } from "../rules/follow.ts";
import { keyString, readSources } from "../rules/lot.ts";
import { readPool } from "../rules/read-pool.ts";
import { readLot } from "../rules/read-terms.ts";
import { holdLot, insertLot, markIneligible, readPool as poolOf, updateLot } from "../store/lots.ts";
import {
  type Acting,
  actor,
  clock,
  type ElectionsDeps,
  type Held,
  lotHref,
  notByAddress,
  orRefused,
  problem,
  refuse,
  refused,
  wrongForm,
} from "./acting.ts";
import { otherwise } from "./binding.ts";
import { chooseSlug } from "./choose-slug.ts";
import { eligiblePool, servedOut } from "./eligible.ts";

function rowsOf(text: string): readonly (readonly string[])[] {
  return parse(text, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
}

/** Publishes the pool, numbered, with the sources that will decide. None of it changes afterwards. */
export async function publishLot(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  form: Partial<LotTyped>,
): Promise<Result<{ readonly id: LotId; readonly slug: string }>> {
  const typed = lotForm.parse(form);
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const now = clock(deps);
  const binding = bindingOf(place.rules?.file ?? null, typed.capacity, "lot");
  const otherWay = otherwise(acting, place, binding, []);
  if (otherWay) return fail(otherWay);
  const read = readLot(filledLot(typed, binding), now);
  if (!read.ok) return wrongForm(acting, read.complaints);
  const against = otherwise(acting, place, binding, lotDeviations(binding, read.value));
  if (against) return fail(against);
  const made = readPool(rowsOf(typed.pool));
  if (!made.ok) {
    const { key, ...values } = made.complaint;
    return fail({
      ...problem(acting, 422, "wrong-form"),
      fields: { pool: problem(acting, 422, key, { values }).title },
    });
  }
  const uninvited = made.pool.some(({ email }) => email !== null) ? notByAddress(acting, place) : null;
  if (uninvited) return fail(uninvited);
  const terms: LotTerms = { ...read.value, under: place.rules?.version ?? null };
  if (terms.pick > made.pool.length)
    return wrongForm(acting, { pick: { key: "whole-number", values: { most: made.pool.length } } });
  const id = newId<"lot">();
  const known = await eligiblePool(deps, acting, place, binding, made.pool);
  if (!known.ok) return known;
  const barred = await servedOut(deps, acting, place, binding);
  const pool: Omit<PoolMember, "number">[] = [];
  for (const [index, { name, affiliation, email }] of made.pool.entries()) {
    const holder = known.value[index] ?? null;
    const person = holder ?? (email === null ? null : await deps.personAt(email, name, acting.reader.person));
    pool.push({ name, affiliation, person, ineligible: barred(person) });
  }
  const listed = pool.map(({ name, affiliation }, index) => `${index + 1}\t${name}\t${affiliation}\n`).join("");
  const entry = (slug: string) => ({
    ...actor(acting),
    act: "lot.publish",
    subject: lotHref(place, slug),
    payload: {
      id,
      terms: JSON.parse(JSON.stringify(terms)),
      pool: pool.length,
      sha256: createHash("sha256").update(listed).digest("hex"),
    },
  });
  const slug = await journaled(deps.db, entry, async (writing) => {
    const free = await chooseSlug(writing, "lot", place, terms.title);
    await insertLot(writing, { id, place: place.id, slug: free, terms, publishedAt: now }, pool);
    return free;
  });
  return ok({ id, slug });
}

/** Says why somebody of the pool cannot serve, before the draw; the list is not numbered again. */
export async function sayIneligible(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  lot: Lot,
  typed: { readonly number: string; readonly reason: string },
): Promise<Result<{ readonly name: string }>> {
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const number = /^\d{1,5}$/.test(typed.number.trim()) ? Number(typed.number) : 0;
  const member = (await poolOf(deps.db, lot.id)).find((one) => one.number === number);
  if (!member) return wrongForm(acting, { number: { key: "choose-one" } });
  const reason = typed.reason.trim().slice(0, 500);
  if (reason === "") return wrongForm(acting, { reason: { key: "field-missing" } });
  const entry = {
    ...actor(acting),
    act: "lot.ineligible",
    subject: lotHref(place, lot.slug),
    payload: { id: lot.id, number },
    private: { reason },
  };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      // Once the sources are known, to strike somebody is to choose who is drawn.
      const held = await holdLot(writing, lot.id);
      if (held.drawnAt !== null || clock(deps) >= new Date(held.terms.knownFrom))
        refuse(problem(acting, 409, "pool-fixed"));
      await markIneligible(writing, lot.id, number, reason);
    }),
  );
  return saved.ok ? ok({ name: member.name }) : saved;
}

/** Enters what the sources gave: from it the draw follows, for anybody who repeats it. */
export async function drawLot(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  lot: Lot,
  typed: string,
): Promise<Result<{ readonly key: string }>> {
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const { knownFrom, zone, sources: announced } = lot.terms;
  const when = instantInWords(new Date(knownFrom), zone, acting.language);
  if (lot.drawnAt !== null) return fail(problem(acting, 409, "drawn-already"));
  if (clock(deps) < new Date(knownFrom)) return fail(problem(acting, 409, "sources-not-known", { values: { when } }));
  const sources = readSources(typed);
  const wrong = (title: string) => fail({ ...problem(acting, 422, "wrong-form"), fields: { seed: title } });
  if (!sources) return wrong(problem(acting, 422, "seed-unreadable").title);
  if (sources.length !== announced.length) {
    const values = { given: sources.length, announced: announced.length };
    return wrong(problem(acting, 422, "seed-other-sources", { values }).title);
  }
  const seed = sources.map((numbers) => numbers.join(", ")).join("; ");
  const key = keyString(sources);
  const drawn = drawMembers(lot.terms, await poolOf(deps.db, lot.id), seed) ?? [];
  const selected = drawn.flatMap(({ number, taken }) => (taken === "selected" ? [number] : []));
  const entry = {
    ...actor(acting),
    act: "lot.draw",
    subject: lotHref(place, lot.slug),
    payload: { id: lot.id, seed, key, selected },
  };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      if ((await holdLot(writing, lot.id)).drawnAt !== null) refuse(problem(acting, 409, "drawn-already"));
      await updateLot(writing, lot.id, { seed, drawn_at: clock(deps) });
    }),
  );
  return saved.ok ? ok({ key }) : saved;
}
