/** One address of every page of the directory, with an entry that is as full as they come. */
import { keepBrought } from "../directory/exchange/store/brought.ts";
import { insertOrganisations, insertPersons, insertRoles } from "../directory/index.ts";
import { newId, type PersonId } from "../kernel/ids.ts";
import { journaled } from "../platform/journal/index.ts";
import type { SamplePages, SampleParts } from "./testing-pages.ts";

export async function directoryPages({ db, reader }: SampleParts): Promise<SamplePages> {
  const [person, twin, mill, role] = [
    newId<"person">(),
    newId<"person">(),
    newId<"organisation">(),
    newId<"capacity">(),
  ];
  const entry = { actor: null, capacity: null, act: "test", subject: "/people", payload: {} };
  await journaled(db, entry, async (writing) => {
    const named = (name: string, kind: "acronym" | "former" | "translation") => ({ name, kind, language: null });
    await insertOrganisations(writing, [
      {
        id: mill,
        name: "Mill Network",
        source: "import",
        kind: "operator",
        group: "technical-community",
        country: "KE",
        website: "https://mill.example",
        names: [named("MN", "acronym"), named("Wheel Network", "former"), named("شبكة الطاحونة", "translation")],
        points: [{ kind: "phone", value: "+254 20 0000000", label: "switchboard", visibility: "public" }],
      },
    ]);
    await insertPersons(writing, [
      { id: twin, name: "Ngoc Lan Tran", source: "import", visibility: "installation", topics: ["caches"] },
      {
        id: person,
        name: "Ngọc Lan Trần",
        romanised: "Ngoc Lan Tran",
        source: "import",
        visibility: "public",
        languages: ["vi", "fr"],
        country: "VN",
        groups: ["academia"],
        topics: ["root servers", "school networks"],
        points: [
          { kind: "email", value: "lan@mill.example", label: "work", visibility: "public" },
          { kind: "phone", value: "+84 000 000 000", label: null, visibility: "contacts" },
        ],
      },
    ]);
    const since = new Date("2021-03-01T00:00:00Z");
    await insertRoles(writing, [
      { id: role, person, organisationId: mill, position: "engineer", since, contact: true },
      { person, organisation: "Hill School", position: "teacher", until: since },
    ]);
  });
  const brought = await keepBrought(db, reader.person as PersonId, {
    name: "people.csv",
    entry: "person",
    bytes: Buffer.from(
      "Name,Country,E-mail,Shoe size\nNgoc Lan Tran,VN,,38\nАda Oкафор,KE,ada@mill.example,40\nBen,Atlantis,,\n",
    ),
  });
  const at = (address: string) => ({ address });
  const inside = (address: string) => ({ address, signedIn: true });
  const [own, other, org] = [`/people/${reader.person}`, `/people/${person}`, `/organisations/${mill}`];
  return {
    "/directory/import": [inside("/directory/import")],
    "/directory/import/:file": [inside(`/directory/import/${brought}`)],
    "/directory/export": [inside("/directory/export?q=mill")],
    "/people/:id": [at(other), inside(other), inside(own)],
    "/people/:id/edit": [inside(`${other}/edit`)],
    "/people/:id/roles": [inside(`${other}/roles`)],
    "/people/:id/roles/:role": [inside(`${other}/roles/${role}`)],
    "/people/:id/erase": [inside(`${other}/erase`)],
    "/directory/limits": [inside("/directory/limits")],
    "/me/data": [inside("/me/data")],
    "/me/data/erase": [inside("/me/data/erase"), inside("/me/data/erase?sure=yes")],
    "/directory/confirm": [{ address: "/directory/confirm?token=used-up", status: 404 }],
    "/people/:id/suggest": [inside(`${other}/suggest`)],
    "/people/:id/suggestions": [inside(`${other}/suggestions`)],
    "/organisations/:id/suggest": [inside(`${org}/suggest`)],
    "/organisations/:id/suggestions": [inside(`${org}/suggestions`)],
    "/people/:id/merge": [inside(`${other}/merge`), inside(`${other}/merge?with=${twin}`)],
    "/organisations/:id/merge": [inside(`${org}/merge`)],
    "/organisations/new": [inside("/organisations/new")],
    "/organisations/:id": [at(org), inside(`${org}?on=2022-01-01`)],
    "/organisations/:id/edit": [inside(`${org}/edit`)],
  };
}
