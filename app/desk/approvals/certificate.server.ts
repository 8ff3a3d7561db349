import type { ApprovalDesk } from "#app/desk/approvals/approval-access.server.ts";
import { seatName } from "#app/desk/approvals/approval-page.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { languageIn } from "#app/locales/messages.tsx";
import { textIn } from "#app/locales/text-in.ts";
import { listApprovals, standingFor, type ApprovalKept } from "#db/approvals/approvals.ts";
import { findPerson } from "#db/accounts/people.ts";
import { findUpload } from "#db/files/uploads.ts";
import { findVersion } from "#db/versions/versions.ts";
import { gates } from "#domain/approvals/approval.ts";
import { seatsOf } from "#domain/approvals/seats.ts";
import { dayIn } from "#domain/text/dates.ts";
import { spellingOf } from "#domain/text/spelling.ts";
import { passagesOf } from "#domain/versions/passages.ts";
import type { Certificate, CertifiedDecision } from "#exports/certificate.ts";
import type { AppLoadContext } from "@remix-run/node";

/** Everything that was decided of a version and of those before it from which approvals are carried over. */
export function certificateOf(context: AppLoadContext, desk: ApprovalDesk): Certificate {
  const { meeting, version } = desk;
  const text = textIn(context.locale);
  const { report, number, sha256, state } = version;
  const ids = new Set(standingFor(context.db, version).decisions.map(({ versionId }) => versionId));
  const all = listApprovals(context.db, meeting.id).filter(({ versionId }) => ids.has(versionId));
  return {
    ...{ id: `${version.id}/certificate`, dialogue: report.dialogue, symbol: report.symbol, title: report.title },
    ...{ placeAndDates: report.placeAndDates, language: spellingOf(meeting.language), sha256 },
    ...{ version: text("version.name", { number }), state: text(`certificate.state.${state}`) },
    issuedOn: dayIn(context.clock(), meeting.timeZone),
    groups: gates.map((gate) => ({
      title: text(`certificate.gate.${gate}`),
      decisions: all.filter((one) => one.gate === gate).map((one) => certified(context, desk, one)),
    })),
  };
}

function certified(context: AppLoadContext, { meeting }: ApprovalDesk, one: ApprovalKept): CertifiedDecision {
  const { db, locale } = context;
  const text = textIn(locale);
  const register = requireRegister(db, meeting.dialogueId);
  const seat = seatsOf(meeting).find(({ id }) => id === one.seat);
  const of = seat ? seatName({ seat }, register, meeting.startsOn) : one.seat;
  const version = findVersion(db, one.versionId);
  const time = (at: string) =>
    languageIn(locale).date(new Date(at), {
      ...{ timeZone: meeting.timeZone, timeZoneName: "short", day: "numeric", month: "long", year: "numeric" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    });
  const name = (id: string | null) => (id === null ? "" : (findPerson(db, id)?.name ?? id));
  const labels = new Map(version ? passagesOf(version.report).map(({ id, label }) => [id, label]) : []);
  const exceptions = one.exceptions.map((id) => labels.get(id) ?? text("approval.title_block")).join(", ");
  const evidence =
    one.evidenceId === null ? undefined : findUpload(db, { uploadId: one.evidenceId, dialogueId: meeting.dialogueId });
  const credential = one.signed ? `${one.signed.credentialId.slice(0, 12)}…` : "";
  const more = (isSaid: boolean, words: () => string) => (isSaid ? [words()] : []);
  return {
    who: text(`certificate.capacity.${one.capacity}`, { name: one.name, of }),
    what: text(`certificate.what.${one.kind}`, { number: version?.number ?? 0 }),
    when: time(one.at),
    how: text(`certificate.how.${one.means}`, { credential }),
    more: [
      ...more(one.versionId !== "" && version !== undefined, () => text("certificate.words", { sha256: one.sha256 })),
      ...more(exceptions !== "", () => text("certificate.exceptions", { exceptions })),
      ...more(one.condition !== null, () => text("certificate.condition", { condition: one.condition ?? "" })),
      ...more(one.fulfilledAt !== null, () =>
        text("certificate.fulfilled", { by: name(one.fulfilledBy), at: time(one.fulfilledAt ?? "") }),
      ),
      ...more(one.reason !== null, () => text("certificate.reason", { reason: one.reason ?? "" })),
      ...more(evidence !== undefined, () =>
        text("certificate.evidence", {
          file: evidence?.originalName ?? "",
          sha256: evidence?.sha256 ?? "",
          by: name(one.enteredBy),
        }),
      ),
      ...more(one.means === "letter", () =>
        one.confirmedAt === null
          ? text("certificate.unconfirmed")
          : text("certificate.confirmed", { by: name(one.confirmedBy), at: time(one.confirmedAt) }),
      ),
      ...more(one.withdrawnAt !== null, () =>
        text("certificate.withdrawn", {
          by: name(one.withdrawnBy),
          at: time(one.withdrawnAt ?? ""),
          reason: one.withdrawalReason ?? "–",
        }),
      ),
    ],
  };
}
