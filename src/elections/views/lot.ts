import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { clock, type ElectionsDeps, lotHref } from "../commands/acting.ts";
import { words } from "../languages/index.ts";
import { drawMembers } from "../rules/drawing.ts";
import { keyString, readSources } from "../rules/lot.ts";
import { readPool } from "../store/lots.ts";
import type { LotView } from "../view-model.ts";
import { above, lotAsked, mayHold } from "./asked.ts";

export async function loadLot(deps: ElectionsDeps, ask: Ask): Promise<Result<LotView>> {
  const asked = await lotAsked(deps, ask);
  if (!asked.ok) return asked;
  const { place, lot } = asked.value;
  const { terms, seed } = lot;
  const pool = await readPool(deps.db, lot.id);
  const drawn = seed === null ? null : drawMembers(terms, pool, seed);
  const known = clock(deps) >= new Date(terms.knownFrom);
  const holds = mayHold(ask, place) && lot.drawnAt === null;
  return ok({
    ...above(place, [{ title: words.in(ask.language)("title"), href: `${place.href}/elections` }]),
    href: lotHref(place, lot.slug),
    title: terms.title,
    description: terms.description,
    capacity: terms.capacity,
    pick: terms.pick,
    perAffiliation: terms.perAffiliation,
    sources: terms.sources,
    knownFrom: terms.knownFrom,
    zone: terms.zone,
    publishedAt: lot.publishedAt.toISOString(),
    pool: pool.map(({ number, name, affiliation, ineligible }) => ({ number, name, affiliation, ineligible })),
    draw:
      seed === null || drawn === null
        ? null
        : {
            seed,
            key: keyString(readSources(seed) ?? []),
            command: `npx rapport lot --seed "${seed}" --pool ${pool.length} --pick ${drawn.length}`,
            drawn: [...drawn],
          },
    mayStrike: holds && !known,
    mayDraw: holds && known,
    maySeat: mayHold(ask, place) && lot.drawnAt !== null && lot.seatedAt === null,
  });
}
