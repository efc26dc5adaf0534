/** What the directory is told of bodies, processes and sessions, to say who is not at their table. */
import { type Gathering, type Gatherings, readNames } from "../directory/index.ts";
import type { PersonId } from "../kernel/ids.ts";
import { countryNamed, countryOf } from "../kernel/places/countries.ts";
import type { Reader } from "../kernel/reader.ts";
import { ok } from "../kernel/result.ts";
import type { StakeholderGroup } from "../kernel/stakeholders.ts";
import {
  type BodyPlace,
  bodyAsked,
  listProcesses,
  listSessions,
  type Place,
  type ProcessPlace,
  processAsked,
  type SessionPlace,
  sessionAsked,
  subjectOf,
} from "../meetings/index.ts";
import { expectedGroups, may, seatsAt } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Ask } from "../platform/http/index.ts";
import type { PublishedRecords } from "../record/index.ts";

/** So many records are read for one page, the latest. */
const mostRecords = 20;

/** Somebody at the table; the name serves to count nobody twice, and goes no further. */
interface Known {
  readonly name: string;
  readonly person: PersonId | null;
  readonly group: StakeholderGroup | null;
  readonly country: string | null;
}

const bodyOf = (place: Place): BodyPlace =>
  place.kind === "body" ? place : place.kind === "process" ? place.body : place.process.body;

/** The place and what stands above it, and of a body its processes: where a seat brings somebody to this table. */
async function seatingPlaces(db: Db, place: Place): Promise<readonly (BodyPlace | ProcessPlace)[]> {
  if (place.kind === "body") return [place, ...(await listProcesses(db, place))];
  return place.kind === "process" ? [place, place.body] : [place.process, place.process.body];
}

/** Who sits there, but for the offices; null where the reader may not see who does. */
async function seated(db: Db, reader: Reader, place: Place): Promise<readonly Known[] | null> {
  const all = await seatingPlaces(db, place);
  const open = all.filter((one) => may(reader, reader.capacity, "seats.see", subjectOf(one)).allowed);
  if (open.length === 0) return null;
  const now = new Date();
  const held = (
    await seatsAt(
      db,
      open.map(({ id }) => id),
    )
  ).filter(({ since }) => since <= now);
  const names = await readNames(db, [...new Set(held.map(({ person }) => person))]);
  const rules = new Map(open.map(({ id, rules: own }) => [id as string, own]));
  return held.flatMap(({ person, place: at, capacity, organisation }) => {
    const told = rules.get(at)?.file.capacities.find(({ id }) => id === capacity);
    if (told?.office) return [];
    const country = organisation ? (countryNamed(organisation)?.iso2 ?? null) : null;
    return [{ person, name: names.get(person) ?? "", group: told?.group ?? null, country }];
  });
}

async function sessionsOf(db: Db, place: Place): Promise<readonly SessionPlace[]> {
  if (place.kind === "session") return [place];
  const where = place.kind === "body" ? { body: place.id } : { process: place.id };
  return listSessions(db, { ...where, order: "latest", limit: 500 });
}

interface Heard {
  readonly speakers: readonly Known[];
  readonly records: number;
  readonly withheld: number;
}

/** Who spoke on the record, where that is published and for this reader. Of any other session: nothing. */
async function heard(db: Db, records: PublishedRecords, reader: Reader, place: Place): Promise<Heard> {
  const sessions = await sessionsOf(db, place);
  const open = sessions.filter(
    (session) =>
      session.attribution === "on-the-record" &&
      may(reader, reader.capacity, "record.see", subjectOf(session, { published: true })).allowed,
  );
  const speakers: Known[] = [];
  let read = 0;
  for (const session of open) {
    if (read >= mostRecords) break;
    const found = await records.of(session);
    if (found?.record.attribution !== "on-the-record") continue;
    read += 1;
    for (const { speaker, kind, group, country } of found.record.interventions) {
      if (speaker === null || kind === "captioner") continue;
      speakers.push({ name: speaker, person: null, group, country: countryOf(country ?? "")?.iso2 ?? null });
    }
  }
  const withheld = sessions.filter(({ attribution }) => attribution !== "on-the-record").length;
  return { speakers, records: read, withheld };
}

const key = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();

/** Everybody once; what one thing tells of somebody and another does not is put together. */
function once(all: readonly Known[]): readonly Known[] {
  const found = new Map<string, Known>();
  for (const one of all) {
    const at = key(one.name) || (one.person ?? "");
    const known = found.get(at);
    found.set(at, {
      name: one.name,
      person: known?.person ?? one.person,
      group: known?.group ?? one.group,
      country: known?.country ?? one.country,
    });
  }
  return [...found.values()];
}

export const gatheringsOf =
  (db: Db, records: PublishedRecords): Gatherings =>
  async (ask: Ask) => {
    const { params, reader } = ask;
    const asked = await ("session" in params
      ? sessionAsked(db, ask)
      : "process" in params
        ? processAsked(db, ask)
        : bodyAsked(db, ask));
    if (!asked.ok) return asked;
    const place: Place = asked.value;
    const [sitting, spoke] = [await seated(db, reader, place), await heard(db, records, reader, place)];
    const body = bodyOf(place);
    const { rules } = place;
    const sits = once(sitting ?? []);
    const made: Gathering = {
      kind: place.kind,
      id: place.id,
      title: place.title,
      href: place.href,
      crumbs: place.crumbs,
      groups: rules ? expectedGroups(rules.file, body.groups) : body.groups,
      modalities: rules
        ? { title: rules.file.title, href: `${placeOfRules(place).href}/modalities`, language: rules.file.language }
        : null,
      reach:
        body.level === "global"
          ? "world"
          : body.level === "regional" || body.level === "subregional"
            ? "region"
            : "country",
      language: (body.language.split("-")[0] ?? "en").toLowerCase(),
      participants: once([...sits, ...spoke.speakers]).map(({ person, group, country }) => ({
        person,
        group,
        country,
      })),
      seats: sitting === null ? null : sits.length,
      records: spoke.records,
      speakers: once(spoke.speakers).length,
      withheld: spoke.withheld,
    };
    return ok(made);
  };

/** The page of modalities nearest to a place: a session has none of its own. */
const placeOfRules = (place: Place): BodyPlace | ProcessPlace => (place.kind === "session" ? place.process : place);
