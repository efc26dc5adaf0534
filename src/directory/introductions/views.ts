/** From what the database knows to what the pages of introductions show. */
import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { journaled } from "../../platform/journal/index.ts";
import { about, type DoorDeps } from "../commands/command.ts";
import { readNames } from "../store.ts";
import { deadStep, stepFor } from "./commands/answer.ts";
import { complain, mayAsk } from "./commands/ask.ts";
import { goalWords } from "./goal-words.ts";
import { words } from "./languages/index.ts";
import { type Goal, goalInput, goalOf, goalQuery, type IntroductionId, placeInput } from "./model.ts";
import type { IntroductionsView, NewView, OneView, StepView } from "./pages/view.ts";
import { shownToAsker } from "./rules/progress.ts";
import { told } from "./rules/telling.ts";
import { soughtIn } from "./sought.ts";
import { readAddress, readGoalName, readSought } from "./store/goals.ts";
import { type Introduction, readIntroduction, readIntroductionsOf } from "./store/introductions.ts";
import { readStepsOf, type Step } from "./store/steps.ts";

/** A question is counted, and one too many has its line in the journal: so that nobody maps the network by asking. */
async function counted(deps: DoorDeps, ask: Ask, person: PersonId): Promise<Result<null>> {
  const wait = await deps.limits.count("introduction", null, person);
  if (wait === null) return ok(null);
  if ((await deps.limits.count("introduction-told", null, person)) === null) {
    await journaled(deps.db, about(ask.reader, person, "introduction.too-many", {}), async () => {});
  }
  const say = words.in(ask.language);
  const [title, instead] = [say("too-many-questions"), say("too-many-questions-instead")];
  return fail({ status: 429, code: "too-many-questions", title, instead, retryAfter: wait });
}

const mostKnown = 20;

/** What an introduction is for, as its pages name it; null where it is for nothing, or that is gone. */
async function placeNamed({ places }: DoorDeps, id: string | null): Promise<OneView["place"]> {
  const place = id === null ? null : await places.find(id);
  return place && { id: place.id, title: place.title, href: place.href };
}

/** Who can introduce the reader: own contacts, and what is told of the ways that begin with them. */
export async function loadNew(deps: DoorDeps, ask: Ask): Promise<Result<NewView>> {
  const own = mayAsk(ask);
  if (!own.ok) return own;
  const given = goalInput.safeParse(ask.query);
  const contact = (await readAddress(deps.db, own.value)) ?? "";
  const wanted = placeInput.safeParse(ask.query["for"]);
  const place = await placeNamed(deps, wanted.success ? wanted.data : null);
  const asks = (ask.query["q"] ?? "").trim() !== "" || (given.success && goalOf(given.data) !== null);
  const within = asks ? await counted(deps, ask, own.value) : ok(null);
  if (!within.ok) return within;
  const { goal, text, parts, left } = await soughtIn(deps, ask, given.success ? given.data : null, place?.id ?? null);
  const said = { place, text, understood: parts, notUnderstood: left, contact };
  if (!goal) return ok({ ...said, goal: null, typed: {}, known: [], ways: [] });
  const name = await readGoalName(deps.db, goal);
  if (goal.to !== "kind" && name === null) return complain(ask, "no-such-goal", 404);
  const { known, ways } = await waysTold(deps, own.value, goal);
  const names = await readNames(deps.db, [...known, ...ways.map((way) => way.contact)]);
  const called = (id: PersonId) => ({ id, name: names.get(id) ?? "" });
  return ok({
    goal: { to: goal.to, words: goalWords(goal, name, ask.language), query: goalQuery(goal) },
    ...said,
    typed: goalQuery(goal),
    known: known.map(called),
    ways: ways.map((way) => ({ ...way, contact: called(way.contact) })),
  });
}

/**
 * Whoever was asked lately stands here all the same: else their absence would tell that they were asked. When the
 * question is sent, a way past them is taken without a word.
 */
async function waysTold({ db, ways }: DoorDeps, asker: PersonId, goal: Goal) {
  const sought = await readSought(db, asker, goal);
  const own = new Set(await ways.known(asker));
  const to = sought.filter((person) => !own.has(person));
  const found = await ways.find({ from: asker, to, most: 3, now: new Date() });
  return {
    known: sought.filter((person) => own.has(person)).slice(0, mostKnown),
    ways: found.flatMap((way) => told(way) ?? []),
  };
}

export async function loadIntroductions(deps: DoorDeps, ask: Ask): Promise<Result<IntroductionsView>> {
  const own = mayAsk(ask);
  if (!own.ok) return own;
  const now = new Date();
  const [mine, asked] = await Promise.all([readIntroductionsOf(deps.db, own.value), readStepsOf(deps.db, own.value)]);
  const open = asked.filter((step) => step.answer === null && now < step.ends);
  const line = async (step: Step) => ({
    id: step.id,
    asker: step.asker,
    goal: goalWords(step.goal, await readGoalName(deps.db, step.goal), ask.language),
    ends: step.ends.toISOString(),
    decides: step.decides,
    answer: step.answer === "yes" || step.answer === "no" ? step.answer : null,
  });
  return ok({
    mine: await Promise.all(mine.map((introduction) => ownLine(deps, ask, introduction, now))),
    toPass: await Promise.all(open.filter((step) => !step.decides).map(line)),
    toDecide: await Promise.all(open.filter((step) => step.decides).map(line)),
    earlier: await Promise.all(asked.filter((step) => !open.includes(step)).map(line)),
  });
}

async function ownLine(deps: DoorDeps, ask: Ask, { id, goal, asked, course }: Introduction, now: Date) {
  return {
    id,
    goal: goalWords(goal, await readGoalName(deps.db, goal), ask.language),
    asked: asked.toISOString(),
    ends: course.ends.toISOString(),
    state: shownToAsker(course, now),
  };
}

/** An introduction as its asker sees it: no more than is told by the three words of its state. */
export async function loadOne(deps: DoorDeps, ask: Ask): Promise<Result<OneView>> {
  const own = mayAsk(ask);
  if (!own.ok) return own;
  const id = ask.params["introduction"] ?? "";
  const found = /^[0-9a-f-]{36}$/.test(id) ? await readIntroduction(deps.db, id as IntroductionId) : null;
  if (found?.asker !== own.value) return complain(ask, "no-introduction", 404);
  const { sought } = found.course;
  const line = await ownLine(deps, ask, found, new Date());
  const name = sought ? ((await readNames(deps.db, [sought])).get(sought) ?? "") : "";
  const reach = line.state === "introduced" && sought ? { name, contact: found.soughtContact ?? "" } : null;
  const place = await placeNamed(deps, found.place);
  const query = { ...goalQuery(found.goal), ...(place ? { for: place.id } : {}) };
  return ok({ ...line, query, place, message: found.message, contact: found.contact, reach });
}

/** What somebody is asked: the goal, the asker and what they wrote, who comes before and who after, and no more. */
export async function loadStep(deps: DoorDeps, ask: Ask): Promise<Result<StepView>> {
  const token = ask.query["token"]?.slice(0, 200);
  const id = ask.query["step"] ?? "";
  const step = await stepFor(deps, ask, { token, step: /^[0-9a-f-]{36}$/.test(id) ? (id as Step["id"]) : null });
  if (!step) return fail(deadStep(ask));
  return ok({
    token: token ?? null,
    step: token ? null : step.id,
    decides: step.decides,
    asker: step.asker,
    before: step.beforeIsAsker ? null : step.before,
    after: step.after,
    goal: goalWords(step.goal, await readGoalName(deps.db, step.goal), ask.language),
    place: await placeNamed(deps, step.place),
    message: step.message,
    ends: step.ends.toISOString(),
    open: step.answer === null && new Date() < step.ends,
    answer: step.answer === "yes" || step.answer === "no" ? step.answer : null,
    reach: step.contact,
    contact: step.decides ? ((await readAddress(deps.db, step.person)) ?? "") : "",
    // A note to oneself is for who is signed in: a letter may be passed on.
    reason: ask.reader.person === step.person ? step.reason : null,
  });
}
