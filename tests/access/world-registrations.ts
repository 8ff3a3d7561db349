import type { OpenDatabase } from "#db/database/client.ts";
import { passports } from "#db/schema/passports.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { registrationImports, registrations } from "#db/schema/registrations.ts";
import { staff } from "#tests/access/world-people.ts";

/** Whose account a registration of a meeting is. */
const accounts: Readonly<Record<string, string>> = {
  "b-session PAK": "del-b-session-pak",
  "k-session AFG": "del-k-session-afg",
  "b-regist- PAK": "twice",
};

/** One of each of two delegations, waiting to be decided, and an import that can be undone. */
export function addRegistrations(db: OpenDatabase, meetingId: string, now: Date): void {
  const at = now.toISOString();
  const words = { givenName: "G", familyName: "F", function: "Head", institution: "Ministry", phone: "1", reason: "R" };
  for (const party of ["PAK", "AFG"])
    db.insert(registrations)
      .values({
        ...{ ...words, id: `${meetingId}-reg-${party}`, meetingId, party, state: "registered" },
        ...{ address: `${meetingId}-${party}@example.org`, personId: accounts[`${meetingId} ${party}`], sentKey: "k" },
        ...{ nominatedAt: at, nominatedBy: staff.secretariat, changedAt: at },
      })
      .run();
  for (const party of ["PAK", "AFG"])
    db.insert(passports)
      .values({
        ...{ registrationId: `${meetingId}-reg-${party}`, keyId: "k", fingerprint: `${meetingId} ${party}` },
        ...{ wrappedKey: Buffer.of(0), sealed: Buffer.of(0), sealedEnd: Buffer.of(0), writtenAt: at },
      })
      .run();
  const checkedIn = { registrationId: `${meetingId}-reg-PAK`, what: "in", how: "name", at, deviceAt: at } as const;
  db.insert(checkIns)
    .values({ ...checkedIn, id: `${meetingId}-in`, meetingId, recordedBy: staff.secretariat, recordedAt: at })
    .run();
  const imported = { fileName: "f.xlsx", total: 0, stored: 0, importedBy: staff.secretariat, importedAt: at };
  db.insert(registrationImports)
    .values({ ...imported, id: `${meetingId}-import`, meetingId, doneAt: at })
    .run();
}
