/** How a hat is called, in the journal and wherever somebody acts under it. */
import type { Capacity } from "../../kernel/reader.ts";
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import type { Hat } from "../model.ts";

const groups: Readonly<Record<StakeholderGroup, string>> = {
  government: "government",
  "private-sector": "private sector",
  "civil-society": "civil society",
  "technical-community": "technical community",
  academia: "academia",
  intergovernmental: "intergovernmental organisation",
  media: "media",
};

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** Such as "Ministry of Economic Affairs, Netherlands (government)": in English, as the journal is. */
export function hatLabel({ group, country, organisation }: Pick<Hat, "group" | "country" | "organisation">): string {
  const whom = [organisation, country ? countries.of(country) : null].filter((part) => part).join(", ");
  if (group === null) return whom;
  return whom ? `${whom} (${groups[group]})` : groups[group];
}

/** The hat worn, unless its time is over: then one is there for oneself. */
export function worn(hats: readonly Hat[], wears: Hat["id"] | null, now: Date): Capacity | null {
  const hat = hats.find(({ id, until }) => id === wears && (until === null || until > now));
  return hat ? { id: hat.id, label: hatLabel(hat) } : null;
}
