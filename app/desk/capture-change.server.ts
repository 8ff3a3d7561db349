import type { CaptureResult } from "#app/components/capture-values.ts";
import type { CaptureSent } from "#app/desk/capture-schema.server.ts";
import { differing, valuesOf } from "#app/desk/capture.server.ts";
import type { Names } from "#app/desk/names.server.ts";
import { findPerson } from "#db/people.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/client.ts";
import type { ChangeOutcome, Intervention } from "#db/interventions.ts";
import { findIntervention } from "#db/interventions.ts";
import type { Submission } from "@conform-to/react";

/** An intervention of this session that has not been withdrawn. Throws 404 where there is none. */
export function requireStanding(
  db: Db,
  { meetingId, sessionId, interventionId }: { meetingId: string; sessionId: string; interventionId: string },
): Intervention {
  const intervention = findIntervention(db, { meetingId, interventionId }) ?? notFound();
  return intervention.sessionId === sessionId && intervention.withdrawnAt === null ? intervention : notFound();
}

/**
 * Why a change was not stored, as the form shows it, with its status; undefined where it was. Throws 404 where the
 * intervention was withdrawn meanwhile.
 */
export function refusalOf(
  db: Db,
  changed: ChangeOutcome,
  submission: Submission<CaptureSent, string[]> & { readonly status: "success" },
  names: Names,
): { readonly result: CaptureResult; readonly status: 409 | 422 } | undefined {
  switch (changed.outcome) {
    case "changed":
      return undefined;
    case "changed-meanwhile": {
      const { changedBy, revision } = changed.intervention;
      const stored = differing(valuesOf(changed.intervention, names), submission.value);
      const conflict = { by: findPerson(db, changedBy)?.name ?? changedBy, revision, stored };
      return { result: { submission: submission.reply({ formErrors: ["changed-meanwhile"] }), conflict }, status: 409 };
    }
    case "no-such-question":
      return {
        result: { submission: submission.reply({ fieldErrors: { inReplyTo: [changed.outcome] } }) },
        status: 422,
      };
    case "withdrawn":
    case "no-such-intervention":
      return notFound();
  }
}
