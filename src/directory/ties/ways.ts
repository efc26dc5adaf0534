/**
 * The graph of ties of this process, kept as the database has it: built from the tables at the first question, and from
 * then on brought up to date by whose ties have changed. Ties that their owners keep to themselves are not in it.
 */
import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import { ageOn, type Mark, markOf } from "./graph/arcs.ts";
import { ballAround } from "./graph/ball.ts";
import { createBestPath } from "./graph/best-path.ts";
import { diversePaths } from "./graph/diverse-paths.ts";
import { createPeople } from "./graph/people.ts";
import { type Arc, createTieGraph } from "./graph/tie-graph.ts";
import { type Closeness, closest, fadesAfter, gradeOf } from "./rules/strength.ts";
import "./tables.ts";

/** A way from the asker over people who consent to one of those sought. */
export interface Way {
  /** Asker first, the one sought last; two people where they know each other. */
  readonly people: readonly PersonId[];
  /** 0 to 0.95. */
  readonly strength: number;
  /** Days since the tie was renewed that was renewed longest ago. */
  readonly oldest: number;
}

export interface WayQuestion {
  readonly from: PersonId;
  readonly to: readonly PersonId[];
  /** People who are not to be asked, as intermediates or as those sought. */
  readonly without?: ReadonlySet<PersonId>;
  readonly most: number;
  readonly now: Date;
}

export interface Ways {
  /** The best ways, strongest first, no two over the same person. */
  readonly find: (question: WayQuestion) => Promise<readonly Way[]>;
  /** Everybody who can be reached in at most four steps, those known oneself included. */
  readonly reachable: (from: PersonId, now: Date) => Promise<ReadonlySet<PersonId>>;
  /** Whom this person counts among their own contacts, as long as the tie has not faded. */
  readonly known: (owner: PersonId) => Promise<readonly PersonId[]>;
  /** How many ties this process knows, without looking whether there are more. */
  readonly ties: () => number;
  /** Brings the graph up to date; resolves with how many people's ties were read. */
  readonly catchUp: () => Promise<number>;
}

const dayOf = (at: Date): number => Math.floor(at.getTime() / 86_400_000);
const batch = 20_000;

interface Row {
  readonly person: PersonId;
  readonly changed: number;
  readonly passes: boolean;
  readonly ties: readonly {
    readonly other: PersonId;
    readonly closeness: Closeness;
    readonly confirmed: boolean;
    readonly day: number;
  }[];
}

/** The ties and the consent of the next people that changed, in the order of the changes. */
async function readChanges(db: Db, after: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select c.person, c.changed, coalesce(s.passes, false) as passes, coalesce((
      select json_agg(json_build_object('other', t.other, 'closeness', t.closeness,
        'confirmed', t.confirmed_at is not null, 'day', floor(extract(epoch from t.renewed_at) / 86400)))
      from ties t where t.owner = c.person and not t.alone), '[]') as ties
    from tie_changes c left join tie_consents s on s.person = c.person
    where c.changed > ${after} order by c.changed limit ${batch}`.execute(db);
  return rows;
}

export function openWays(db: Db): Ways {
  const people = createPeople();
  let graph = createTieGraph(0, () => {});
  let bestPath = createBestPath(graph, people.precedes);
  const passing = new Set<number>();
  let last = 0;
  let reading: Promise<number> | null = null;

  const take = ({ person, passes, ties }: Row, put: (owner: number, arcs: readonly Arc[]) => void): void => {
    const owner = people.add(person);
    if (passes) passing.add(owner);
    else passing.delete(owner);
    const arcs = ties.map(({ other, closeness, confirmed, day }) => ({
      other: people.add(other),
      mark: markOf(gradeOf(closeness, confirmed), day),
    }));
    put(owner, arcs);
  };
  const readInto = async (put: (owner: number, arcs: readonly Arc[]) => void): Promise<number> => {
    let count = 0;
    for (;;) {
      const rows = await readChanges(db, last);
      for (const row of rows) take(row, put);
      last = rows.at(-1)?.changed ?? last;
      count += rows.length;
      if (rows.length < batch) return count;
    }
  };
  /** The first time all at once. Somebody whose ties change while this reads comes twice: the later one counts. */
  const build = async (): Promise<number> => {
    const lists = new Map<number, readonly Arc[]>();
    const count = await readInto((owner, arcs) => lists.set(owner, arcs));
    graph = createTieGraph(people.count(), (tie) => {
      for (const [owner, arcs] of lists) for (const { other, mark } of arcs) tie(owner, other, mark);
    });
    bestPath = createBestPath(graph, people.precedes);
    return count;
  };
  const read = () => (last === 0 ? build() : readInto((owner, arcs) => graph.replace(owner, arcs)));
  const catchUp = async (): Promise<number> => {
    // One that is under way may have read too early: whoever asks waits for one that began after.
    await reading?.catch(() => {});
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };
  const numbers = (ids: Iterable<PersonId>): readonly number[] =>
    [...ids].map((id) => people.find(id)).filter((number) => number >= 0);

  return {
    catchUp,
    ties: () => graph.ties(),
    known: async (owner) => {
      const { rows } = await sql<{ other: PersonId }>`
        select other from ties where owner = ${owner}
          and renewed_at > now() - make_interval(days => ${fadesAfter})`.execute(db);
      return rows.map(({ other }) => other);
    },
    find: async ({ from, to, without = new Set(), most, now }) => {
      await catchUp();
      const asker = people.find(from);
      if (asker < 0) return [];
      const barred = new Set(numbers(without));
      const sought = numbers(to).filter((person) => person !== asker && !barred.has(person));
      const mayPass = (person: number): boolean => passing.has(person) && !barred.has(person);
      const day = dayOf(now);
      const age = (marks: readonly Mark[]) => Math.max(0, ...marks.map((mark) => ageOn(mark, day)));
      return diversePaths(bestPath, { from: asker, to: sought, mayPass, day, twoSteps: closest }, most).map((path) => ({
        people: path.people.map(people.id),
        strength: path.strength,
        oldest: age(path.marks),
      }));
    },
    reachable: async (from, now) => {
      await catchUp();
      const asker = people.find(from);
      if (asker < 0) return new Set();
      const ball = ballAround(graph, { from: asker, mayPass: (person) => passing.has(person), day: dayOf(now) });
      return new Set([...ball].map(people.id));
    },
  };
}
