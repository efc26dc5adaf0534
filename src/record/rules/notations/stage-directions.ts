/**
 * What happened in the room, in brackets: `(Laughter)`, `[ Applause ]`, `(Gavel.)`, `((Crosstalk))`. Brackets that
 * stand for speech nobody caught, `(?)`, `(indecipherable)`, `(off microphone)`, are part of the text and stay.
 */
const bracketed = /\(\(\s*([^()[\]\n]{2,80}?)\s*\)\)|\(\s*([^()[\]\n]{2,80}?)\s*\)|\[\s*([^()[\]\n]{2,80}?)\s*\]/g;

const happenings = new Set(
  (
    "laughter laughs laughing laugh chuckles chuckling chuckle giggles applause applauds clapping claps cheers cheering " +
    "ovation gavel music song singing sings anthem crosstalk cross-talk break recess lunch pause pauses silence " +
    "bell buzzer whistles drumming dancing dance video film clip countdown booing sighs coughing coughs sneezes " +
    "whoops ringing beep tapping group-activity applauding rires applaudissements risas aplausos"
  ).split(" "),
);
const phrases =
  /^(?:group (?:activity|work|discussion)|breakout (?:sessions?|groups?)|(?:(?:the|this|today's) )?(?:session|meeting|call|webinar|hearing|conference|plenary|recording|event|workshop|proceedings|captioning)s? (?:(?:is|was|were|has|have|been|is now) ){0,2}(?:ends?|ended|concludes?|concluded|adjourns?|adjourned|closes?|closed|suspends?|suspended|resumes?|resumed|begins?|began|opens?|opened|starts?|started|stops?|stopped|breaks?|recesses|recessed)(?: (?:at|for|until|in) .{1,40})?|(?:end|beginning|start) of (?:session|meeting|call|recording|audio|transcript|video|tape|break)|(?:meeting|session|call) (?:ended|adjourned|concluded|suspended|resumed)|(?:going )?off the record|(?:a )?(?:minute|moment) of silence|overlapping (?:speakers|conversation|talk|voices)|multiple (?:people|speakers|voices)(?: (?:talking|speaking))?|show of hands|standing ovation|cross talk|captioning (?:has )?(?:concluded|ended)|the (?:meeting|session) (?:was|is) (?:adjourned|closed|suspended).{0,40}|transcript ends|concluded at .{1,20}|audience (?:laughs|laughing|applauds|responds))$/;

/** "(the noise problem)" is something said. */
const partOfSpeech = new Set("the a an my your our his her that this some no or and see i we if with".split(" "));

function isHappening(inside: string): boolean {
  const plain = inside
    .toLowerCase()
    .replace(/[.!,;:*]+/g, "")
    .trim();
  if (phrases.test(plain)) return true;
  const words = plain.split(/\s+/);
  return words.length <= 4 && !partOfSpeech.has(words[0] ?? "") && words.some((word) => happenings.has(word));
}

export interface Cleared {
  readonly text: string;
  readonly directions: readonly string[];
}

/** "The meeting rose at 12.55 p.m.": nobody says that. */
const told =
  /^the (?:meeting|session) (?:rose|resumed|was (?:called to order|adjourned|suspended|resumed|closed|opened))(?: at [\d:.h]{1,5}(?: ?[ap]\.?m\.?)?)?\.?$/i;

/** The text without stage directions, and these, as written, without their brackets. */
export function takeDirections(text: string): Cleared {
  if (text.length < 60 && text.startsWith("The ") && told.test(text)) return { text: "", directions: [text] };
  if (!text.includes("(") && !text.includes("[")) return { text, directions: [] };
  const directions: string[] = [];
  const rest = text.replace(bracketed, (whole: string, double?: string, round?: string, square?: string) => {
    const inside = double ?? round ?? square ?? "";
    if (!isHappening(inside)) return whole;
    directions.push(/\b[ap]\.m\.$/i.test(inside) ? inside : inside.replace(/[.\s]+$/, ""));
    return " ";
  });
  if (directions.length === 0) return { text, directions };
  // "(Laughter)." leaves its full stop behind.
  return { text: rest.replace(/(^|[.?!…:])\s+[.,;](?=\s|$)/g, "$1"), directions };
}
