import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { countryCodes, countryOf } from "../../../kernel/places/countries.ts";
import { corpus, inCorpus } from "../../../platform/testing-corpus.ts";
import { lookalikeLetters, looksLike, skeletonOf } from "./skeleton.ts";

it.each([
  ["раура", "paypa"],
  ["Раура", "Paypa"],
  ["paypal", "раураӏ"],
  ["ОХЕА", "OXEA"],
  ["G00gle", "Google"],
  ["lANA", "IANA"],
  ["ΑΒΒ", "ABB"],
  ["Апсhоr Rеgіѕtrу", "Anchor Registry"],
  ["ｐａｙрａ", "paypa"],
])("%s looks like %s", (one, other) => expect(looksLike(one, other)).toBe(true));

it.each([
  ["ABB", "abb"],
  ["José", "Jose"],
  ["Ольга", "Olga"],
  ["Раура", "Raura"],
  ["LR", "IR"],
  ["ＡＢＢ", "ABB"],
  ["محمد", "Mohammed"],
  ["Mill Network", "Mill  Network"],
])("%s and %s are told apart, or are the same", (one, other) => expect(looksLike(one, other)).toBe(false));

it("each letter stands for one other, and the database is given as many as it is told", () => {
  const [from, to] = [[...lookalikeLetters.from], [...lookalikeLetters.to]];
  expect(new Set(from).size).toBe(from.length);
  expect(to).toHaveLength(from.length);
  for (const letter of to) expect(skeletonOf(letter)).toBe(letter.toLowerCase());
});

/** Pairs of names that look alike, of all of these. */
function alarms(names: Iterable<string>): readonly string[] {
  const first = new Map<string, string>();
  const found: string[] = [];
  for (const name of names) {
    const there = first.get(skeletonOf(name));
    if (there === undefined) first.set(skeletonOf(name), name);
    else if (looksLike(there, name)) found.push(`${there} / ${name}`);
  }
  return found;
}

it("of the names of all countries in six languages, none is taken for another", () => {
  const names = countryCodes.flatMap((code) => [countryOf(code)?.name ?? "", ...(countryOf(code)?.names ?? [])]);
  expect(names.filter((name) => /\p{sc=Cyrl}/u.test(name)).length).toBeGreaterThan(150);
  expect(alarms(names)).toEqual([]);
});

it.skipIf(!inCorpus("endorsements/paris-call/supporters"))("nor of the supporters of the Paris Call", () => {
  const folder = join(corpus, "endorsements/paris-call/supporters");
  const names = readdirSync(folder).flatMap(
    (file) => /^name: (.+)$/m.exec(readFileSync(join(folder, file), "utf8"))?.[1] ?? [],
  );
  expect(names.length).toBeGreaterThan(500);
  expect(alarms(names)).toEqual([]);
});
