import type { RemarkOnPage } from "#app/components/remarks/remark-on-page.ts";
import type { RemarksDesk } from "#app/desk/remarks/remarks-access.server.ts";
import { sessionsNamed } from "#app/desk/room/session-names.server.ts";
import { findPerson } from "#db/accounts/people.ts";
import type { Subject } from "#domain/access/subject.ts";
import { asIfAgreed } from "#domain/remarks/remark-rights.ts";
import { paragraphsOf } from "#domain/remarks/remark-text.ts";
import type { Remark } from "#domain/remarks/remark.ts";
import { isAgreeable, isChangeable, isReleasable, isWithdrawable, remarkState } from "#domain/remarks/remark.ts";
import type { AppLoadContext } from "@remix-run/node";

type Read = { readonly remark: Remark; readonly subject: Subject };

/** One text for a reader of it, with what they may do. */
export function remarkOnPage({ db }: AppLoadContext, desk: RemarksDesk, { remark, subject }: Read): RemarkOnPage {
  const { meeting, names } = desk;
  const { id, audience, delivery, isSharedEarly, channel, revision } = remark;
  const { submittedAt, agreedAt, releasedAt, withdrawnAt, changedAt } = remark;
  return {
    ...{ id, audience, delivery, isSharedEarly, channel, revision },
    ...{ submittedAt, agreedAt, releasedAt, withdrawnAt },
    changedAt: changedAt === submittedAt ? null : changedAt,
    list: `/meetings/${meeting.id}/remarks`,
    home: `/meetings/${meeting.id}/remarks/${encodeURIComponent(id)}`,
    meeting: meeting.title,
    timeZone: meeting.timeZone,
    code: names.codeOf(remark),
    party: names.nameOf(remark),
    state: remarkState(remark),
    session: sessionsNamed(db, desk.asker, desk).find((session) => session.id === remark.sessionId),
    by: senderFor(db, desk, remark),
    paragraphs: paragraphsOf(remark.text),
    may: rightsTo(desk, { remark, subject }),
  };
}

/** What this reader may do to the text as it stands. */
function rightsTo({ asker }: RemarksDesk, { remark, subject }: Read): RemarkOnPage["may"] {
  const mayChange = asker.may("remark.change", subject);
  const mayAgree = isAgreeable(remark) && asker.may("remark.release", asIfAgreed(subject));
  return {
    change: mayChange && isChangeable(remark),
    withdraw: mayChange && isWithdrawable(remark),
    agree: mayAgree ? (asker.may("remark.read_own", subject) ? "own word" : "received") : undefined,
    release: isReleasable(remark) && asker.may("remark.release", subject),
  };
}

/** Their own name to nobody else than whoever may read of people of that party. What came by mail, staff entered. */
function senderFor(db: AppLoadContext["db"], { asker, meeting }: RemarksDesk, remark: Remark): RemarkOnPage["by"] {
  const { submittedBy, channel, party } = remark;
  if (submittedBy === null) return undefined;
  if (submittedBy === asker.id) return { isYou: true };
  const about = { dialogueId: meeting.dialogueId, meetingId: meeting.id, partyId: party ?? undefined };
  if (channel === "mail" || !asker.may("person.read", about)) return undefined;
  const name = findPerson(db, submittedBy)?.name;
  return name === undefined ? undefined : { isYou: false, name };
}
