import { createHash } from "node:crypto";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { issueVersion, findPaper, keepPaper, type IssueOutcome } from "#db/versions/version-papers.ts";
import { readUpload, receivePart, type Part } from "#db/files/upload-files.ts";
import { findVersion } from "#db/versions/versions.ts";
import { stateInWords } from "#domain/report/report-of.ts";
import type { Report } from "#domain/report/report.ts";
import { dayIn } from "#domain/text/dates.ts";
import { uploadRules } from "#domain/uploads/purpose.ts";
import { asFinal } from "#domain/versions/frozen-report.ts";
import type { Version } from "#domain/versions/version.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The paper of a version: a draft with its mark until it is issued, then the same words as the final one. */
export function paperOf({ report, state, changedAt }: Version, timeZone: string): Report {
  return state === "issued" ? asFinal(report, dayIn(new Date(changedAt), timeZone)) : report;
}

/** "BP-JWG-2018-2 Draft 2.docx". */
export function fileNameOf({ symbol, id, state }: Report): string {
  return `${symbol?.replaceAll("/", "-") ?? id} ${stateInWords(state)}.docx`;
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

type Keeping = Pick<AppLoadContext, "db" | "clock" | "uploads">;
type Doing = { readonly actorId: string; readonly deviceSessionId?: string; readonly now: Date };

/** Keeps the Word file of a version as it is made now, unless one is kept: everybody gets these bytes from then on. */
export async function keepFileOf({ db, uploads }: Keeping, versionId: string, doing: Doing): Promise<void> {
  const version = findVersion(db, versionId) ?? notFound();
  const isFinal = version.state === "issued";
  if (findPaper(db, { versionId, isFinal })) return;
  const { timeZone } = findMeeting(db, version.meetingId) ?? notFound();
  const paper = paperOf(version, timeZone);
  const part = await partOf(uploads, paper);
  keepPaper(db, { versionId, isFinal, folder: uploads, part, name: fileNameOf(paper), ...doing });
}

/** Issues a version, with the file that it is issued as. */
export async function issue({ db, uploads }: Keeping, version: Version, doing: Doing): Promise<IssueOutcome> {
  const { timeZone } = findMeeting(db, version.meetingId) ?? notFound();
  const paper = asFinal(version.report, dayIn(doing.now, timeZone));
  const part = await partOf(uploads, paper);
  return issueVersion(db, { versionId: version.id, folder: uploads, part, name: fileNameOf(paper), ...doing });
}

/** The bytes of a version's Word file: those that are kept, or such as are made now where none are. */
export async function bytesOf(
  { db, uploads }: { readonly db: Db; readonly uploads: string },
  version: Version,
  paper: Report,
): Promise<Uint8Array> {
  const kept = findPaper(db, { versionId: version.id, isFinal: version.state === "issued" });
  return (kept && readUpload(uploads, kept.sha256)) ?? meetingReportBytes(paper);
}

async function partOf(uploads: string, paper: Report): Promise<Part> {
  const bytes = await meetingReportBytes(paper);
  const part = await receivePart(uploads, piecesOf(bytes), uploadRules["report version"].largest);
  if (part === "too large") throw new Error(`The Word file of ${paper.id} has ${bytes.byteLength} bytes.`);
  return part;
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
