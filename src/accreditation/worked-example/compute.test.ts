import { expect, test } from "vitest";
import { modalitiesSource } from "../../modalities/library.ts";
import { readModalities } from "../../modalities/parse.ts";
import { recompute } from "./compute.ts";
import { oewg2022 } from "./oewg-2022-model.ts";

const { file } = readModalities(await modalitiesSource(oewg2022.template));
if (!file) throw new Error("the template does not read");

test("the round of 2022 comes out of the template's rules as it was published", () => {
  const again = recompute(file);
  expect(again.counted).toEqual({ applied: 86, accredited: 54, refused: 32, notices: 17 });
  expect(again.agrees).toBe(true);
  const named = again.applications.filter(({ name }) => name !== null);
  expect(named.map(({ name }) => name)).toEqual(oewg2022.refusedByName);
  expect(named.every(({ outcome }) => outcome.result === "refused" && outcome.ground === "objected")).toBe(true);
  expect(again.shown).toEqual({ public: 0, applicant: 0, chair: 32, objector: 32 });
});

test("under another rule it would have come out otherwise: the figures follow from the file", () => {
  const two = structuredClone(file);
  for (const { gained } of two.capacities) {
    for (const gain of gained) if (gain.by === "non-objection") Object.assign(gain, { refusedBy: 2 });
  }
  expect(recompute(two).counted).toMatchObject({ accredited: 86, refused: 0 });
  expect(recompute(two).agrees).toBe(false);
});
