import fc from "fast-check";
import { expect, it } from "vitest";
import type { PersonId } from "../../../kernel/ids.ts";
import type { CapacityId } from "../../model.ts";
import {
  type ContactPointId,
  type Organisation,
  type OrganisationId,
  type PersonEntry,
  visibilities,
} from "../model.ts";
import {
  organisationVisibleTo,
  relations,
  relationToOrganisation,
  relationToPerson,
  sees,
  visibilitiesSeen,
  visibleTo,
} from "./visible.ts";

const visibility = fc.constantFrom(...visibilities);
const relation = fc.constantFrom(...relations);
const point = visibility.map((seen) => ({
  id: "p" as ContactPointId,
  kind: "email" as const,
  value: `secret of ${seen}`,
  label: null,
  visibility: seen,
}));
const kept = {
  confirmedAt: null,
  source: "self",
  sourceRef: null,
  addedBy: null,
  version: 1,
  since: new Date(0),
  mergedInto: null,
} as const;
const role = visibility.map((seen) => ({
  id: "c" as CapacityId,
  person: "a" as PersonId,
  organisationId: "o" as OrganisationId,
  organisationName: `hidden name of ${seen}`,
  organisationVisibility: seen,
  organisation: "as written",
  group: null,
  country: null,
  position: null,
  since: null,
  until: null,
  contact: false,
}));
const person = fc.record({ visibility, points: fc.array(point), roles: fc.array(role) }).map(
  (made): PersonEntry => ({
    ...kept,
    ...made,
    id: "a" as PersonId,
    name: "Ada",
    family: null,
    romanised: null,
    otherNames: [],
    languages: [],
    country: null,
    groups: [],
    topics: [],
    hasAccount: true,
  }),
);
const link = visibility.map((seen) => ({ id: "o" as OrganisationId, name: `secret of ${seen}`, visibility: seen }));
const organisation = fc.record({ visibility, points: fc.array(point), parents: fc.array(link) }).map(
  (made): Organisation => ({
    ...kept,
    ...made,
    id: "o" as OrganisationId,
    name: "Org",
    names: [],
    kind: "other",
    group: null,
    country: null,
    international: false,
    website: null,
    ror: null,
    contacts: [],
  }),
);

it("lets nothing out beyond what the relation sees, and everything within it", () => {
  fc.assert(
    fc.property(relation, person, organisation, (to, entry, org) => {
      const hidden = visibilities.filter((one) => !visibilitiesSeen(to).includes(one));
      const shown = visibleTo(to, entry);
      const shownOrg = organisationVisibleTo(to, org);
      expect(shown !== null).toBe(sees(to, entry.visibility));
      expect(shownOrg !== null).toBe(sees(to, org.visibility));
      const text = JSON.stringify([shown, shownOrg]);
      for (const one of hidden) {
        expect(text).not.toContain(`secret of ${one}`);
        expect(text).not.toContain(`hidden name of ${one}`);
      }
      // To be a contact of the person is not to be one of the organisation.
      if (to === "contact") expect(text).not.toMatch(/hidden name of contacts/);
      if (shown) expect(shown.points).toEqual(entry.points.filter((p) => sees(to, p.visibility)));
    }),
    { numRuns: 200 },
  );
});

it("shows a nearer one whatever it shows a farther one", () => {
  for (const [nearer, farther] of relations.slice(0, -1).map((one, at) => [one, relations[at + 1]] as const))
    for (const seen of visibilities) if (farther && sees(farther, seen)) expect(sees(nearer, seen)).toBe(true);
});

it("knows who is what to an entry", () => {
  const [ada, ben] = ["ada" as PersonId, "ben" as PersonId];
  const own = { id: ada, hasAccount: true, addedBy: ben };
  expect(relationToPerson({ person: ada, keeps: false }, own, false)).toBe("self");
  expect(relationToPerson({ person: null, keeps: false }, own, true)).toBe("stranger");
  // Who has an account looks after it alone: neither who brought them nor the secretariat reads what is theirs.
  expect(relationToPerson({ person: ben, keeps: true }, own, false)).toBe("member");
  expect(relationToPerson({ person: ben, keeps: false }, { ...own, hasAccount: false }, false)).toBe("keeper");
  expect(relationToPerson({ person: ben, keeps: false }, own, true)).toBe("contact");
  const org = { contacts: [ada], addedBy: ben };
  expect(relationToOrganisation({ person: ada, keeps: false }, org, false)).toBe("keeper");
  expect(relationToOrganisation({ person: ben, keeps: false }, org, false)).toBe("member");
  expect(relationToOrganisation({ person: ben, keeps: false }, { ...org, contacts: [] }, false)).toBe("keeper");
  expect(relationToOrganisation({ person: "x" as PersonId, keeps: false }, org, true)).toBe("contact");
  expect(relationToOrganisation({ person: "x" as PersonId, keeps: true }, org, false)).toBe("keeper");
});
