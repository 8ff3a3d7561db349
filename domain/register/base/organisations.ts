import { europeanAgencies } from "#domain/register/base/european-agencies.ts";
import { always } from "#domain/register/base/name-row.ts";
import type { Party } from "#domain/register/register.ts";

const official = "Official name, as the organisation itself gives it in this language.";
const working = "Working translation of the official English name.";
const inEnglish = "No official name in this language is known: the official English one.";

export const organisations: readonly Party[] = [
  {
    id: "IOM",
    kind: "organisation",
    acronym: "IOM",
    written: ["the International Organisation for Migration", "UN Migration"],
    names: {
      en: always("the International Organization for Migration", official),
      fr: always("l’Organisation internationale pour les migrations", official, "OIM"),
      ru: always("Международная организация по миграции", official, "МОМ"),
      ar: always("المنظمة الدولية للهجرة", official),
    },
  },
  {
    id: "UNHCR",
    kind: "organisation",
    acronym: "UNHCR",
    written: [
      "the Office of the United Nations High Commissioner for Refugees",
      "the Office of the UN High Commissioner for Refugees",
      "the UN High Commissioner for Refugees",
      "the UN Refugee Agency",
    ],
    names: {
      en: always("the United Nations High Commissioner for Refugees", official),
      fr: always("le Haut-Commissariat des Nations Unies pour les réfugiés", official, "HCR"),
      ru: always(
        "Управление Верховного комиссара Организации Объединенных Наций по делам беженцев",
        official,
        "УВКБ ООН",
      ),
      ar: always("مفوضية الأمم المتحدة لشؤون اللاجئين", official),
    },
  },
  {
    id: "ICMPD",
    kind: "organisation",
    acronym: "ICMPD",
    written: ["the International Center for Migration Policy Development"],
    names: {
      en: always("the International Centre for Migration Policy Development", official),
      fr: always("le Centre international pour le développement des politiques migratoires", official),
      ru: always("Международный центр по развитию миграционной политики", official, "МЦРМП"),
      ar: always("المركز الدولي لتطوير سياسات الهجرة", official),
    },
  },
  {
    id: "bali-process",
    kind: "organisation",
    code: "BALI",
    written: ["the Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime"],
    names: {
      en: always("the Bali Process", official),
      fr: always("le Processus de Bali", working),
      ru: always("Балийский процесс", working),
      ar: always("عملية بالي", working),
    },
  },
  {
    id: "caritas",
    kind: "organisation",
    code: "CAR",
    names: {
      en: always("Caritas", official),
      fr: always("Caritas", official),
      ru: always("Каритас", official),
      ar: always("كاريتاس", official),
    },
  },
  {
    id: "samuel-hall",
    kind: "organisation",
    code: "SH",
    written: ["the Samuel Hall Institute"],
    names: {
      en: always("Samuel Hall", official),
      fr: always("Samuel Hall", inEnglish),
      ru: always("Samuel Hall", inEnglish),
      ar: always("Samuel Hall", inEnglish),
    },
  },
  {
    id: "koc-university",
    kind: "academic",
    code: "KOÇ",
    written: ["the University of Koç", "Koç Üniversitesi"],
    names: {
      en: always("Koç University", official),
      fr: always("l’Université Koç", working),
      ru: always("Университет Коч", working),
      ar: always("جامعة كوتش", working),
    },
  },
  {
    id: "council-of-europe",
    kind: "organisation",
    code: "CoE",
    written: ["CoE"],
    names: {
      en: always("the Council of Europe", official),
      fr: always("le Conseil de l’Europe", official),
      ru: always("Совет Европы", official),
      ar: always("مجلس أوروبا", working),
    },
  },
  {
    id: "ILO",
    kind: "organisation",
    acronym: "ILO",
    written: ["the International Labour Organisation", "the International Labor Organization"],
    names: {
      en: always("the International Labour Organization", official),
      fr: always("l’Organisation internationale du Travail", official, "OIT"),
      ru: always("Международная организация труда", official, "МОТ"),
      ar: always("منظمة العمل الدولية", official),
    },
  },
  {
    id: "UNODC",
    kind: "organisation",
    acronym: "UNODC",
    written: ["the UN Office on Drugs and Crime"],
    names: {
      en: always("the United Nations Office on Drugs and Crime", official),
      fr: always("l’Office des Nations Unies contre la drogue et le crime", official, "ONUDC"),
      ru: always("Управление Организации Объединенных Наций по наркотикам и преступности", official, "УНП ООН"),
      ar: always("مكتب الأمم المتحدة المعني بالمخدرات والجريمة", official),
    },
  },
  {
    id: "OSCE",
    kind: "organisation",
    acronym: "OSCE",
    written: [
      "the Organization for Security and Cooperation in Europe",
      "the Organisation for Security and Co-operation in Europe",
      "the Organisation for Security and Cooperation in Europe",
    ],
    names: {
      en: always("the Organization for Security and Co-operation in Europe", official),
      fr: always("l’Organisation pour la sécurité et la coopération en Europe", official),
      ru: always("Организация по безопасности и сотрудничеству в Европе", official, "ОБСЕ"),
      ar: always("منظمة الأمن والتعاون في أوروبا", working),
    },
  },
  {
    id: "RSO",
    kind: "organisation",
    acronym: "RSO",
    written: ["the Regional Support Office", "the Bali Process Regional Support Office"],
    names: {
      en: always("the Regional Support Office of the Bali Process", official),
      fr: always("Regional Support Office of the Bali Process", inEnglish),
      ru: always("Regional Support Office of the Bali Process", inEnglish),
      ar: always("Regional Support Office of the Bali Process", inEnglish),
    },
  },
  {
    id: "MARRI",
    kind: "organisation",
    acronym: "MARRI",
    written: ["the MARRI Regional Centre"],
    names: {
      en: always("the Migration, Asylum, Refugees Regional Initiative", official),
      fr: always("Migration, Asylum, Refugees Regional Initiative", inEnglish),
      ru: always("Migration, Asylum, Refugees Regional Initiative", inEnglish),
      ar: always("Migration, Asylum, Refugees Regional Initiative", inEnglish),
    },
  },
  ...europeanAgencies,
];
