import { createHash } from "node:crypto";
import { notFound } from "#app/refusals.server.ts";
import { findMeeting } from "#db/meetings.ts";
import { findVersion, keepVersionFile } from "#db/versions.ts";
import { stateInWords } from "#domain/report/report-of.ts";
import type { Report } from "#domain/report/report.ts";
import { dayIn } from "#domain/text/dates.ts";
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

/** Remembers the Word file of a version as it is made now, so that it is known again when the house has changed. */
export async function keepFileOf({ db, clock }: Pick<AppLoadContext, "db" | "clock">, versionId: string) {
  const version = findVersion(db, versionId) ?? notFound();
  const { timeZone } = findMeeting(db, version.meetingId) ?? notFound();
  const sha256 = sha256Of(await meetingReportBytes(paperOf(version, timeZone)));
  keepVersionFile(db, { versionId, sha256, now: clock() });
}
