import { stakeholderGroups } from "../../kernel/stakeholders.ts";
import { Ring } from "../../platform/html/pictures/index.ts";
import { groupName, type Language } from "../../platform/languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import type { SharesView } from "../view.ts";

/** The table of a body: an arc for each group, as long as its share of what is open to groups. */
export function RightsRing({
  id,
  shares,
  language,
}: {
  readonly id: string;
  readonly shares: SharesView;
  readonly language: Language;
}) {
  const say = libraryWords.in(language);
  const locale = language === "ar" ? "ar-u-nu-latn" : language;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const parts = shares.map(({ group, share }) => ({
    id: group,
    letter: stakeholderGroups[group],
    name: groupName(language, group),
    weight: share,
    told: share > 0 ? percent.format(share) : say("not-at-table"),
  }));
  const told = parts.map(({ name, told: how }) => say("ring-part", { group: name, told: how }));
  const present = shares.filter(({ share }) => share > 0).length;
  return (
    <Ring
      id={id}
      title={say("ring-title", { shares: new Intl.ListFormat(locale).format(told) })}
      parts={parts}
      number={new Intl.NumberFormat(locale).format(present)}
      unit={say("ring-unit")}
      columns={{ group: say("group"), share: say("share") }}
    />
  );
}
