/** Stakeholder groups as lists of the field write them. */
import { type StakeholderGroup, stakeholderGroupNames } from "../../../kernel/stakeholders.ts";

const spellings: Readonly<Record<StakeholderGroup, string>> = {
  government:
    "government governments gov state states public-authority public-authorities public-sector gouvernement etat gobierno حكومة الحكومة",
  "private-sector":
    "private-sector private business businesses industry company companies commercial secteur-prive sector-privado القطاع-الخاص",
  "civil-society": "civil-society ngo ngos civil societe-civile sociedad-civil المجتمع-المدني",
  "technical-community": "technical-community technical tech communaute-technique comunidad-tecnica المجتمع-التقني",
  academia: "academia academic academy research universitaire academie monde-universitaire الأوساط-الأكاديمية",
  intergovernmental:
    "intergovernmental intergovernmental-organisation intergovernmental-organization igo international-organisation international-organization organisation-intergouvernementale",
  media: "media press medias presse medios الإعلام",
};

const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .trim()
    .replace(/[\s_/]+/g, "-");

/** Null for what names none. */
export function groupNamed(text: string): StakeholderGroup | null {
  const wanted = fold(text.slice(0, 80));
  return (
    stakeholderGroupNames.find(
      (group) => group === wanted || spellings[group].split(" ").some((one) => fold(one) === wanted),
    ) ?? null
  );
}
