/**
 * The first round of accreditation of the open-ended working group on ICT security 2021-2025, from its published
 * figures. Names are those the source gives; for all others it gives a number only, and so do we.
 */
export const oewg2022 = {
  template: "oewg-2021-2025",
  /** The capacities of the template that the two ways lead to. */
  byList: "accredited-stakeholder",
  byNotice: "ecosoc-organisation",
  source: {
    title: "Results of the accreditation of stakeholders to the OEWG 2021-2025",
    address: "dig.watch/updates/results-of-the-accreditation-of-stakeholders-to-the-oewg-2021-2025-raises-concerns",
  },
  published: { applied: 86, accredited: 54, refused: 32, notices: 17 },
  /** Refused, and named by the source. */
  refusedByName: [
    "ASPI",
    "Chatham House",
    "CyberPeace Institute",
    "FIRST",
    "GFCE",
    "Microsoft",
    "WEF",
    "Kaspersky",
    "MGIMO",
    "RAS Institute of State and Law",
  ],
  /** Organisations that protested by a joint letter. */
  protested: 28,
} as const;
