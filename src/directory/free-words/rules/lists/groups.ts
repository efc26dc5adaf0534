/** How people write the stakeholder groups, in English, French and Arabic. */
import type { StakeholderGroup } from "../../../../kernel/stakeholders.ts";

export const groupWords: Readonly<Record<StakeholderGroup, string>> = {
  government:
    "government, governments, governmental, public sector, public authorities, state, civil servant, gouvernement, gouvernements, gouvernemental, secteur public, administration publique, fonctionnaire, pouvoirs publics, حكومة, الحكومات, حكومي, حكوميون, القطاع العام",
  "private-sector":
    "private sector, private-sector, business, businesses, industry, company, companies, commercial, secteur privé, entreprise, entreprises, industrie, القطاع الخاص, شركة, شركات, قطاع الأعمال",
  "civil-society":
    "civil society, civil-society, NGO, NGOs, non-governmental organisation, non-governmental organization, activist, activists, advocate, nonprofit, société civile, ONG, association, associations, militant, المجتمع المدني, منظمة غير حكومية, منظمات غير حكومية, ناشط, ناشطون, جمعية, جمعيات",
  "technical-community":
    "technical community, technical-community, technical, communauté technique, technique, المجتمع التقني, تقنيون, تقني",
  academia:
    "academia, academic, academics, monde universitaire, universitaire, universitaires, milieu académique, الأوساط الأكاديمية, أكاديمي, أكاديميون, أكاديمية",
  intergovernmental:
    "intergovernmental, intergovernmental organisation, intergovernmental organisations, intergovernmental organization, international organisation, international organisations, international organization, IGO, United Nations, organisation intergouvernementale, organisations intergouvernementales, organisation internationale, Nations Unies, ONU, المنظمات الحكومية الدولية, منظمة حكومية دولية, منظمة دولية, منظمات دولية, الأمم المتحدة",
  media: "media, médias, média, وسائل الإعلام, إعلام, إعلاميون, إعلامي",
};
