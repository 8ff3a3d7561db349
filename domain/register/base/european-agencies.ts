import { datedName } from "#domain/register/base/name-row.ts";
import type { DatedName, Party } from "#domain/register/register.ts";

const asylumAgency =
  "Regulation (EU) 2021/2303, applied from 19 January 2022, replacing the European Asylum Support Office; Russian and Arabic names are working translations.";
const borderAgency =
  "Regulation (EU) 2016/1624, in force on 6 October 2016; Russian and Arabic names are working translations.";

/** Agencies of the European Union sit among the organisations, not with its institutions. */
export const europeanAgencies: readonly Party[] = [
  {
    id: "EUAA",
    kind: "organisation",
    acronym: "EUAA",
    written: ["the EU Agency for Asylum"],
    names: {
      en: asylum("the European Asylum Support Office", "the European Union Agency for Asylum"),
      fr: asylum(
        "le Bureau européen d’appui en matière d’asile",
        "l’Agence de l’Union européenne pour l’asile",
        "AUEA",
      ),
      ru: asylum("Европейское бюро поддержки в вопросах убежища", "Агентство Европейского союза по вопросам убежища"),
      ar: asylum("المكتب الأوروبي لدعم اللجوء", "وكالة الاتحاد الأوروبي للجوء"),
    },
  },
  {
    id: "frontex",
    kind: "organisation",
    code: "FRX",
    acronym: "Frontex",
    names: {
      en: border(
        "the European Agency for the Management of Operational Cooperation at the External Borders of the Member States of the European Union",
        "the European Border and Coast Guard Agency",
      ),
      fr: border(
        "l’Agence européenne pour la gestion de la coopération opérationnelle aux frontières extérieures des États membres de l’Union européenne",
        "l’Agence européenne de garde-frontières et de garde-côtes",
      ),
      ru: border(
        "Европейское агентство по управлению оперативным сотрудничеством на внешних границах государств — членов Европейского союза",
        "Европейское агентство пограничной и береговой охраны",
      ),
      ar: border(
        "الوكالة الأوروبية لإدارة التعاون العملياتي على الحدود الخارجية للدول الأعضاء في الاتحاد الأوروبي",
        "الوكالة الأوروبية لحرس الحدود وخفر السواحل",
      ),
    },
  },
];

function asylum(before: string, since: string, acronymSince?: string): readonly DatedName[] {
  return [
    { ...datedName([before, undefined, asylumAgency], null), acronym: "EASO" },
    {
      ...datedName([since, undefined, asylumAgency], "2022-01-19"),
      ...(acronymSince ? { acronym: acronymSince } : {}),
    },
  ];
}

function border(before: string, since: string): readonly DatedName[] {
  return [
    datedName([before, undefined, borderAgency], null),
    datedName([since, undefined, borderAgency], "2016-10-06"),
  ];
}
