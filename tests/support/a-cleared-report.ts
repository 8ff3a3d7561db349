import type { OpenDatabase } from "#db/database/client.ts";
import { addFocalPoint } from "#db/network/contacts.ts";
import { prepareDispatch, reachWith } from "#db/dispatches/dispatches.ts";
import { makeDistributionList, type ListWanted } from "#db/network/distribution-lists.ts";
import { receivePart, type Part } from "#db/files/upload-files.ts";
import { keepPaper } from "#db/versions/version-papers.ts";
import { findVersion, moveVersion } from "#db/versions/versions.ts";
import type { VersionEvent } from "#domain/versions/state.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import { anEntry } from "#tests/support/a-contact.ts";
import { aFrozenReport, meetingId } from "#tests/support/a-frozen-report.ts";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export const versionId = "v1";
const everybody: ListWanted = { name: "Everybody", circle: "all", bodyId: null, members: [] };

/** A folder of uploads that goes with the test. */
function aFolderOfUploads(): string {
  const folder = join(tmpdir(), `rapporteur-uploads-${randomUUID()}`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Bytes that have come in. */
export async function aPart(folder: string, bytes: Uint8Array): Promise<Part> {
  async function* pieces() {
    yield await Promise.resolve(bytes);
  }
  const part = await receivePart(folder, pieces(), bytes.byteLength);
  if (part === "too large") throw new Error("The test's bytes were too large.");
  return part;
}

/** A report cleared to circulate, its file kept, four people of three parties, and a list of everybody. */
export async function aClearedReport() {
  const { db, dialogueId, version, people } = aFrozenReport();
  const uploads = aFolderOfUploads();
  const by = (seconds = 0) => ({ actorId: people.marin, now: new Date(Date.parse("2026-03-03T09:00:00Z") + seconds) });
  const moves = (event: VersionEvent) => moveVersion(db, { versionId, event, verb: "version.cleared", ...by() });
  moves("cleared");
  const part = await aPart(uploads, await meetingReportBytes(version.report));
  keepPaper(db, { versionId, isFinal: false, folder: uploads, part, name: "Draft 1.docx", ...by() });
  for (const [party, name, address, copy] of [
    ["SRB", "Ms Mara PRIMER", "m.primer@example.org", "to"],
    ["SRB", "Mr Ivo PRIMER", "i.primer@example.org", "cc"],
    ["GEO", "Ms Nino MAGALITI", "n.magaliti@example.org", "to"],
    // The same mailbox answers for two.
    ["UNHCR", "Ms Nino MAGALITI", "N.Magaliti@example.org", "to"],
    ["TUR", "Mr Ali ÖRNEK", "a.ornek@example.org", "to"],
  ] as const)
    addFocalPoint(db, {
      focalPoint: { dialogueId, ...anEntry({ party, name, address, copy }) },
      ...by(),
    });
  const listId = makeDistributionList(db, { dialogueId, list: everybody, ...by() });
  const seen = () => seenOf(db, { dialogueId, listId });
  const prepares = (more: Partial<Parameters<typeof prepareDispatch>[1]> = {}) =>
    prepareDispatch(db, {
      ...{ id: randomUUID(), meetingId, versionId, listId, seen: seen(), replyBy: null, ...by() },
      ...{ mail: { language: "en", subject: "The report", body: "Dear colleagues." }, ...more },
    });
  return { db, dialogueId, listId, people, uploads, by, moves, prepares, seen };
}

function seenOf(db: OpenDatabase, { dialogueId, listId }: { dialogueId: string; listId: string }): string {
  const version = findVersion(db, versionId);
  if (!version) throw new Error("There is no version.");
  return reachWith(db, { version, dialogueId, listId, now: new Date("2026-03-03T09:00:00Z") })?.seen ?? "";
}
