/** The templates of the library by the kind of body they are of, in the order a page shows them. */
export const families = {
  "united-nations": [
    "oewg-2021-2025",
    "global-mechanism",
    "ad-hoc-committee-cybercrime",
    "ecosoc-consultative-status",
    "wsis-bureaux",
  ],
  intergovernmental: ["itu-plenipotentiary", "itu-study-group", "ilo-conference", "oecd-advisory-committees"],
  technical: ["icann-policy-process", "icann-gac-advice", "icann-empowered-community", "ietf-working-group"],
  igf: ["igf-mag", "igf-best-practice-forum", "igf-dynamic-coalition", "national-igf"],
  endorsement: ["global-digital-compact", "paris-call"],
  options: ["option-1-informal-consultations", "option-2-speaking-rights", "option-3-advisory-committee"],
} as const;

export type Family = keyof typeof families;
export const familyNames = Object.keys(families) as Family[];

/** The family of a template, and its place in it; null for a template that has none yet. */
export function familyOf(name: string): Family | null {
  return familyNames.find((family) => (families[family] as readonly string[]).includes(name)) ?? null;
}

/** Templates in the order of their families; what has none comes last. */
export function byFamily<T extends { readonly name: string }>(templates: readonly T[]): readonly T[] {
  const order: readonly string[] = familyNames.flatMap((family) => families[family]);
  const place = ({ name }: T) => (order.includes(name) ? order.indexOf(name) : order.length);
  return templates.toSorted((a, b) => place(a) - place(b));
}
