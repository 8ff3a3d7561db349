import type { Language } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import type { NameRow } from "#domain/register/base/name-row.ts";

/** What a state was called before `changedOn`, in the languages in which the change shows. */
export type FormerStateName = {
  readonly changedOn: IsoDate;
  readonly names: Partial<Record<Language, NameRow>>;
  /** Where the former name does not stand under its own first letter. */
  readonly sortAs?: Partial<Record<Language, string>>;
  readonly source: string;
};

export const formerStateNames: Readonly<Record<string, FormerStateName>> = {
  MKD: {
    changedOn: "2019-02-14",
    names: {
      en: ["the former Yugoslav Republic of Macedonia", "the former Yugoslav Republic of Macedonia"],
      fr: ["l’ex-République yougoslave de Macédoine", "l’ex-République yougoslave de Macédoine"],
      ru: ["бывшая югославская Республика Македония", "бывшая югославская Республика Македония"],
      ar: ["جمهورية مقدونيا اليوغوسلافية السابقة", "جمهورية مقدونيا اليوغوسلافية السابقة"],
    },
    sortAs: { en: "Macedonia", fr: "Macédoine", ru: "Македония", ar: "مقدونيا" },
    source:
      "United Nations designation of 1993; changed there on 14 February 2019, after the Prespa Agreement came into force on 12 February.",
  },
  TUR: {
    changedOn: "2022-06-01",
    // Russian and Arabic kept their own spelling; French follows the United Nations, which took the request for all Latin scripts.
    names: { en: ["Turkey", "the Republic of Turkey"], fr: ["la Turquie", "la République turque"] },
    source: "United Nations, 1 June 2022 (the European Union: 7 October 2022, not taken over by this dialogue).",
  },
  CZE: {
    changedOn: "2019-01-01",
    names: {
      en: ["the Czech Republic", "the Czech Republic"],
      fr: ["la République tchèque", "la République tchèque"],
      ru: ["Чешская Республика", "Чешская Республика"],
      ar: ["الجمهورية التشيكية", "الجمهورية التشيكية"],
    },
    source:
      "Use of this dialogue: its report of May 2018 still has the long form, though the short one was decided on 2 May 2016 for the United Nations; later papers have Czechia. The first day of the next year is set as the change.",
  },
  HUN: {
    changedOn: "2012-01-01",
    names: {
      en: ["Hungary", "the Republic of Hungary"],
      fr: ["la Hongrie", "la République de Hongrie"],
      ru: ["Венгрия", "Венгерская Республика"],
      ar: ["هنغاريا", "جمهورية هنغاريا"],
    },
    source: "Fundamental Law of Hungary, in force on 1 January 2012; the short name did not change.",
  },
  SWZ: {
    changedOn: "2018-06-01",
    names: {
      en: ["Swaziland", "the Kingdom of Swaziland"],
      fr: ["le Swaziland"],
      ru: ["Свазиленд"],
      ar: ["سوازيلند"],
    },
    source:
      "Renamed in April 2018 and so used at the United Nations from about 1 June 2018; day not checked with UNTERM.",
  },
  CPV: {
    changedOn: "2013-10-25",
    names: { en: ["Cape Verde", "the Republic of Cape Verde"], fr: ["le Cap-Vert"] },
    source: "Request to the United Nations to be called Cabo Verde, October 2013; day not checked with UNTERM.",
  },
};
