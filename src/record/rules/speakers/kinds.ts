/** What a label stands for: a person, an office, an organisation, a state, somebody in the hall. */

import { edits } from "../../../kernel/edits.ts";
import { countryNamed } from "../../../kernel/places/countries.ts";
import type { SpeakerKind } from "../../model.ts";
import { normalCase } from "./normal-case.ts";

export interface Reading {
  readonly kind: SpeakerKind;
  /** In normal case; null where nobody is named. */
  readonly name: string | null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const audience =
  /^(?:(?:an?|the|one|another|from|question from|questions from)? ?(?:(?:audience|floor|remote|online|virtual|session|in-person|onsite|on-site|female|male|meeting|conference|workshop)[ -])*(?:audience|participants?|attendees?|floor|public|questions?|questioner|answer|q|audience members?|members? of (?:the )?audience|in the room|room)(?: (?:member|question|speaker|participant|attendee|voice|response))?|from (?:the )?(?:floor|audience|room|back)|speakers?(?: from (?:the )?(?:floor|audience))?|audience (?:members?|speakers?|participants?)|(?:floor|audience|remote|online) (?:speaker|question|comment|intervention)s?|all|everyone|everybody|all speakers|multiple speakers|various speakers|several speakers|group)(?: ?#? ?[\da-z])?$/;
const unknown =
  /^(?:unknown|unidentified|unnamed|anonymous|unid)\b.*|^(?:man|woman|male|female|men|women)(?: (?:speaker|voice|participant|\d{1,2}|#\d{1,2}))*$|^(?:male|female) (?:speaker|voice|participant)$|^(?:new )?voice(?: \d{1,2})?$|^\?+$|^inaudible$|^participant \?$/;
const captioner =
  /^(?:the )?(?:live |real[- ]?time |cart )?(?:captioner|captioners|captioning|cart provider|cart writer|cart|transcriber|stenographer|steno|scribe)$/;

const offices = words(
  "chair chairs chairman chairmen chairwoman chairperson co-chair co-chairs cochair vice-chair vice-chairman vice-chairperson president vice-president moderator moderators co-moderator " +
    "secretariat secretary secretary-general rapporteur co-rapporteur interpreter interpreters interpretation translator facilitator facilitators co-facilitator " +
    "host co-host mc emcee operator coordinator co-ordinator announcer panelist panelists panellist panellists panel delegate delegation minister ambassador presenter " +
    "organizer organiser organizers convenor convener officer director director-general member members staff technician tech narrator video reporter recording " +
    "teller tellers legal adviser advisor counsel commissioner speaker keynote lead leader editor editors author clerk usher protocol timekeeper assistant support chairing chairlady president-elect présidente président presidenta presidente modérateur modératrice moderadora moderador председатель",
);
const officeFillers = words(
  "the a of for and to remote online virtual onsite on-site in-person session meeting conference workshop acting deputy vice co honorary general executive legal conference first second third main opening closing honourable hon mr madam madame mme ms mrs sir english french spanish arabic chinese russian portuguese sign language technical it tc mag wg working group committee com panel igf itu icann 1 2 3 4 5 6 7 8 9 i ii iii",
);
const titles =
  /^(?:(?:mr|mrs|ms|miss|mme|mlle|madam|madame|sir|dr|prof|professor|amb|ambassador|h\.?e|his excellency|her excellency|hon|honorable|honourable|the honourable|minister|chair|chairman|chairwoman|chairperson|co-chair|vice-chair|president|moderator|remote moderator|online moderator|facilitator|rapporteur|secretary|commissioner|senator|judge|justice|general|señor|señora|sr|sra|m|msgr|rev|eng|engr|presenter|speaker|panelist|panellist|host)\.? )+/i;

const organisationWords = words(
  "union commission council organization organisation association foundation society institute institution ministry government university centre center authority agency coalition " +
    "network forum bank committee alliance inc ltd llc corporation company department office bureau federation league programme program parliament community constituency " +
    "chamber initiative observatory registry fund unit group consortium college school academy ngo collective campaign caucus partnership team " +
    "union européenne africaine nations unies delegation",
);
const acronyms = words(
  "unesco itu icann isoc ietf iab iesg irtf igf mag wipo wto who undp unctad undesa un-desa un unicef unhcr ohchr unodc unidir unece escap eclac escwa uneca eca ilo fao imf oecd eu ec ecosoc nato osce asean au apec ecowas " +
    "oas gcc coe icc icc-basis apc apnic afrinic lacnic arin ripe ripe-ncc nro aso gac gnso ccnso alac ssac rssac asac rysg rrsg ncuc npoc ncsg ipc bc ispcp at-large cira denic nominet verisign afilias " +
    "eurodig seedig aprigf lacigf afigf wsis wgig cstd giplatform dco gsma ieee w3c etsi cept citel apt atu rcc etno facebook google microsoft meta amazon apple cisco huawei ericsson nokia intel ibm mozilla cloudflare netnod akamai wikimedia " +
    "eff epic cdt article19 hrw icrc ifla ebu bbc dotasia diplo intgovforum netmundial cgi.br nic.br sidn eurid switch afnic jpnic cnnic kisa twnic nsrc pch isc iana pti " +
    "g77 g20 g7 aosis nam jff ccwg csis gisc brics gfce ga4 eaa wef basis unicc unog unon sids ldcs",
);

const accents = (text: string): string => text.normalize("NFC");

function isOffice(plain: string): boolean {
  const tokens = plain.split(/[\s/]+/).filter((token) => token !== "");
  return (
    tokens.length <= 7 &&
    tokens.some((token) => offices.has(token)) &&
    tokens.every((token) => offices.has(token) || officeFillers.has(token))
  );
}

function isOrganisation(name: string, plain: string): boolean {
  if (acronyms.has(plain.replace(/^the /, ""))) return true;
  const tokens = plain.split(/[\s/-]+/);
  if (tokens.every((token) => acronyms.has(token))) return true;
  if (tokens.some((token) => organisationWords.has(token))) return tokens.length > 1;
  // No vowel, and more than two letters: nobody is called that. Mixed scripts and small letters are not judged.
  return tokens.length === 1 && /^[B-DF-HJ-NP-TV-XZ0-9-]{3,9}$/.test(name) && /\p{L}/u.test(name);
}

/** "JOHN SMITH (ICANN)", "John Smith, ICANN" without what follows the name; titles off where a name remains. */
export function personName(label: string): string {
  const cut = label
    .replace(/\s*(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\])\s*/g, " ")
    .replace(/,\s.*$/, "")
    .replace(/\s+[-–/|]\s.*$/, "")
    .trim();
  const base = (cut === "" ? label : cut).replace(/["“”*_]+/g, "").trim();
  const untitled = base.replace(titles, "").trim();
  return normalCase(untitled === "" ? base : untitled);
}

/** Labels that name both a state and a person: the company they keep decides. */
export const firstNamesToo = words(
  "jordan chad georgia israel kenya india china malta cyprus ireland holland france germany italia sierra guinea dominica monaco",
);

/** The reading of one label. `states`: how many other labels of the file are states. */
export function readLabel(label: string, states: number): Reading {
  const plain = accents(
    label
      .toLowerCase()
      .replace(/[.*“”"]+/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const stripped = plain.replace(/[?:]+$/, "").trim();
  if (unknown.test(plain)) return { kind: "unknown", name: null };
  if (audience.test(stripped)) return { kind: "audience", name: null };
  if (captioner.test(stripped)) return { kind: "captioner", name: null };
  if (isOffice(stripped)) return { kind: "role", name: normalCase(label.replace(/\s+/g, " ").trim()) };
  if (countryNamed(label) !== null && (states > 1 || !firstNamesToo.has(stripped)))
    return { kind: "state", name: stateName(label) };
  if (isOrganisation(label, stripped)) return { kind: "organisation", name: organisationName(label) };
  const meant = misspelt(stripped);
  if (meant !== null) return readLabel(meant, states);
  const name = personName(label);
  const office = isOffice(name.toLowerCase());
  return { kind: office ? "role" : "person", name: name === "" ? null : name };
}

/** PARTICPANT, AUDIENC, MODERATER: offices that captioners type in haste. */
const oftenTyped = [
  "audience",
  "participant",
  "moderator",
  "chairman",
  "interpreter",
  "secretariat",
  "attendee",
  "chairperson",
];

function misspelt(plain: string): string | null {
  if (plain.length < 7 || plain.includes(" ")) return null;
  return oftenTyped.find((word) => edits(word, plain, 1) <= 1)?.toUpperCase() ?? null;
}

const stateName = (label: string): string =>
  /^(?:[A-Z]\.?){2,3}$|^DPRK$/.test(label)
    ? label
    : normalCase(label.replace(/\(([^()]*)\)/g, (_, inside: string) => `(${normalCase(inside)})`));

function organisationName(label: string): string {
  const tokens = label.replace(/\s*\([^()]{0,80}\)$/, "").split(" ");
  return tokens
    .map((token, at) =>
      acronyms.has(token.toLowerCase()) || /^[B-DF-HJ-NP-TV-XZ]{2,6}$/.test(token)
        ? token
        : at === 0
          ? normalCase(token)
          : (normalCase(`X ${token}`).split(" ")[1] ?? token),
    )
    .join(" ");
}
