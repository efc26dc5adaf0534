/**
 * The stakeholder groups of the field (Tunis Agenda 2005, paragraphs 35 and 36; NETmundial 2014), each with the letter
 * that stands beside its hue in every picture.
 */
export const stakeholderGroups = {
  government: "G",
  "private-sector": "P",
  "civil-society": "C",
  "technical-community": "T",
  academia: "A",
  intergovernmental: "I",
  media: "M",
} as const;

export type StakeholderGroup = keyof typeof stakeholderGroups;
export const stakeholderGroupNames = Object.keys(stakeholderGroups) as readonly StakeholderGroup[];

/** Attribution rules of a session: who may know who said what. */
export const attributions = ["on-the-record", "chatham-house", "closed"] as const;
export type Attribution = (typeof attributions)[number];
