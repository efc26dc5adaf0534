/**
 * The order in which the answers to a poll are told. The database keeps no order of its own, and readers look for the
 * yes first: affirmative, qualified, negative, abstaining, and then whatever else could be answered.
 */

const end = "(?=$|[^\\p{L}])";
const opening = (words: string): RegExp => new RegExp(`^(?:${words})${end}`, "u");

const affirmative = opening(
  "yes|ayes?|yeas?|for|in favou?r|votes? for|agree[sd]?|agreed|support|approved?|adopt|raised(?: hands?)?|oui|pour|d'accord|sí|si|a favor|نعم|موافق|مع",
);
const qualified = opening(
  "qualified|conditional(?:ly)?|with (?:qualifications?|reservations?|conditions?|changes)|part(?:ly|ially)|somewhat|can live with(?: it)?|in part|avec réserves?|con reservas?|نعم بتحفظ|بتحفظ",
);
const negative = opening(
  "no|nays?|noes|against|disagree[sd]?|oppose[sd]?|object|reject|not (?:in favou?r|raised)|(?:do|did) not raise(?: hands?)?|non|contre|en contra|لا|ضد|معارض",
);
const abstaining = opening(
  "abstain(?:s|ed)?|abstentions?|no opinion|undecided|unsure|not sure|neutral|don't know|do not know|pass|abstenci[oó]n(?:es)?|s'abst\\p{L}*|sans opinion|ممتنع|امتناع|بلا رأي",
);
/** What makes half a yes of a yes: "yes, but not now", "agree with changes". */
const doubt = new RegExp(`[, ](?:but|with|if|mais|avec|si|pero|con|ولكن|لكن)${end}`, "u");

function rank(option: string): number {
  const plain = option.trim().toLowerCase().replaceAll("’", "'");
  if (abstaining.test(plain)) return 3;
  if (qualified.test(plain)) return 1;
  if (affirmative.test(plain)) return doubt.test(plain) ? 1 : 0;
  return negative.test(plain) ? 2 : 4;
}

type Answer = readonly [option: string, said: number | string];

const byName = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

function beforeOf(a: Answer, b: Answer): number {
  const apart = rank(a[0]) - rank(b[0]);
  if (apart !== 0) return apart;
  // Among the rest what was counted comes first, and of that what was counted most.
  const [x, y] = [a[1], b[1]].map((said) => (typeof said === "number" ? said : Number.NEGATIVE_INFINITY));
  return x === y ? byName(a[0], b[0]) : (y ?? 0) > (x ?? 0) ? 1 : -1;
}

/** Answers with what was said of each: a count, or a strength in words. */
export const answersOf = (results: Readonly<Record<string, number | string>>): readonly Answer[] =>
  Object.entries(results).sort(beforeOf);
