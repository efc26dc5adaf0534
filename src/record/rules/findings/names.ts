/** Names of people as they stand in captions: two to five words with capitals and the particles between them. */
import { normalCase } from "../speakers/normal-case.ts";

const particle =
  "(?:van|von|der|den|de|du|da|di|do|dos|das|del|della|la|le|el|al|bin|ibn|ben|ten|ter|zu|zur|y|e|af|av)";
const capital = "(?:\\p{Lu}[\\p{L}\\p{M}]*(?:['’.-]\\p{L}[\\p{L}\\p{M}]*)*|\\p{Lu}\\.)";
/** The inside of a pattern for a name; needs the `u` flag. */
export const namePattern = `${capital}(?:[ -](?:${particle} ){0,2}${capital}){0,4}`;

/** Words with a capital that begin no name: what people are, feel or come from, and what meetings are made of. */
const notNames = new Set(
  "i i'm not happy from the a an very also just sorry glad chair chairman chairwoman chairperson here in on so and but now really pleased honored honoured delighted thank thanks yes no okay ok hello hi good morning afternoon evening welcome please well right my our your his her their this that these those it he she we they you who what where when why how which if as at by for of to with is are was were will would can could should may might must have has had do does did going trying representing speaking working talking wondering sure afraid aware american british french dutch german canadian indian chinese african european brazilian spanish italian swiss mexican japanese australian russian asian latin moderator audience participant speaker captioner interpreter secretariat secretary internet governance forum igf icann ietf itu isoc un united nations government state states ministry university council commission committee board group working session workshop panel day monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december part point question next first second third last final one two three all any some many most new more other another each every both because since while although however therefore mr mrs ms madam sir dr professor ambassador minister president excellencies ladies gentlemen distinguished colleagues everyone everybody je nous merci bonjour gracias buenos buenas señor señora monsieur madame et la le les el los soy de speaking great perfect excellent absolutely indeed also maybe perhaps again agenda item article paragraph section resolution decision action proposal geneva africa europe asia america latin north south east west global world national international regional".split(
    " ",
  ),
);

const titles =
  /^(?:(?:mr|mrs|ms|miss|dr|prof|professor|doctor|engineer|ambassador|amb|sir|dame|minister|senator|hon|h\.e|m|mme|sr|sra)\.? )+/i;

/** A name that the captions shout, in normal case; a name with small letters is left as it is. */
export const unshouted = (name: string): string =>
  name === name.toUpperCase() && /\p{Lu}{2}/u.test(name) ? normalCase(name) : name;

/** The name without title, in normal case; null where the words are no name. */
export function asName(written: string): string | null {
  const bare = written
    .replace(titles, "")
    .replace(/[\s,.;:]+$/, "")
    .trim();
  const words = bare.split(/\s+/);
  const first = words[0]?.toLowerCase().replace(/’/g, "'") ?? "";
  if (bare.length < 2 || bare.length > 60 || notNames.has(first) || /'(?:re|ve|ll|s|m|d|t)$|ly$/.test(first))
    return null;
  // "Best Practice Forum": any word a meeting is made of tells an institution, not a person.
  if (words.slice(1).some((word) => notNames.has(word.toLowerCase()) && !new RegExp(`^${particle}$`).test(word)))
    return null;
  if (words.length === 1 && (bare.length < 3 || bare === bare.toUpperCase())) return null;
  return unshouted(bare);
}
