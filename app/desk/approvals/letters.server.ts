import { randomUUID } from "node:crypto";
import type { LettersOnPage } from "#app/components/approvals/letters-page.tsx";
import { mayOnceProved, requireApproval, type ApprovalDesk } from "#app/desk/approvals/approval-access.server.ts";
import { seatName } from "#app/desk/approvals/approval-page.server.ts";
import { authorizeFresh } from "#app/desk/sign-in/fresh-proof.server.ts";
import { incomingFile } from "#app/desk/files/incoming-file.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { listApprovalsOf } from "#db/approvals/approvals.ts";
import { findPerson } from "#db/accounts/people.ts";
import { findUpload, keepUpload } from "#db/files/uploads.ts";
import type { Subject } from "#domain/access/subject.ts";
import { seatsOf } from "#domain/approvals/seats.ts";
import { uploadRules } from "#domain/uploads/purpose.ts";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

const purpose = "approval letter";

/** Where letters are recorded, for staff who may; one who lacks only a fresh proof is sent to give it. */
export function requireLetters(asked: Asked, enteredBy: readonly string[] = []): ApprovalDesk {
  const desk = requireApproval(asked);
  const subject: Subject = { ...desk.subject, openings: ["evidence attached"], enteredBy };
  const home = `${desk.home}/letters`;
  authorizeFresh(desk.asker, "approval.record_received", subject, { read: "approval.read", home });
  return { ...desk, subject };
}

/** Keeps the letter or mail that is brought in as evidence; nothing is recorded yet. */
export async function keepLetter(request: Request, context: AppLoadContext, desk: ApprovalDesk) {
  const { db, uploads: folder, key } = context;
  const incoming = await incomingFile(request, { folder, largest: uploadRules[purpose].largest });
  if (typeof incoming === "string") return { problem: incoming } as const;
  const kept = keepUpload(db, {
    ...{ folder, ...incoming, purpose, dialogueId: desk.meeting.dialogueId, ...desk.doing },
    digest: (text: string) => key.digestOf("limit", text),
  });
  return kept.outcome === "kept" ? { uploadId: kept.uploadId } : ({ problem: kept.outcome } as const);
}

/** The letters of a version, and the form for the one whose file was just kept. */
export function lettersOnPage({ db }: AppLoadContext, desk: ApprovalDesk, evidenceId: string | null): LettersOnPage {
  const { meeting, version, gate, home, asker } = desk;
  const register = requireRegister(db, meeting.dialogueId);
  const file = (uploadId: string) => findUpload(db, { uploadId, dialogueId: meeting.dialogueId })?.originalName;
  const evidence = evidenceId === null ? undefined : file(evidenceId);
  return {
    ...{ home, gate, number: version.number, sha256: version.sha256, newId: randomUUID() },
    evidence: evidenceId !== null && evidence !== undefined ? { id: evidenceId, name: evidence } : undefined,
    seats: seatsOf(meeting).map((seat) => ({ id: seat.id, name: seatName({ seat }, register, meeting.startsOn) })),
    letters: listApprovalsOf(db, version.id)
      .filter(({ means, withdrawnAt }) => means === "letter" && withdrawnAt === null)
      .map(({ id, kind, name, at, enteredBy, confirmedAt, evidenceId: of }) => ({
        ...{ id, kind, name, at, confirmedAt, isOwn: enteredBy === asker.id },
        enteredBy: findPerson(db, enteredBy)?.name ?? enteredBy,
        file: (of === null ? undefined : file(of)) ?? "",
      })),
    mayConfirm: mayOnceProved(desk, "approval.record_received"),
  };
}
