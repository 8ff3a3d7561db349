import type { RemarkChoices } from "#app/components/remarks/remark-values.ts";
import type { RemarkInList, RemarksOnPage } from "#app/components/remarks/remarks-page.tsx";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { mayConfide, senderRights, type RemarksDesk } from "#app/desk/remarks/remarks-access.server.ts";
import { sessionsNamed, type SessionNamed } from "#app/desk/room/session-names.server.ts";
import { listRemarksFor } from "#db/remarks/remarks.ts";
import { inOrder } from "#domain/register/order.ts";
import { paragraphsOf } from "#domain/remarks/remark-text.ts";
import type { Remark } from "#domain/remarks/remark.ts";
import { remarkState } from "#domain/remarks/remark.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The remarks of a meeting that the actor may read: their delegation's first, then all others by session and party. */
export function remarksOnPage({ db }: AppLoadContext, desk: RemarksDesk): RemarksOnPage {
  const { asker, meeting, register } = desk;
  const all = listRemarksFor(db, asker, { meetingId: meeting.id });
  const order = inOrder(register, [...new Set(all.flatMap(({ party }) => party ?? []))], meeting.startsOn);
  const placeOf = ({ party }: Remark) => (party == null ? order.length : order.indexOf(party));
  const isOwn = ({ party }: Remark) => party != null && desk.ownParties.includes(party);
  const others = all.filter((remark) => !isOwn(remark)).toSorted((one, other) => placeOf(one) - placeOf(other));
  const sessions = sessionsNamed(db, asker, desk);
  const groups = [...sessions, undefined].map((session) => ({
    session,
    remarks: others.filter(({ sessionId }) => sessionId === (session?.id ?? null)).map((one) => inList(one, desk)),
  }));
  return {
    home: `/meetings/${meeting.id}/remarks`,
    timeZone: meeting.timeZone,
    maySend: senderRights(desk).maySend,
    isStaff: senderRights(desk).isStaff,
    own: desk.ownParties.length === 0 ? undefined : all.filter(isOwn).map((one) => withSession(one, desk, sessions)),
    groups: groups.filter(({ remarks }) => remarks.length > 0),
  };
}

function inList(remark: Remark, { names }: RemarksDesk): RemarkInList {
  const { id, audience, delivery, isSharedEarly, channel, submittedAt } = remark;
  return {
    ...{ id, audience, delivery, isSharedEarly, channel, submittedAt },
    code: names.codeOf(remark),
    party: names.nameOf(remark),
    state: remarkState(remark),
    opening: (paragraphsOf(remark.text)[0] ?? "").slice(0, longestOpening),
  };
}

const longestOpening = 140;

const withSession = (remark: Remark, desk: RemarksDesk, sessions: readonly SessionNamed[]): RemarkInList => ({
  ...inList(remark, desk),
  session: sessions.find(({ id }) => id === remark.sessionId),
});

/** What the form of a text offers; `party` where the text is there already. */
export function choicesFor({ db }: AppLoadContext, desk: RemarksDesk, party?: string | null): RemarkChoices {
  const { isStaff, own } = senderRights(desk);
  const { register, meeting, names } = desk;
  const offered = isStaff ? ownParties(register).map(({ id }) => id) : own;
  const parties = party === undefined ? inOrder(register, offered, meeting.startsOn) : [];
  return {
    sessions: sessionsNamed(db, desk.asker, desk),
    parties: parties.map((id) => ({ id, name: names.nameOf(id) })),
    isStaff,
    mayConfide: mayConfide(desk, party === undefined ? own[0] : (party ?? undefined)),
  };
}
