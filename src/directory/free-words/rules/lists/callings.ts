/**
 * What people are, in the words of the field: each line the same in English, French and Arabic, the first of each being
 * its name. `kinds`: organisations whose people are meant; `groups`: stakeholder groups that say the same.
 */
import type { StakeholderGroup } from "../../../../kernel/stakeholders.ts";
import type { OrganisationKind } from "../../../entries/model.ts";

export interface Concept {
  readonly en: string;
  readonly fr: string;
  readonly ar: string;
  readonly kinds?: readonly OrganisationKind[];
  readonly groups?: readonly StakeholderGroup[];
}

export const callings: readonly Concept[] = [
  {
    en: "law enforcement, police, gendarmerie, gendarme, constabulary, detective, interpol, europol, afripol",
    fr: "forces de l’ordre, police, policier, policière, gendarmerie, gendarme, services répressifs, application de la loi",
    ar: "إنفاذ القانون, شرطة, أجهزة إنفاذ القانون, درك, شرطي, الأمن العام",
    kinds: ["police"],
  },
  {
    en: "prosecutor, prosecution, public prosecutor, attorney general",
    fr: "procureur, procureure, parquet, ministère public, poursuites",
    ar: "نيابة عامة, مدع عام, مدعي عام, وكيل نيابة, ادعاء عام",
    kinds: ["court"],
  },
  {
    en: "judge, judiciary, magistrate, court, judicial, justice",
    fr: "juge, magistrat, magistrate, tribunal, cour, justice, judiciaire",
    ar: "قضاة, قاض, قاضي, قاضية, قضاء, محكمة, محاكم, عدالة",
    kinds: ["court"],
  },
  {
    en: "incident response, CERT, CSIRT, CIRT, incident responder, computer emergency response",
    fr: "réponse aux incidents, CERT, CSIRT, intervention en cas d’incident",
    ar: "الاستجابة للحوادث, الاستجابة للطوارئ الحاسوبية, الاستجابة لحوادث الحاسوب, سيرت",
    kinds: ["csirt"],
  },
  {
    en: "registry, domain registry, ccTLD, ccTLD manager, TLD, internet registry, RIR, registry of names",
    fr: "registre, registre de noms de domaine, registre Internet, ccTLD",
    ar: "سجل أسماء النطاقات, سجل النطاقات, سجل الإنترنت, سجل",
    kinds: ["registry"],
  },
  {
    en: "registrar, domain registrar",
    fr: "bureau d’enregistrement, registraire",
    ar: "مسجل النطاقات, مسجلو النطاقات, أمين سجل",
  },
  {
    en: "regulator, regulatory authority, telecom regulator, telecommunications regulator, regulatory, telecom authority",
    fr: "régulateur, régulatrice, autorité de régulation, régulateur des télécoms, régulateur des télécommunications",
    ar: "هيئة تنظيم الاتصالات, جهة تنظيمية, هيئة تنظيمية, هيئة تنظيم, منظم الاتصالات, هيئة ناظمة",
    kinds: ["authority"],
  },
  {
    en: "data protection authority, privacy commissioner, DPA, information commissioner",
    fr: "autorité de protection des données, commissaire à la protection de la vie privée",
    ar: "هيئة حماية البيانات, سلطة حماية البيانات",
  },
  {
    en: "internet exchange point, IXP, internet exchange, exchange point, IX",
    fr: "point d’échange Internet, point d’échange, IXP",
    ar: "نقطة تبادل الإنترنت, نقطة تبادل, نقاط تبادل الإنترنت",
    kinds: ["exchange"],
  },
  {
    en: "network operator, ISP, internet service provider, telecom operator, operator, telco, carrier, telecom company",
    fr: "opérateur, opérateur de réseau, opérateur télécom, fournisseur d’accès, fournisseur d’accès à Internet, FAI",
    ar: "مشغل شبكة, مشغل, مشغلو الشبكات, مزود خدمة الإنترنت, مزود الإنترنت, شركة اتصالات",
    kinds: ["operator"],
  },
  { en: "ministry, minister", fr: "ministère, ministre", ar: "وزارة, وزير, وزارات", kinds: ["ministry"] },
  {
    en: "parliament, parliamentarian, lawmaker, legislator, senator, MP, congress",
    fr: "parlement, parlementaire, député, députée, sénateur, sénatrice, législateur",
    ar: "برلمان, برلماني, برلمانيون, نائب, مجلس النواب, مشرع",
    kinds: ["parliament"],
  },
  {
    en: "diplomat, ambassador, embassy, permanent mission, diplomatic mission, diplomatic, foreign ministry, ministry of foreign affairs, foreign affairs",
    fr: "diplomate, ambassadeur, ambassadrice, ambassade, mission permanente, mission diplomatique, affaires étrangères, ministère des affaires étrangères",
    ar: "دبلوماسيون, دبلوماسي, سفير, سفيرة, سفارة, بعثة دائمة, بعثة دبلوماسية, وزارة الخارجية, شؤون خارجية",
    kinds: ["mission"],
  },
  {
    en: "lawyer, attorney, legal counsel, solicitor, barrister, legal adviser, jurist",
    fr: "avocat, avocate, juriste, conseiller juridique, conseillère juridique",
    ar: "محامون, محام, محامي, محامية, مستشار قانوني",
  },
  {
    en: "engineer, network engineer, software engineer, developer",
    fr: "ingénieur, ingénieure, ingénieur réseau, développeur, développeuse",
    ar: "مهندسون, مهندس, مهندسة, مهندس شبكات, مطور",
  },
  {
    en: "university, professor, lecturer",
    fr: "université, professeur, professeure, enseignant",
    ar: "جامعة, أستاذ, أستاذة جامعية, جامعات",
    kinds: ["university"],
  },
  {
    en: "researcher, research, scholar, research institute",
    fr: "chercheur, chercheuse, recherche, institut de recherche",
    ar: "باحثون, باحث, باحثة, بحوث, معهد بحوث",
  },
  {
    en: "standards body, standards, standardization, standardisation",
    fr: "organisme de normalisation, normalisation, normes techniques",
    ar: "هيئة تقييس, تقييس, هيئة معايير, معايير تقنية",
    kinds: ["standards-body"],
  },
  {
    en: "journalist, reporter, editor, press, newspaper, broadcaster",
    fr: "journaliste, reporter, presse, journal, rédacteur, rédactrice, radiodiffuseur",
    ar: "صحفيون, صحفي, صحافي, صحفية, صحافة, جريدة",
    kinds: ["media"],
    groups: ["media"],
  },
  {
    en: "small firm, SME, small business, startup, small enterprise, entrepreneur",
    fr: "petite entreprise, PME, start-up, jeune pousse, entrepreneur, entrepreneure",
    ar: "شركات صغيرة, شركة صغيرة, شركات صغيرة ومتوسطة, شركة ناشئة, شركات ناشئة, رائد أعمال",
  },
  {
    en: "bank, banking, central bank",
    fr: "banque, banque centrale, bancaire",
    ar: "مصرف, بنك, مصارف, بنوك, بنك مركزي",
  },
  { en: "hospital, doctor, health", fr: "hôpital, médecin, santé", ar: "مستشفى, طبيب, صحة" },
  { en: "librarian, library", fr: "bibliothécaire, bibliothèque", ar: "أمين مكتبة, مكتبة, مكتبات" },
  { en: "teacher, school", fr: "instituteur, institutrice, école", ar: "معلم, معلمة, مدرسة" },
];
