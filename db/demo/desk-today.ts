import { v7 as newId } from "uuid";
import type { Courtesy } from "#domain/delegations/registration.ts";
import type { Act } from "#db/audit/audit.ts";
import { recordCheckIns, type CheckInTold } from "#db/presence/check-ins.ts";
import type { Db } from "#db/database/client.ts";
import { recordPresence } from "#db/presence/presence.ts";
import { nominate } from "#db/delegations/registration-acts.ts";

type Expected = readonly [
  string,
  Courtesy,
  string,
  string,
  "here" | "expected" | "not accepted, here" | "not accepted",
];

/** Who is expected in Vienna and who of them is at the desk already: invented, as everybody in the demonstration. */
const people: readonly Expected[] = [
  ["AFG", "Mr", "Namuna", "Namunai", "here"],
  ["AFG", "Ms", "Mesal", "Mesali", "here"],
  ["ALB", "Ms", "Dritta", "Shembulli", "here"],
  ["AUS", "Ms", "Ima", "Sample", "expected"],
  ["AUT", "Ms", "Klara", "Musterfeld", "here"],
  ["AUT", "Mr", "Emil", "Beispieler", "here"],
  ["BIH", "Ms", "Emina", "Primjerić", "here"],
  ["GEO", "Ms", "Nino", "Nimushadze", "not accepted"],
  ["IRQ", "Mr", "Namudhaj", "Al-Namudhaji", "expected"],
  ["MKD", "Mr", "Goran", "Obrazec", "here"],
  ["NLD", "Mr", "Joris", "Voorbeeld", "here"],
  ["NLD", "Ms", "Sanne", "Staal", "expected"],
  ["PAK", "Mr", "Bilal", "Namoona", "here"],
  ["PAK", "Ms", "Misaal", "Misali", "here"],
  ["SRB", "Ms", "Uzorka", "Uzorković", "here"],
  ["SRB", "Mr", "Proba", "Probić", "not accepted, here"],
  ["TUR", "Mr", "Deniz", "Örnek", "here"],
  ["TUR", "Ms", "Numune", "Numuneoğlu", "here"],
  ["european-commission", "Mr", "Marc", "Exemplaire", "here"],
  ["IOM", "Ms", "Ensample", "Specimen", "here"],
  ["UNHCR", "Mr", "Pattern", "Template", "expected"],
];

/**
 * Opens the desk of the meeting that is in session: who is expected, who is checked in, and which delegations sit in the
 * opening; among them one that nobody accepted, while two that were accepted are missing.
 */
export function openDeskToday(db: Db, { meetingId, ...act }: Act & { readonly meetingId: string }): void {
  const told = people.flatMap(([party, courtesy, givenName, familyName, standing], index): CheckInTold[] => {
    const person = {
      ...{ courtesy, givenName, familyName, function: "", institution: "", address: "", phone: "", languages: [] },
      ...{ consentsToList: true, consentsToContacts: false },
    };
    const isHead = people.findIndex(([other]) => other === party) === index;
    const state = standing.startsWith("not accepted") ? "registered" : "accepted";
    const named = nominate(db, { ...act, meetingId, party, person, isHead, keepsQuota: false, state });
    if (named.outcome !== "nominated" || !standing.endsWith("here")) return [];
    const at = new Date(act.now.getTime() - (people.length - index) * 60_000).toISOString();
    return [
      { id: newId(), registrationId: named.registrationId, what: "in", how: index % 5 === 0 ? "name" : "code", at },
    ];
  });
  recordCheckIns(db, { ...act, meetingId, told, deviceNow: act.now.toISOString() });
  const sitting = new Set(people.flatMap(([party, , , , standing]) => (standing === "here" ? [party] : [])));
  const marks = [...sitting, "GEO"].map((party) => ({ party, isPresent: true }));
  recordPresence(db, { ...act, meetingId, sessionId: "opening", marks });
}
