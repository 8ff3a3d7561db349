import { exportRecord } from "#db/record/records.ts";
import {
  beginImport,
  endImport,
  listRegistrationImports,
  rowsAtOnce,
  storePortion,
  takeOutBroken,
  undoRegistrationImport,
} from "#db/delegations/registration-imports.ts";
import { decideRegistrations } from "#db/delegations/registration-decisions.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { uploads } from "#db/schema/uploads.ts";
import { findUpload } from "#db/files/uploads.ts";
import type { PersonRead } from "#domain/delegations/read-people-list.ts";
import { aPerson, aRegistration } from "#tests/support/a-registration.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-04-12T09:00:00Z");
const act = { actorId: "ana", now };
const dialogueId = "budapest-process";

const row = (at: number): PersonRead => ({
  ...{ line: at + 2, isHead: at < 2, problems: [], doubts: [] },
  person: { ...aPerson({ familyName: `P${at}` }), party: "SRB" },
});

/** A meeting for which a list was brought in. */
function aHouse() {
  const db = testDb();
  const meetingId = aMeeting(db);
  const file = { sha256: "none", size: 1, originalName: "people.csv", ownerId: "ana", createdAt: now.toISOString() };
  db.insert(uploads)
    .values({ ...file, id: "u", mediaType: "text/plain", purpose: "people list", dialogueId })
    .run();
  const upload = findUpload(db, { uploadId: "u", dialogueId });
  if (!upload) throw new Error("The test's list is gone.");
  const folder = aFolder().path("uploads");
  const begin = (total: number) => beginImport(db, { meetingId, upload, total, ...act });
  const end = () => endImport(db, { meetingId, upload, folder, ...act });
  return { db, meetingId, importId: upload.id, begin, end };
}

function storeAll({ db, meetingId, importId, begin, end }: ReturnType<typeof aHouse>, rows: readonly PersonRead[]) {
  expect(begin(rows.length)).toBe(true);
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    storePortion(db, { meetingId, importId, rows: rows.slice(at, at + rowsAtOnce), ...act });
  end();
  return importId;
}

describe("an import of people", () => {
  it("stores them in portions with one entry in the audit, lets one head them, and leaves out who came meanwhile", () => {
    const house = aHouse();
    const { db, meetingId } = house;
    aRegistration(db, { meetingId, party: "GEO", person: { familyName: "P3" } });

    const importId = storeAll(
      house,
      Array.from({ length: rowsAtOnce + 50 }, (_, at) => row(at)),
    );

    const total = rowsAtOnce + 50;
    expect(listRegistrationImports(db, meetingId)).toMatchObject([{ id: importId, total, stored: total - 1 }]);
    const serbian = listRegistrations(db, meetingId).filter(({ party }) => party === "SRB");
    expect(serbian).toHaveLength(total - 1);
    expect(serbian.filter(({ isHead }) => isHead)).toHaveLength(1);
    expect(verbsOf(db).filter((verb) => verb === "registrations.imported")).toHaveLength(1);
  });

  it("is undone without trace, also after some were accepted", () => {
    const house = aHouse();
    const { db, meetingId } = house;
    const lasting = () => {
      const { audit: _, uploads: __, messages: ___, mails: ____, ...rest } = contentsOf(db);
      return rest;
    };
    const before = lasting();
    const importId = storeAll(house, [row(0), row(1)]);
    const ids = listRegistrations(db, meetingId).map(({ id }) => id);
    const mail = { language: "en", subject: "S", body: "B" };
    decideRegistrations(db, { meetingId, ids, decision: "accept", mail, ...act });
    expect(exportRecord(db, meetingId)?.participants?.people).toBe(2);

    expect(undoRegistrationImport(db, { meetingId, importId, ...act })).toBe("undone");

    expect(lasting()).toEqual(before);
    const again = () => undoRegistrationImport(db, { meetingId, importId, ...act });
    expect(unchanged(db, again)).toBe("no-such-import");
  });

  it("is taken in once, and nothing is stored of one that was undone meanwhile", () => {
    const house = aHouse();
    const { db, meetingId, importId, begin, end } = house;
    begin(1);
    undoRegistrationImport(db, { meetingId, importId, ...act });
    const late = () => storePortion(db, { meetingId, importId, rows: [row(0)], ...act });
    expect(unchanged(db, late)).toBe("undone");
    unchanged(db, end);

    storeAll(house, [row(0)]);
    expect(unchanged(db, () => begin(1))).toBe(false);
    expect(unchanged(db, late)).toBe("undone");
  });

  it("that broke off leaves nobody, says that it did, and is begun again from its file", () => {
    const house = aHouse();
    const { db, meetingId, importId, begin } = house;
    const before = contentsOf(db);
    begin(2);
    storePortion(db, { meetingId, importId, rows: [row(0)], ...act });

    takeOutBroken(db);

    const { registration_imports: told, ...rest } = contentsOf(db);
    expect({ ...rest, registration_imports: before.registration_imports }).toEqual(before);
    expect(told).toHaveLength(1);
    expect(listRegistrationImports(db, meetingId)).toMatchObject([{ id: importId, stored: 0, doneAt: null }]);
    storeAll(house, [row(0), row(1)]);
    unchanged(db, () => takeOutBroken(db));
    expect(listRegistrations(db, meetingId)).toHaveLength(2);
  });
});
