import type { Acronym } from "#domain/register/register.ts";

const ofReports = "Used in reports of this dialogue.";
const ofSecretariat = "List of the secretariat; expansion as the body itself gives it.";
const general = "General use in the field.";

export const acronyms: readonly Acronym[] = [
  { acronym: "AVR", expansion: "assisted voluntary return", source: general },
  { acronym: "AVRR", expansion: "assisted voluntary return and reintegration", source: ofReports },
  { acronym: "BAMF", expansion: "Bundesamt für Migration und Flüchtlinge", source: ofSecretariat },
  { acronym: "BiH", expansion: "Bosnia and Herzegovina", source: general },
  { acronym: "CSO", expansion: "civil society organisation", source: ofReports },
  { acronym: "DGMM", expansion: "Directorate General of Migration Management", source: ofSecretariat },
  { acronym: "DG HOME", expansion: "Directorate-General for Migration and Home Affairs", source: ofSecretariat },
  { acronym: "EaP", expansion: "Eastern Partnership", source: general },
  { acronym: "ERRIN", expansion: "European Return and Reintegration Network", source: ofSecretariat },
  { acronym: "ERSO", expansion: "European Reintegration Support Organisations", source: ofReports },
  { acronym: "FRA", expansion: "European Union Agency for Fundamental Rights", source: ofSecretariat },
  { acronym: "GDPR", expansion: "General Data Protection Regulation", source: "Regulation (EU) 2016/679." },
  { acronym: "iNGO", expansion: "international non-governmental organisation", source: ofReports },
  { acronym: "JVAP", expansion: "Joint Valletta Action Plan", source: "Khartoum Process." },
  { acronym: "MRC", expansion: "Migrant Resource Centre", source: ofSecretariat },
  { acronym: "NGO", expansion: "non-governmental organisation", source: ofReports },
  { acronym: "OFII", expansion: "Office français de l’immigration et de l’intégration", source: ofReports },
  { acronym: "SEE", expansion: "South East European", source: ofSecretariat },
  { acronym: "SOM", expansion: "Senior Officials Meeting", source: ofSecretariat },
  { acronym: "SR", expansion: "Silk Routes", source: ofSecretariat },
  { acronym: "WB", expansion: "Western Balkans", source: "Used in briefs of the secretariat." },
  { acronym: "WG", expansion: "Working Group", source: ofSecretariat },
];
