/** A round of accreditation and an election of the sample forum, as they ended. All of it is invented. */
import type { PersonId } from "../../kernel/ids.ts";
import { people } from "./directory.ts";

export const dialogue = {
  title: "Dialogue on network security",
  description:
    "Seven States and those who run the networks of the highlands. Organisations came in on a list that a State could object to with its reason; those who were let in elected a steering group, and anybody can count the ballots again.",
  starts: "2026-09-07",
  ends: "2027-05-28",
  state: "running",
};

export const zone = "Africa/Nairobi";
export const personNamed = (name: string): PersonId => {
  const found = people.find((one) => one.name === name);
  if (!found) throw new Error(`the sample directory has no ${name}`);
  return found.id;
};

export const round = {
  title: "First round, autumn 2026",
  opened: "2026-09-07T06:00:00Z",
  until: "2026-09-25T15:00:00Z",
  circulated: "2026-09-28T06:00:00Z",
  closes: "2026-10-12T15:00:00Z",
  settled: "2026-10-12T15:01:00Z",
  termEnds: "2028-10-31",
};

interface Applied {
  readonly name: string;
  readonly country: string;
  readonly by: string;
  readonly purpose: string;
  readonly activities: string;
  readonly objection?: { readonly member: string; readonly by: string; readonly at: string; readonly basis: string };
  readonly withdrawn?: string;
}

export const applications: readonly Applied[] = [
  {
    name: "Tarn Wireless",
    country: "ET",
    by: "Ilo Varga",
    purpose: "The valley’s network is ours to keep; what is agreed here we have to carry out.",
    activities: "Runs the network of three valleys; answers reports of abuse at any hour.",
  },
  {
    name: "Clear Line",
    country: "KE",
    by: "Mara Oyelin",
    purpose: "Those who use the networks should hear what is decided about them, and be heard.",
    activities: "Publishes a yearly report on outages; teaches in forty villages.",
  },
  {
    name: "Copperline",
    country: "UG",
    by: "Priya Anselm",
    purpose: "Two thirds of the traffic of the highlands crosses our lines.",
    activities: "Runs the southern cable with its landing station.",
  },
  {
    name: "Highland Emergency Response Team",
    country: "TZ",
    by: "Jonas Kibet-Hale",
    purpose: "Incidents do not stop at borders; neither should those who answer them.",
    activities: "Answers incidents day and night; one exercise a year with all seven States.",
  },
  {
    name: "Radio Escarpment",
    country: "RW",
    by: "Hana Bello",
    purpose: "To report from the room.",
    activities: "News in five languages.",
    objection: {
      member: "Ministry of Communications",
      by: "Tesfaye Nduro",
      at: "2026-10-05T09:30:00Z",
      basis:
        "It neither runs a network nor speaks for those who use one, which the charter asks for; reporters are welcome in the gallery.",
    },
  },
  {
    name: "Lakeside Traders’ Association",
    country: "KE",
    by: "Daudi Rhee",
    purpose: "Shops that take payments by telephone need to know when the line is down.",
    activities: "Four hundred members around the lake.",
    withdrawn: "2026-10-01T12:00:00Z",
  },
];

export const terms = {
  title: "Steering group 2026",
  description: "Three who prepare the meetings and speak for the accredited organisations between them.",
  capacity: "steering-member",
  seats: 3,
  method: "schulze",
  electorate: { kind: "holders", capacity: "accredited-organisation" },
  nominationsUntil: "2026-10-23T15:00:00.000Z",
  opens: "2026-10-26T06:00:00.000Z",
  closes: "2026-11-02T15:00:00.000Z",
  zone,
  cap: { of: "affiliation", most: 1 },
  ties: { by: "nomination" },
  termStarts: "2026-11-16",
  termYears: 2,
  termsInARow: 3,
  under: 1,
} as const;

export const candidates = [
  {
    name: "Priya Anselm",
    affiliation: "Copperline",
    group: "private-sector",
    country: "UG",
    statement: "A cable cut in January took six days. I want a drill before the next one.",
  },
  {
    name: "林海月",
    affiliation: "Copperline Ltd.",
    group: "private-sector",
    country: "UG",
    statement: "Whoever pays for a line should be told when it is down, and why.",
  },
  {
    name: "Ilo Varga",
    affiliation: "Tarn Wireless",
    group: "technical-community",
    country: "ET",
    statement: "Small networks first: what they cannot do, nobody should promise for them.",
  },
  {
    name: "Mara Oyelin",
    affiliation: "Clear Line",
    group: "civil-society",
    country: "KE",
    statement: "One page, in words that people use, after every meeting.",
  },
  {
    name: "Jonas Kibet-Hale",
    affiliation: "Highland Emergency Response Team",
    group: "technical-community",
    country: "TZ",
    statement: "",
  },
] as const;

/** Ranks in the order of the candidates, one list a ballot. Nothing says whose it is. */
export const ballots: readonly (readonly (number | null)[])[] = [
  [1, 2, 3, 4, 5],
  [1, 2, 4, 3, 5],
  [2, 1, 3, 4, null],
  [2, 3, 1, 4, 5],
  [3, 2, 5, 1, 4],
  [1, 2, null, 3, null],
];

/** Those whom the organisations sent, the focal point first, and whether they voted. */
export const delegates: Readonly<Record<string, readonly (readonly [string, boolean])[]>> = {
  "Tarn Wireless": [["Ilo Varga", true]],
  "Clear Line": [
    ["Mara Oyelin", true],
    ["Agnes Mutola", true],
  ],
  Copperline: [
    ["Priya Anselm", true],
    ["林海月", true],
  ],
  "Highland Emergency Response Team": [
    ["Jonas Kibet-Hale", true],
    ["نور العيسى", false],
  ],
};
