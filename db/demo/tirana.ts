import type { Courtesy } from "#domain/delegations/registration.ts";

/** What has become of somebody by the day of the demonstration. */
export type Fate = "nominated" | "registered" | "accepted" | "refused" | "withdrawn";

/** Party, courtesy, name, function, institution, fate; the first of a party heads its delegation. */
export type Named = readonly [string, Courtesy, string, string, string, string, Fate];

const interior = "Ministry of Interior";

/** Invented people: their family names are words for “example”, “pattern” or “draft” of their countries. */
export const namedForTirana: readonly Named[] = [
  [
    "AFG",
    "Mr",
    "Namuna",
    "Namunai",
    "Director, Return and Reintegration",
    "Ministry of Refugees and Repatriations",
    "accepted",
  ],
  ["ALB", "Ms", "Dritta", "Shembulli", "Head of the Readmission Unit", interior, "accepted"],
  ["ALB", "Mr", "Besnik", "Modeli", "Desk officer", "Ministry for Europe and Foreign Affairs", "accepted"],
  ["ALB", "Ms", "Elira", "Skica", "Adviser to the Minister", interior, "registered"],
  ["AUT", "Ms", "Klara", "Musterfeld", "Head of Unit, Return", "Federal Ministry of the Interior", "accepted"],
  ["AZE", "Mr", "Elçin", "Nümunəli", "Head of International Cooperation", "State Migration Service", "registered"],
  ["BGR", "Mr", "Petar", "Primerov", "Director, Migration", interior, "accepted"],
  ["BGR", "Ms", "Obraza", "Obraztsova", "Desk officer", "Ministry of Foreign Affairs", "accepted"],
  ["BIH", "Ms", "Emina", "Primjerić", "Assistant Minister", "Ministry of Security", "nominated"],
  [
    "CHE",
    "Ms",
    "Muriel",
    "Muster",
    "Head of Section, Multilateral Affairs",
    "State Secretariat for Migration",
    "registered",
  ],
  ["DEU", "Ms", "Vera", "Vorlage", "Head of Division, Return", "Federal Ministry of the Interior", "accepted"],
  ["DEU", "Ms", "Mara", "Schablone", "Desk officer", "Federal Office for Migration and Refugees", "registered"],
  ["GEO", "Ms", "Nino", "Nimushadze", "Deputy Head of Department", "Ministry of Internal Affairs", "registered"],
  ["MKD", "Mr", "Goran", "Obrazec", "State Counsellor", interior, "accepted"],
  ["MKD", "Ms", "Tea", "Test-Primerovska", "Desk officer", "Ministry of Foreign Affairs", "accepted"],
  ["NLD", "Mr", "Joris", "Voorbeeld", "Senior policy adviser", "Ministry of Justice and Security", "accepted"],
  ["NLD", "Ms", "Sanne", "Staal", "Policy officer", "Repatriation and Departure Service", "withdrawn"],
  ["PAK", "Mr", "Bilal", "Namoona", "Joint Secretary", interior, "accepted"],
  [
    "PAK",
    "Ms",
    "Misaal",
    "Misali",
    "Director",
    "Ministry of Overseas Pakistanis and Human Resource Development",
    "registered",
  ],
  ["SRB", "Ms", "Uzorka", "Uzorković", "Head of Department", interior, "accepted"],
  ["SRB", "Mr", "Proba", "Probić", "Assistant Commissioner", "Commissariat for Refugees and Migration", "registered"],
  ["TUR", "Mr", "Deniz", "Örnek", "Head of Department", "Presidency of Migration Management", "accepted"],
  ["TUR", "Ms", "Numune", "Numuneoğlu", "Head of Section", "Ministry of Foreign Affairs", "accepted"],
  ["TUR", "Mr", "Taslak", "Karalama", "Observer", "Institute for Model Studies", "refused"],
  ["UKR", "Ms", "Olena", "Zrazkova", "Head of Division", "State Migration Service", "nominated"],
  [
    "XKX",
    "Ms",
    "Teuta",
    "Shembullaj",
    "Director, Citizenship and Migration",
    "Ministry of Internal Affairs",
    "registered",
  ],
  [
    "european-commission",
    "Mr",
    "Marc",
    "Exemplaire",
    "Policy officer",
    "Directorate-General for Migration and Home Affairs",
    "accepted",
  ],
  ["IOM", "Ms", "Ensample", "Specimen", "Regional Thematic Specialist", "Regional Office in Vienna", "accepted"],
  ["UNHCR", "Mr", "Pattern", "Template", "Senior Liaison Officer", "Bureau for Europe", "registered"],
  ["ICMPD", "Ms", "Aletta", "Schets", "Head of the Secretariat", "Budapest Process Secretariat", "accepted"],
  ["ICMPD", "Mr", "Ondřej", "Vzorný", "Project officer", "Budapest Process Secretariat", "accepted"],
];

/** Asked and without an answer: three have not said anything, two will not come. */
export const silent = ["IRQ", "ROU", "SWE"];
export const declined = ["HUN", "MDA"];
