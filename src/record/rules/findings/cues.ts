/**
 * The words without which a rule has nothing to look for. Most sentences hold none of them; one pass over a
 * sentence (word-scan) tells every rule at once whether it is worth trying its patterns.
 *
 * A word that is missing here is never found by its rule, one too many costs only time. A space in a word stands
 * for the place where a word begins or ends.
 */
import { wordScan } from "./word-scan.ts";

/** One word a piece, each where a word begins. */
const starting = (words: string): readonly string[] => words.split(" ").map((word) => ` ${word.replace(/_/g, " ")}`);

const words = {
  // Decisions
  consensus: ["consens", "agreement", "sense of the room", "majority"],
  delay: [
    ...["defer", "postpone", "tabled", "held over", "carried over", "adjourned", "remitted", " open", "pending"],
    ...["bracket", "back to", "return to", "revert to", "on hold", "aside", " off", " list", "report", "aplaza"],
  ],
  refusal: [
    ...["reject", "withdr", "defeated", "voted down", " not ", "ruled out", "fails", "failed", " lost", "against"],
    ...["declin", "turned down", "rejet", "rechaz"],
  ],
  adoption: [
    ...["adopt", "approv", "agree", "endors", "accept", "ratif", "decid", "décid", "resolv", "carrie", "pass"],
    ...["so ordered", "have it", "acuerda", "acordado", "aprobad", "gavel"],
  ],
  decisionLine: starting("resolution resolved decision decided agreed agreement consensus outcome conclusion"),
  dissociation: ["dissoci", "disassoci", "disocia", "reservation"],
  // Recommendations
  saying: [
    ...["recommend", "recommand", "recomend", "recomien", "suggest", "propos", "propong", " urge", "encourag", " call"],
    ...["advis", "advice", "invite", "request", " plea ", "appeal", "appel", "faudrait", "devr", "devons", "sugier"],
    ...["suger", "sugg", "deber", "instamos", "necesario", "hay que"],
  ],
  modal: ["should", "must", "ought", "need", "shall"],
  letUs: [" let us", " let's", " why"],
  wish: starting("like_to_see my_wish my_hope my_dream welcome love_to_see appreciate"),
  need: starting(
    "it_is it_'s it_would_be there_is there_'s there_should there_must there_need there_ought what_is_need what_we_need",
  ),
  imperative: starting(
    "create establish develop strengthen promote ensure invest encourage support adopt build set_up include involve engage foster increase improve expand provide require publish harmoni implement integrate facilitate enhance recogni respect protect avoid prioriti",
  ),
  // Actions
  action: starting("action ai_ a.i to-do todo follow"),
  promise: [
    ...["will", "'ll", "shall", "going to", "agree", "volunteer", "offer", "undert", "asked to", "ask ", "request"],
    ...["tasked", "instruct", "invite", "could", "can ", "would", "commit", "promise"],
    ...["i am happy", "i take", "je vais", "je m'", "voy a", "comprometo"],
  ],
  commit: starting("commit pledge undertake"),
  task: starting(
    "send_ circulat writ draft prepare share post_ submit file_ open_ create publish distribut email mail_ forward contact follow set_up organi schedul updat revis upload provid compil report review reread re-read check coordinat arrang produc put_ print_ study_ come_back look_at make_ do_ add_ fix_ merge rais propos collect gather conven transmit liais reach_out investigat look_into clarif finali complet deliver respond reply consult invit announc issu translat record document implement test_ talk_to ask_ call_ bring_ take_ get_back help_ develop start_ continu maintain edit_ incorporat integrat summari consolidat notify inform envoyer rédiger préparer enviar redactar preparar circular",
  ),
  // Who speaks
  named: ["name", "appelle", " nom ", "llamo", "nombre", "nome "],
  forTheRecord: ["record", "transcript", "minutes", "scribe", "mémoire", "speaking"],
  iAm: starting("i'm_ i_am_ je_suis soy_ ich_bin"),
  thisIs: starting("this_is it's it_is c'est"),
  // The room asked
  hands: ["hand", "poll", "vote", "hum", "favo", "survey", "main", "ask the", "ask this"],
  asksHands: ["how many", "who ", "raise", "hand", "combien", "cuántos", "parmi"],
  pollHead: starting("hum_ hums_ humm humming show raise raising straw poll vote propos"),
  question: starting("who_ how_many_ do_you_ are_you_ should_we_ do_we_ hum_if_"),
  readOut: ["result", " vote", " voting", "résultat", "votación", "%", "percent", "per cent", " by ", " with "],
  objection: [
    ...["object", "live with", "oppose", "disagree", "against", "take it", "agree", "approve", "adopt", "accept"],
    ...["endorse", "consider", "assume", "conclude", "consensus", "objeci", "happy to", "okay with", " silence "],
  ],
  // Questions in a statement
  wondering: ["question", "pregunta", "savoir", "demander", "saber", "preguntar", " wonder", " to ask", " to know"],
  // Left out of topics
  link: ["http"],
} as const;

const marks = {
  asked: "?？؟",
  colon: ":=",
  quotes: "’‘ʼ`“”«»",
  link: "@<`",
  emphasis: "*_",
} as const;

export type Cue = keyof typeof words | keyof typeof marks;

const bits = {} as Record<Cue, number>;
[...new Set([...Object.keys(words), ...Object.keys(marks)])].forEach((name, index) => {
  bits[name as Cue] = 1 << index;
});

/** The bit of each cue in what `cuesIn` gives. */
export const cue: Readonly<Record<Cue, number>> = bits;

/** The cues of a text, one bit each. */
export const cuesIn = wordScan(
  Object.entries(words).map(([name, list]) => ({ bit: cue[name as Cue], words: list })),
  Object.entries(marks).map(([name, characters]) => ({ bit: cue[name as Cue], characters })),
);
