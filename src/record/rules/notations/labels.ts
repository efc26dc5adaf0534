/** What may stand before a colon and be a speaker: shapes, and what only looks like one. */

export type LabelShape = "caps" | "name";

/** No label is longer; patterns on labels are bounded by it. */
export const longestLabel = 90;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Begin headings, notes and sentences, not turns. Compared in lower case. */
const neverFirst = words(
  "note notes nb n.b question questions q a answer answers point points item items agenda example examples e.g i.e " +
    "first firstly second secondly third thirdly fourth fifth finally last lastly next also action actions " +
    "decision decisions conclusion conclusions summary topic topics subtopic title date time day room place location venue session " +
    "sessions subject re to from cc bcc http https url email e-mail mail tel telephone phone fax website web " +
    "minutes present regrets attendees participants apologies panelists panellists speakers facilitators facilitator organizers " +
    "organisers link links slide slides draft status issue issues problem problems solution solutions option options background " +
    "goal goals objective objectives ps warning update updates correction reminder important remark remarks comment " +
    "comments result results hum poll vote consensus resolution resolved proposal proposed proposals recommendation recommendations step steps part " +
    "chapter section page figure table version source copyright disclaimer format theme workshop aob ai todo pr prs " +
    "hackathon material materials recording recordings meetecho jabber zulip codimd audio video transcript confirmation meaning thus therefore " +
    "however because so but and or if then when what why how where who which whether because basically again " +
    "namely plus today tomorrow yesterday right left pros cons pro con yes no okay ok well sure thanks thank " +
    "hello hi good sorry please remember consider definition scope purpose aim context rationale description " +
    "reference references see cf fyi tl;dr edit response reply abstract keywords key area name region organization sector " +
    "outcome outcomes task tasks deadline due owner error fact facts idea ideas claim quote caution case cases " +
    "advantage advantages disadvantage benefits challenges challenge lesson lessons concern concerns " +
    "hums humming support oppose opposed favor favour against abstain abstentions raised presentation presenting discussion " +
    "one two three four five six seven eight nine ten morning afternoon evening monday tuesday wednesday thursday friday saturday sunday " +
    "january february september october november december meeting wg rfc bof id i-d github repo",
);

/** A label in capitals that holds one of these is a sentence, or a heading. */
const sentenceCaps = words(
  "i we you it is are was were this that these those have has had please thanks thank not can cannot could would should let let's lets do " +
    "does did what how why when there here my our your their its be been going go get i'm we're it's that's don't " +
    "hello good okay yes so but if because welcome must shall than into about very just want need know think says said " +
    "will begin begins start starts started shortly minutes break following below above being provided",
);

/** Lower case inside a name. */
const particles = words(
  "de der den van von vom zu zur zum del della delle di da das do dos du la le les el al bin bint ibn ben abu y e i of the for and et und ter te ten op 't af av thor",
);

/**
 * Where a label that begins at `from` would end: the index of its colon, or -1. Colons of times (10:30), addresses
 * (https://) and scripts (a::b) do not count.
 */
export function labelColon(line: string, from: number): number {
  // Only the beginning is looked at: a paragraph may be long.
  const head = line.length > from + longestLabel + 2 ? line.slice(0, from + longestLabel + 2) : line;
  for (let at = head.indexOf(":", from); at !== -1 && at < from + longestLabel; at = head.indexOf(":", at + 1)) {
    const next = head[at + 1] ?? " ";
    if (next === "/" || next === ":" || head[at - 1] === ":") return -1;
    const time = next >= "0" && next <= "9" && /\d/.test(head[at - 1] ?? "");
    if (!time) return at;
  }
  return -1;
}

const allowed = /^[\p{L}\p{M}\p{N} .,'’`´"“”&()/_@?#+*[\]–-]+$/u;
const lower = /\p{Ll}/u;
const capsToken = /^[\p{Lu}\p{Lt}\p{Lo}\p{M}\p{N}.'’`&/_@?#+()*[\]–-]+$/u;
const nameToken =
  /^["“(]?(?:\p{Lu}\p{M}*[\p{L}\p{M}'’.-]*|\p{Lo}[\p{Lo}\p{M}'’.-]*|\p{Ll}['’]\p{Lu}[\p{L}\p{M}'’.-]*)["”),.]*$/u;
const aside = /\s*(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|["“][^"”]{0,30}["”])/g;

const letterAt = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 32) >= 97 && (text.charCodeAt(at) | 32) <= 122;

const bare = (token: string): string =>
  (letterAt(token, 0) && letterAt(token, token.length - 1)
    ? token
    : token.replace(/^[("“]+|[)"”.,]+$/g, "")
  ).toLowerCase();

/** A label with single spaces and without the marks of bold and headings around it. */
export function tidyLabel(written: string): string {
  const label = written.includes("  ") || written.includes("\t") ? written.replace(/\s+/g, " ").trim() : written.trim();
  const first = label.charCodeAt(0);
  const last = label.charCodeAt(label.length - 1);
  const marked = first === 0x2a || first === 0x5f || first === 0x23 || last === 0x2a || last === 0x5f;
  return marked ? label.replace(/^[*_#\s]+|[*_\s]+$/g, "") : label;
}

export type ShapeOf = (label: string, marked: boolean) => LabelShape | null;

/** `labelShape` that judges each label of a file once. */
export function labelShapes(): ShapeOf {
  const known: readonly Map<string, LabelShape | null>[] = [new Map(), new Map()];
  return (label, marked) => {
    const row = known[marked ? 1 : 0];
    let shape = row?.get(label);
    if (shape === undefined) {
      shape = labelShape(label, marked);
      row?.set(label, shape);
    }
    return shape;
  };
}

/** The shape of a label, or null where it cannot be one. `marked`: it follows `>>`, so that it is trusted more. */
export function labelShape(label: string, marked: boolean): LabelShape | null {
  if (label === "" || label.length > longestLabel || isProse(label) || !allowed.test(label) || !/\p{L}/u.test(label))
    return null;
  const core = label.replace(aside, "").trim() || label.trim();
  const tokens = core.split(/[\s,]+/).filter((token) => token !== "" && !/^[-–&/+]+$/.test(token));
  const first = tokens[0];
  if (first === undefined || tokens.length > 10) return null;
  const firstPlain = bare(first);
  if (neverFirst.has(firstPlain) && !(marked && isMarkedAudience(firstPlain, tokens.length, first))) return null;
  if (isCaps(tokens)) return capsLabel(tokens) ? "caps" : null;
  return isName(tokens) ? "name" : null;
}

/** A small letter begins a word that no name holds: most of what stands before colons is told apart here. */
function isProse(label: string): boolean {
  for (let space = label.indexOf(" "); space !== -1; space = label.indexOf(" ", space + 1)) {
    const code = label.charCodeAt(space + 1);
    if (code < 97 || code > 122) continue;
    const end = label.indexOf(" ", space + 1);
    const word = label.slice(space + 1, end === -1 ? label.length : end);
    if (!particles.has(bare(word)) && !/^[dl]['’]\p{Lu}/u.test(word) && !label.includes("(")) return true;
  }
  return false;
}

/** `>> QUESTION:` names nobody, but it is a label. */
const isMarkedAudience = (first: string, tokens: number, written: string): boolean =>
  tokens === 1 &&
  (first === "question" || first === "answer" || first === "participants" || first === "speakers") &&
  !lower.test(written);

function isCaps(tokens: readonly string[]): boolean {
  let caps = 0;
  for (const token of tokens) {
    if (capsToken.test(token)) caps += /\p{Lu}|\p{Lo}/u.test(token) ? 1 : 0;
    else if (
      !particles.has(bare(token)) &&
      !/^(?:Mc|Mac|O['’]|D['’]|De|La|Le|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|[dl]['’])\p{Lu}*$/u.test(token) &&
      !/^\p{Lu}{2,}['’]?s$/u.test(token)
    )
      return false;
  }
  return caps > 0;
}

function capsLabel(tokens: readonly string[]): boolean {
  if (tokens.length === 1 && (tokens[0] ?? "").replace(/[^\p{L}]/gu, "").length < 2) return false;
  // The first word of a name may be one of them: WILL, MAY, DO.
  return (
    !tokens.some((token, at) => (at > 0 || tokens.length > 3) && sentenceCaps.has(bare(token))) &&
    !sentenceCaps.has(bare(tokens[0] ?? ""))
  );
}

function isName(tokens: readonly string[]): boolean {
  if (tokens.length > 7) return false;
  let names = 0;
  for (const [at, token] of tokens.entries()) {
    const plain = bare(token);
    // "Julia. No": a sentence has ended.
    if (at < tokens.length - 1 && token.endsWith(".") && token.length > 5) return false;
    if (nameToken.test(token) || capsToken.test(token)) {
      if (at > 0 && sentenceCaps.has(plain)) return false;
      names += 1;
    } else if (at === 0 || !particles.has(plain)) return false;
  }
  return names > 0 && !particles.has(bare(tokens.at(-1) ?? "")) && !/^\d/.test(tokens[0] ?? "");
}

/** A nick or initials in lower case, as minutes have them: `mnot`, `ekr`, `chris_b`. */
export const isNick = (label: string): boolean =>
  /^[\p{L}][\p{L}\p{N}_.-]{1,19}$/u.test(label) &&
  !neverFirst.has(label.toLowerCase()) &&
  !sentenceCaps.has(label.toLowerCase());

/** Whether words that follow a label are speech, and not a list of names or an address. */
export const isSpeech = (text: string): boolean =>
  /\b(?:i|i'm|we|we're|you|it's|let's|thank|thanks|welcome|hello|hi|okay|yes|yeah|my|our|is|are|was|will|can|have|do|good)\b/i.test(
    text.slice(0, 400),
  );
