import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { organisationKinds, organisationNameKinds, pointKinds, visibilities } from "../../entries/model.ts";
import { cardLimits, emptyCard, type RawCard } from "../model.ts";
import { checked } from "./check.ts";
import { readJscontacts, writeJscontact } from "./jscontact.ts";
import { cardOfRow, guessedColumns, tableHead, tableRow } from "./table.ts";
import { readVcards, writeVcard } from "./vcard.ts";

/** Any line as the directory keeps them: cleaned, so without signs that cannot be seen. */
const line = fc
  .array(
    fc.constantFrom(
      "a",
      "Ж",
      "名",
      "م",
      "é",
      " ",
      ",",
      ";",
      "|",
      "\\",
      '"',
      "'",
      "=",
      "+",
      "-",
      "@",
      "^",
      "n",
      ":",
      "😀",
      "\u0301",
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((all) => all.join("").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");
const orNone = fc.option(line, { nil: "" });
const point = fc
  .record({
    kind: fc.constantFrom(...pointKinds),
    value: line,
    label: orNone,
    visibility: fc.constantFrom(...visibilities),
  })
  // Only what is one of its kind is kept; an address of the web has no spaces.
  .map((one) => (one.kind === "website" ? { ...one, value: "https://example.org/a,b;c" } : one));
const role = fc.record({
  organisation: line,
  group: fc.constantFrom("", ...stakeholderGroupNames),
  country: fc.constantFrom("", "NL"),
  position: orNone,
  since: fc.constantFrom("", "2020-01-31"),
  until: fc.constantFrom("", "2021-02-03T04:05:06.000Z"),
});
const person = fc
  .record({
    uid: fc.uuid(),
    name: line,
    romanised: orNone,
    otherNames: fc.uniqueArray(line, { maxLength: 3 }),
    languages: fc.subarray(["nl", "zh-Hant", "ar"]),
    country: fc.constantFrom("", "EG"),
    groups: fc.subarray([...stakeholderGroupNames]),
    topics: fc.uniqueArray(line, { maxLength: 3 }),
    visibility: fc.constantFrom(...visibilities),
    points: fc.array(point, { maxLength: 4 }),
    roles: fc.array(role, { maxLength: 3 }),
  })
  .map((made): RawCard => ({ ...emptyCard("person"), ...made }));
const organisation = fc
  .record({
    uid: fc.uuid(),
    name: line,
    names: fc.array(
      fc.record({ name: line, kind: fc.constantFrom(...organisationNameKinds), language: fc.constantFrom("", "fr") }),
      { maxLength: 3 },
    ),
    kind: fc.constantFrom(...organisationKinds),
    groups: fc.subarray([...stakeholderGroupNames], { maxLength: 1 }),
    country: fc.constantFrom("", "KE"),
    international: fc.constantFrom("", "true"),
    website: fc.constantFrom("", "https://a.example/?q=1,2;3"),
    ror: fc.constantFrom("", "02mhbdp94"),
    visibility: fc.constantFrom(...visibilities),
    parents: fc.uniqueArray(line, { maxLength: 2 }),
    points: fc.array(point, { maxLength: 4 }),
  })
  .map((made): RawCard => ({ ...emptyCard("organisation"), ...made }));
const card = fc.oneof(person, organisation);

const throughCsv = (one: RawCard): RawCard => {
  const [head = [], row = []]: string[][] = parse(tableHead(one.entry) + tableRow(one));
  return cardOfRow(one.entry, row, guessedColumns(one.entry, head));
};

describe("any entry, written and read again, is the same entry", () => {
  it("as vCard", () => {
    fc.assert(
      fc.property(card, (one) => {
        expect([...readVcards(writeVcard(one))].map((read) => read.card)).toEqual([one]);
      }),
      { numRuns: 150 },
    );
  });
  it("as JSContact", () => {
    fc.assert(
      fc.property(card, (one) => {
        const [read] = readJscontacts(JSON.stringify(writeJscontact(one))) ?? [];
        // A set of keywords has no order.
        const sorted = (made: RawCard | undefined) => made && { ...made, topics: [...made.topics].sort() };
        expect(sorted(read?.card)).toEqual(sorted(one));
      }),
      { numRuns: 150 },
    );
  });
  it("as CSV", () => {
    fc.assert(
      fc.property(card, (one) => {
        expect(throughCsv(one)).toEqual(one);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a table", () => {
  it("finds its columns by the headers of several languages", () => {
    const found = guessedColumns("person", ["Prénom", "Nom de famille", "Courriel", "Pays", "Comments"]);
    expect(Object.fromEntries(found)).toEqual({ given: 0, family: 1, email: 2, country: 3 });
    expect(guessedColumns("organisation", ["Domain", "Type", "TLD Manager"]).get("name")).toBe(2);
  });
});

describe("vCards of other programs", () => {
  it("of 3.0 and 2.1, folded and quoted-printable, are read", () => {
    const text =
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6=\r\nrg\r\nTEL;WORK;VOICE:+49 30 000000\r\nORG:Mill Network;Pumps\r\nTITLE:engi\r\n neer\r\nitem1.EMAIL;TYPE=INTERNET;type=HOME:j@mill.example\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\nBEGIN:VCARD\nVERSION:3.0\nFN:Second\nX-ABADR:us\nEND:VCARD\n";
    const [one, two] = [...readVcards(text)].map((read) => read.card);
    expect(one).toMatchObject({
      name: "Jörg Müller",
      family: "Müller",
      roles: [{ organisation: "Mill Network, Pumps", position: "engineer" }],
    });
    expect(one?.points).toEqual([
      { kind: "phone", value: "+49 30 000000", label: "work", visibility: "" },
      { kind: "email", value: "j@mill.example", label: "home", visibility: "" },
    ]);
    expect(two?.name).toBe("Second");
  });
  it("that are bombs end soon, and say what is wrong", () => {
    const many = `BEGIN:VCARD\nFN:A\n${"NOTE:x\n".repeat(cardLimits.properties * 40)}END:VCARD\n`;
    expect([...readVcards(many)]).toMatchObject([{ broken: { code: "too-many" } }]);
    const nested = `${"BEGIN:VCARD\n".repeat(50_000)}FN:A\n${"END:VCARD\n".repeat(50_000)}`;
    expect([...readVcards(nested)]).toHaveLength(1);
    const long = `BEGIN:VCARD\nFN:A\nNOTE:${"\n x".repeat(300_000)}\nEND:VCARD\n`;
    expect([...readVcards(long)].map(({ card: { name } }) => name)).toEqual(["A"]);
    expect([...readVcards("BEGIN:VCARD\nFN:A\n")]).toMatchObject([{ broken: { code: "card-broken" } }]);
  });
  it("never throw, whatever stands there", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => void [...readVcards(`BEGIN:VCARD\n${text}\nEND:VCARD`)]),
    );
    fc.assert(fc.property(fc.json(), (text) => void readJscontacts(text)));
  });
});

describe("a row", () => {
  const seen = { person: "me", organisation: "installation" } as const;
  it("is told everything that is wrong with it", () => {
    const wrong: RawCard = {
      ...emptyCard("person"),
      country: "Atlantis",
      groups: ["wizards"],
      languages: ["xx-klingonish-nothing"],
      points: [{ kind: "email", value: "no at", label: "", visibility: "" }],
      roles: [{ organisation: "A", group: "", country: "", position: "", since: "2022-02-30", until: "" }],
    };
    expect(
      checked(wrong, seen)
        .problems.map(({ code }) => code)
        .sort(),
    ).toEqual(["country-unknown", "date-wrong", "email-wrong", "group-unknown", "language-unknown", "name-missing"]);
  });
  it("loses marks that turn what is read, and keeps people to who brought them", () => {
    const made = checked({ ...emptyCard("person"), name: "Ada\u202e rO\u200b" }, seen);
    expect(made).toMatchObject({ person: { name: "Ada rO", visibility: "me" }, problems: [] });
  });
});
