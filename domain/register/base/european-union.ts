import { always } from "#domain/register/base/name-row.ts";
import type { Party } from "#domain/register/register.ts";

const official = "Official name, as the European Union publishes it.";
const working = "Working translation of the official English name.";

/** In the order of protocol in which lists give them. */
export const europeanUnion: readonly Party[] = [
  {
    id: "EU",
    kind: "european-union",
    // No acronym: as a speaker it is always named in full, so nothing has to be introduced in brackets.
    written: ["EU", "UE", "ЕС"],
    names: {
      en: always("the European Union", official),
      fr: always("l’Union européenne", official),
      ru: always("Европейский союз", official),
      ar: always("الاتحاد الأوروبي", official),
    },
  },
  {
    id: "european-commission",
    kind: "european-union",
    code: "EC",
    names: {
      en: always("the European Commission", official),
      fr: always("la Commission européenne", official),
      ru: always("Европейская комиссия", official),
      ar: always("المفوضية الأوروبية", official),
    },
  },
  {
    id: "EEAS",
    kind: "european-union",
    acronym: "EEAS",
    names: {
      en: always("the European External Action Service", official),
      fr: always("le Service européen pour l’action extérieure", official, "SEAE"),
      ru: always("Европейская служба внешнеполитической деятельности", official, "ЕСВД"),
      ar: always("دائرة العمل الخارجي الأوروبي", working),
    },
  },
  {
    id: "council-secretariat",
    kind: "european-union",
    code: "GSC",
    written: [
      "the General Secretariat of the Council",
      "the General Secretariat of the Council of the EU",
      "the Council Secretariat",
      "GSC",
    ],
    names: {
      en: always("the General Secretariat of the Council of the European Union", official),
      fr: always("le Secrétariat général du Conseil de l’Union européenne", official, "SGC"),
      ru: always("Генеральный секретариат Совета Европейского союза", working),
      ar: always("الأمانة العامة لمجلس الاتحاد الأوروبي", working),
    },
  },
];
