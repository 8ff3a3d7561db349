import type { MeetingRecord, RecordIntervention, RecordMeeting, RecordSession } from "#domain/record/record.ts";
import type { Party, PartyKind, Register } from "#domain/register/register.ts";
import type { Db } from "#db/database/client.ts";
import { importRecord } from "#db/record/records.ts";

/** The day on which the desk of the tests works, two days after the meeting in Sarajevo. */
const now = new Date("2018-05-10T09:00:00Z");

/** Who acts in the tests, unless it matters. */
export const act = { actorId: "ana", now } as const;

export function aParty(id: string, short: string, kind: PartyKind = "state", more: Partial<Party> = {}): Party {
  const name = { from: null, short, source: "test" };
  return { id, kind, names: { en: [name], fr: [name], ru: [name], ar: [name] }, ...more };
}

/** A small register of the Budapest Process: five states, two organisations, one body, one instrument. */
export function aRegister(overrides: Partial<Register> = {}): Register {
  return {
    dialogue: { id: "budapest-process", name: "Budapest Process", chairs: [] },
    parties: [
      aParty("BIH", "Bosnia and Herzegovina", "state", { written: ["BiH"] }),
      aParty("TUR", "Turkey"),
      aParty("SRB", "Serbia"),
      aParty("GEO", "Georgia"),
      aParty("MKD", "North Macedonia", "state", { written: ["FYROM"] }),
      aParty("UNHCR", "UNHCR", "organisation"),
      aParty("ICMPD", "ICMPD", "organisation"),
    ],
    designations: [],
    acronyms: [],
    bodies: [
      { id: "silk-routes", name: "Silk Routes Working Group", shortName: "Silk Routes", level: "expert", chairs: [] },
    ],
    instruments: [
      {
        id: "istanbul-2013",
        title: "Istanbul Ministerial Declaration",
        shortTitle: "Istanbul Declaration",
        adoptedOn: "2013-04-19",
        partNoun: "priority area",
        parts: [
          { number: 1, title: "Legal migration" },
          { number: 4, title: "Irregular migration" },
        ],
        source: "test",
      },
    ],
    ...overrides,
  };
}

export function anIntervention(overrides: Partial<RecordIntervention> = {}): RecordIntervention {
  return { id: "i1", party: "SRB", kind: "statement", form: "predicate", line: "presented its new law", ...overrides };
}

export function aSession(overrides: Partial<RecordSession> = {}): RecordSession {
  return { id: "s1", kind: "session", number: 1, title: "Voluntary return", interventions: [], ...overrides };
}

export function aRecord({
  meeting,
  ...overrides
}: Partial<Omit<MeetingRecord, "meeting">> & { readonly meeting?: Partial<RecordMeeting> } = {}): MeetingRecord {
  return {
    format: "rapporteur/meeting-record",
    version: 1,
    dialogue: { id: "budapest-process" },
    meeting: {
      id: "sarajevo-2018",
      title: "Return and reintegration",
      kind: "joint working group meeting",
      startsOn: "2018-05-07",
      endsOn: "2018-05-08",
      timeZone: "Europe/Sarajevo",
      city: "Sarajevo",
      host: "BIH",
      ...meeting,
    },
    sessions: [aSession({ interventions: [anIntervention()] })],
    ...overrides,
  };
}

/** Stores a record and returns its meeting's id. */
export function aMeeting(db: Db, record: MeetingRecord = aRecord(), base: Register = aRegister()): string {
  const imported = importRecord(db, { record, base, ...act });
  if (imported.outcome !== "imported") throw new Error(`The test's record was not stored: ${JSON.stringify(imported)}`);
  return imported.meetingId;
}
