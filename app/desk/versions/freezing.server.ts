import type { FreezingOnPage } from "#app/components/versions/freezing-page.tsx";
import { waitingMail } from "#app/desk/approvals/approval-mail.server.ts";
import type { ReportMade } from "#app/desk/report/report-made.ts";
import { besideApart, besideNow } from "#app/desk/report/report-page.server.ts";
import { keepFileOf } from "#app/desk/versions/version-file.server.ts";
import { requireVersions, type VersionsDesk } from "#app/desk/versions/versions-access.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { draftAuthorsSince } from "#db/draft/draft-updates.ts";
import { lastWrite } from "#db/database/last-write.ts";
import { listVersions, newestNumber } from "#db/versions/versions.ts";
import { freezeVersion, type FreezeOutcome, type Freezing } from "#db/versions/version-acts.ts";
import { writersSince } from "#db/room/interventions.ts";
import { nextNumber } from "#domain/versions/frozen-report.ts";
import type { OpenWhenFrozen } from "#domain/versions/version.ts";
import { textHash } from "#exports/text-hash.ts";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { v7 as newId } from "uuid";

/** A meeting whose report the person may freeze now. Throws 404 to whoever may not know of it, else 403. */
export function requireFreezer(asked: Pick<LoaderFunctionArgs, "params" | "context">): VersionsDesk {
  const desk = requireVersions(asked);
  authorize(desk.asker, "version.freeze", desk.subject, "version.read_frozen");
  return desk;
}

/** What would be frozen now, and what is open in it. */
export async function freezingOnPage(context: AppLoadContext, desk: VersionsDesk): Promise<FreezingOnPage> {
  const { report, errors, missing } = textIn(await besideApart(context, desk.asker, desk.meeting.id));
  const number = nextNumber(report, newestNumber(context.db, desk.meeting.id));
  return {
    home: `/meetings/${desk.meeting.id}/report`,
    newId: newId(),
    number,
    title: report.title,
    sha256: textHash(report),
    paragraphs: report.paragraphs.length,
    points: report.paragraphs.reduce((count, { points }) => count + points.length, 0),
    errors,
    missing,
  };
}

type FreezeWish = { readonly id: string; readonly sha256: string; readonly open: OpenWhenFrozen };

/** Freezes the text if it is the one that was seen, and remembers the Word file that it makes. */
export async function freeze(
  context: AppLoadContext,
  desk: VersionsDesk,
  { id, ...seen }: FreezeWish,
): Promise<FreezeOutcome> {
  const { db, notes, drafts } = context;
  const { meeting, doing } = desk;
  // What is typed and not yet stored belongs to the text, and so does what follows the record by itself; inside the
  // transaction neither could be stored.
  const settle = () => {
    notes.settle(meeting.id);
    drafts.settle();
    drafts.catchUp(meeting.id);
  };
  settle();
  // Made before the transaction, in which everybody else waits; anew inside it where something was written meanwhile.
  const mark = lastWrite(db);
  const text = textIn(await besideApart(context, desk.asker, meeting.id));
  settle();
  const isAsItWas = lastWrite(db) === mark;
  const home = pathTo`/meetings/${meeting.id}/report/versions/${id}/approval`;
  const mail = waitingMail(context, { meeting, home });
  const outcome = freezeVersion(db, { id, meetingId: meeting.id, seen, mail, ...doing }, (tx): Freezing => {
    const { report, errors, missing } = isAsItWas ? text : textIn(besideNow(context, desk.asker, meeting.id));
    const key = { meetingId: meeting.id, since: listVersions(tx, meeting.id)[0]?.frozenAt ?? "" };
    const editedBy = [...new Set([...writersSince(tx, key), ...draftAuthorsSince(tx, key)])];
    return { report, editedBy, open: { errors: errors.length, missing: missing.length } };
  });
  if (outcome === "frozen") await keepFileOf(context, id, doing);
  return outcome;
}

/** The text as it stands, and what is open in it: errors that nobody dismissed, and what was said and is not in it. */
function textIn({ report, sides }: ReportMade) {
  const { findings, notReflected, toDraft } = sides ?? notFound();
  return {
    report,
    errors: findings.filter(({ level }) => level === "error"),
    missing: [
      ...notReflected.map(({ id, words }) => ({ id, words, isNote: false })),
      ...toDraft.filter(({ isFragment }) => !isFragment).map(({ id, words }) => ({ id, words, isNote: true })),
    ],
  };
}
