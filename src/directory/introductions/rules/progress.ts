/**
 * The course of an introduction: who is asked next, when another way is tried, when it is over. Pure; the ways there
 * are, and who was asked within their month, are passed in.
 *
 * What the asker can see of it depends on two things alone: when they asked, and when everybody had said yes. Refusals,
 * silence, dead ends and new attempts leave no trace until the end, which is set when they ask.
 */
import type { PersonId } from "../../../kernel/ids.ts";

export const courseStates = ["on-its-way", "introduced", "ended", "withdrawn"] as const;
export type CourseState = (typeof courseStates)[number];

/** How long each may take to answer, how long the whole may take, how many ways are tried. */
export const patience = { stepDays: 5, days: 28, ways: 3, lookAgainHours: 24 } as const;

export interface Course {
  readonly state: CourseState;
  readonly ends: Date;
  /** Ways tried so far. */
  readonly tries: number;
  /** The way now tried, asker first, the one sought last; empty where none is. */
  readonly path: readonly PersonId[];
  /** Who of the path is asked now: 1 for the asker's contact. */
  readonly position: number;
  /** Until when they can answer; null where nobody is asked. */
  readonly stepEnds: Date | null;
  /** When another way is looked for, where none was free. */
  readonly nextLook: Date;
  /** People of ways tried before, who are on no other. */
  readonly barred: readonly PersonId[];
  /** Who said yes in the end. */
  readonly sought: PersonId | null;
}

export type Happening =
  | { readonly kind: "begin"; readonly via: PersonId | null }
  | { readonly kind: "answer"; readonly answer: "yes" | "no" }
  | { readonly kind: "time" }
  | { readonly kind: "withdraw" };

export interface Around {
  readonly now: Date;
  /** Ways over people who may be asked now and are not barred, the best first. */
  readonly ways: readonly (readonly PersonId[])[];
  /** Who may not be asked now, since they were within their month. */
  readonly quiet: ReadonlySet<PersonId>;
}

/** One more person is asked: they see who comes before and who after; nobody comes after the one sought. */
export interface AskedNow {
  readonly person: PersonId;
  readonly before: PersonId;
  readonly after: PersonId | null;
  readonly ends: Date;
}

export interface Turn {
  readonly course: Course;
  /** What becomes of the question that was open; null where none was, or where it stays open. */
  readonly closes: "yes" | "no" | "expired" | "dropped" | null;
  readonly asks: AskedNow | null;
  /** What the asker is told now. */
  readonly tells: "introduced" | "no-way" | null;
}

const after = (from: Date, hours: number): Date => new Date(from.getTime() + hours * 3_600_000);

export function newCourse(now: Date): Course {
  return {
    state: "on-its-way",
    ends: after(now, patience.days * 24),
    tries: 0,
    path: [],
    position: 0,
    stepEnds: null,
    nextLook: now,
    barred: [],
    sought: null,
  };
}

/** What follows; a course that is over stays as it is. */
export function next(course: Course, happening: Happening, around: Around): Turn {
  const stays: Turn = { course, closes: null, asks: null, tells: null };
  if (course.state !== "on-its-way") return stays;
  const open = course.stepEnds !== null;
  if (happening.kind === "withdraw") return over(course, "withdrawn", null, open ? "dropped" : null);
  if (around.now >= course.ends) return over(course, "ended", "no-way", open ? "expired" : null);
  if (happening.kind === "begin") return another(course, around, null, happening.via);
  if (happening.kind === "time") {
    if (course.stepEnds && around.now >= course.stepEnds) return another(course, around, "expired");
    return !open && around.now >= course.nextLook ? another(course, around, null) : stays;
  }
  if (!open || (course.stepEnds && around.now >= course.stepEnds)) return stays;
  if (happening.answer === "no") return another(course, around, "no");
  const person = course.path[course.position + 1];
  if (person === undefined) {
    const sought = course.path[course.position] ?? null;
    return { ...over({ ...course, sought }, "introduced", "introduced", "yes") };
  }
  if (around.quiet.has(person)) return another(course, around, "yes");
  return ask({ ...course, position: course.position + 1 }, around.now, "yes");
}

function over(course: Course, state: CourseState, tells: Turn["tells"], closes: Turn["closes"]): Turn {
  // What is over needs no way any more, and keeps none.
  return { course: { ...course, state, path: [], position: 0, stepEnds: null, barred: [] }, closes, asks: null, tells };
}

/** Leaves the way that was tried, and takes the next that shares nobody with it; or waits for one. */
function another(course: Course, { now, ways }: Around, closes: Turn["closes"], via: PersonId | null = null): Turn {
  const asked = course.path.slice(1, course.position + 1);
  const barred = [...new Set([...course.barred, ...course.path.slice(1, -1), ...asked])];
  const free = ways.filter((way) => !way.slice(1).some((person) => barred.includes(person)));
  const path = free.find((way) => way[1] === via) ?? free[0];
  const left = { ...course, path: [], position: 0, stepEnds: null, barred };
  if (!path || path.length < 3 || course.tries >= patience.ways) {
    const course = { ...left, nextLook: after(now, patience.lookAgainHours) };
    return { course, closes, asks: null, tells: null };
  }
  return ask({ ...left, path, position: 1, tries: course.tries + 1 }, now, closes);
}

function ask(course: Course, now: Date, closes: Turn["closes"]): Turn {
  const { path, position } = course;
  const [before, person, following] = [path[position - 1], path[position], path[position + 1]];
  if (before === undefined || person === undefined) throw new Error("a way leads on");
  const latest = after(now, patience.stepDays * 24);
  const ends = new Date(Math.min(latest.getTime(), course.ends.getTime()));
  return {
    course: { ...course, stepEnds: ends },
    closes,
    asks: { person, before, after: following ?? null, ends },
    tells: null,
  };
}

/** What an asker sees of a course, whatever happens in it: nothing but these three, and the end they know of. */
export function shownToAsker(
  { state, ends }: Pick<Course, "state" | "ends">,
  now: Date,
): "on-its-way" | "introduced" | "no-way" | "withdrawn" {
  if (state === "on-its-way") return now >= ends ? "no-way" : "on-its-way";
  return state === "ended" ? "no-way" : state;
}
