/** Words that stand in no topic's first or last place: verbs, adverbs, numbers, in the forms speech has them. */

const verbs =
  "accept achieve adapt address adjourn affect agree allow announce appear apply appreciate approve argue arrive ask assume attend avoid become begin believe belong bring build buy call carry cause check choose claim close collect come compare confirm connect consider consist contain continue contribute convince cover create cut deal decide decline define delete deliver demand depend deserve destroy develop die discuss disagree dissociate divide do draw drive dive drop eat emphasize enable encourage enjoy ensure enter establish evolve examine exist expect explain express extend face fail fall feel fill find finish fit fix follow forget gain gather get give go grow happen have hear help hide hold hope identify ignore imagine implement improve include increase indicate inform insist introduce invest invite involve join keep know lead learn leave lend let listen live look lose maintain make manage mean meet mention mind move need notice obtain occur offer open organize participate pay perform persuade pick plan prefer prepare prevent propose protect prove provide pull push put raise reach read realize receive recognize recommend reduce refer reflect regulate reject relate remain remember remove repeat replace reply require resolve respond return reveal rise run save say see seem sell send serve set settle shake share show sit solve speak spend spread stand start state stay step stick stop struggle submit succeed suffer suggest suppose survive take talk teach tell tend thank think throw touch treat try turn understand urge use vary visit wait walk want warn watch welcome win wish wonder worry write";
/** Verbs that are things as often: not first of two ("study the matter"), yet the last or only word ("feasibility study"). */
const both =
  "study report support work test track plan measure fund market draft vote publish separate revise review update access";
const forms = new Set<string>();
for (const verb of verbs.split(" ")) {
  forms.add(verb).add(`${verb}s`);
  const base = verb.replace(/e$/, "");
  forms.add(`${base}ed`).add(`${base}ing`);
  if (/[^aeiou][aeiou][bdgmnprt]$/.test(verb)) forms.add(`${verb}${verb.at(-1)}ed`).add(`${verb}${verb.at(-1)}ing`);
  if (/[^aeiou]y$/.test(verb)) forms.add(`${verb.slice(0, -1)}ies`).add(`${verb.slice(0, -1)}ied`);
}
for (const word of "meeting building setting learning funding training understanding hearing finding opening offer plan demand address face state share market open help call step drop need mind spread building".split(
  " ",
))
  forms.delete(word);
const alsoThings = new Set(both.split(" "));

const numbers = new Set(
  "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half third quarter double triple first second third fourth fifth sixth seventh eighth ninth tenth".split(
    " ",
  ),
);
const noAdverbs = new Set(
  "family supply assembly reply monopoly anomaly ally rally italy july early daily weekly monthly only friendly july".split(
    " ",
  ),
);

const isAdverb = (word: string): boolean => word.length > 4 && word.endsWith("ly") && !noAdverbs.has(word);

/** Whether no topic begins with this word. */
export const isBadStart = (word: string): boolean =>
  forms.has(word) || alsoThings.has(word) || numbers.has(word) || isAdverb(word);

/** Whether no topic ends with it; "traffic looks forged" ends in a participle, "closed strings" does not. */
export const isBadEnd = (word: string): boolean =>
  forms.has(word) ||
  numbers.has(word) ||
  isAdverb(word) ||
  (word.length > 5 && word.endsWith("ed") && !/(?:speed|seed|feed|need|breed)$/.test(word));

/** Whether it breaks a topic wherever it stands: forms of verbs that are nothing else. */
export const isBreak = (word: string): boolean =>
  (forms.has(word) && /(?:s|ied)$/.test(word)) || isAdverb(word) || numbers.has(word);

/** Words that alone say nothing of a subject, though phrases may hold them. */
export const saysLittle = new Set(
  "action actions adopt adoption agenda amendment approved attendee chair committee conference consensus council deadline decision delegate delegates delegation delegations difficulties difficulty discussion document documents editorial floor forum group item items meeting minutes morning motion note objection objections paragraph paragraphs participants plenary position presentation process programme program proposal proposals recording report resolution response revision revised secretariat section session student study subject support text topic two-track version workshop workshops".split(
    " ",
  ),
);
