import {
  requireVersion,
  subjectOfVersion,
  type VersionDesk,
  type VersionsDesk,
} from "#app/desk/versions/versions-access.server.ts";
import { requireVersions } from "#app/desk/versions/versions-access.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { findDispatch, type Dispatch } from "#db/dispatches/dispatches.ts";
import { hasFinalApproval } from "#db/approvals/approvals.ts";
import type { Db } from "#db/database/client.ts";
import { findVersion } from "#db/versions/versions.ts";
import type { Version } from "#domain/versions/version.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

/** What may be done with one version by whoever sends papers at all. */
export type Sending = { readonly maySend: boolean; readonly mayIssue: boolean };

/** A version, for whoever sends papers to lists: its state says whether it may be sent. Throws 404 or 403. */
export function requireSending(asked: Asked): VersionDesk & Sending {
  const desk = requireVersion(asked);
  authorizeSender(desk);
  return { ...desk, ...sendingOf(asked.context.db, desk) };
}

/** The act of a sender is to write to people: whoever may let mail of the meeting go. */
function authorizeSender({ asker, subject }: VersionsDesk): void {
  authorize(asker, "mail.release", subject, "version.read_frozen");
}

/**
 * What is cleared goes out as a procedure would open with it; what has its final approval is issued, and then goes out
 * as the report (docs/rights.md).
 */
export function sendingOf(
  db: Db,
  { asker, subject, version }: Pick<VersionDesk, "asker" | "subject" | "version">,
): Sending {
  const own = subjectOfVersion(subject, version);
  const isFinal = hasFinalApproval(db, version);
  const mayIssue = asker.may("report.issue", { ...own, openings: isFinal ? ["final approval"] : [] });
  return {
    maySend: version.state === "issued" ? mayIssue : asker.may("procedure.open", own),
    mayIssue: mayIssue && version.state === "adopted",
  };
}

/** A dispatch with its version, for whoever sends papers. Throws 404 or 403. */
export function requireDispatch(
  asked: Asked,
): VersionsDesk & { readonly dispatch: Dispatch; readonly version: Version } {
  const desk = requireVersions(asked);
  authorizeSender(desk);
  const { db } = asked.context;
  const { dispatchId } = readParams(asked.params, "dispatchId");
  const dispatch = findDispatch(db, { meetingId: desk.meeting.id, dispatchId }) ?? notFound();
  return { ...desk, dispatch, version: findVersion(db, dispatch.versionId) ?? notFound() };
}
