import type { InvitationsOnPage, InvitedRow } from "#app/components/delegations/invitations-page.tsx";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import type { PeopleDesk } from "#app/desk/delegations/people-access.server.ts";
import { letterBegun } from "#app/desk/delegations/people-mails.server.ts";
import { peopleTabs } from "#app/desk/delegations/people-tab.server.ts";
import { listFocalPoints } from "#db/network/contacts.ts";
import { listInvitedDelegations } from "#db/delegations/invited-delegations.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { isWithoutAnswer, mayBeReminded } from "#domain/delegations/answers.ts";
import { isStanding } from "#domain/delegations/registration.ts";
import { inOrder } from "#domain/register/order.ts";
import type { AppLoadContext } from "@remix-run/node";

type Shown = Pick<InvitationsOnPage, "news" | "problem">;

/** All parties of the dialogue in protocol order: who was asked, and what they answered. */
export function invitationsOnPage(context: AppLoadContext, desk: PeopleDesk, shown: Shown): InvitationsOnPage {
  const { db, clock } = context;
  const { meeting, register, names } = desk;
  const now = clock();
  const invited = new Map(listInvitedDelegations(db, meeting.id).map((asked) => [asked.party, asked]));
  const people = Map.groupBy(listRegistrations(db, meeting.id), ({ party }) => party);
  const reached = listFocalPoints(db, { dialogueId: meeting.dialogueId, day: now.toISOString().slice(0, 10) });
  const focalPoints = Map.groupBy(
    reached.filter(({ bouncedAt }) => bouncedAt === null),
    ({ party }) => party,
  );
  const rows = inOrder(
    register,
    ownParties(register).map(({ id }) => id),
    meeting.startsOn,
  ).map((party): InvitedRow => {
    const asked = invited.get(party);
    const named = people.get(party) ?? [];
    const answered = named.length > 0 ? "named" : asked === undefined ? "not invited" : "waiting";
    return {
      ...{ party, code: names.codeOf(party) ?? party, name: names.nameOf(party), quota: asked?.quota ?? null },
      focalPoints: focalPoints.get(party)?.length ?? 0,
      answer: (asked?.declinedAt ?? null) === null ? answered : "declined",
      standing: named.filter(isStanding).length,
      invitedAt: asked?.invitedAt,
      remindedAt: asked?.remindedAt ?? undefined,
    };
  });
  const toRemind = [...invited.values()].filter(
    (asked) =>
      isWithoutAnswer(asked, people.has(asked.party)) && mayBeReminded(asked, now) && focalPoints.has(asked.party),
  ).length;
  const letters = { letter: letterBegun(context, desk, "invited"), reminder: letterBegun(context, desk, "reminded") };
  return { meetingId: meeting.id, tabs: peopleTabs(desk.asker, desk), rows, toRemind, ...letters, ...shown };
}

/** How many people a party may send, as a form says it; undefined for what is no number. */
export function quotaIn(value: FormDataEntryValue | null): number | null | undefined {
  const typed = typeof value === "string" ? value.trim() : "";
  if (typed === "") return null;
  return /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
}

/** The parties that a form asks to a meeting, each with how many it may send; those of the dialogue alone. */
export function partiesIn({ register }: PeopleDesk, form: FormData) {
  const wanted = new Set(form.getAll("party").map(String));
  return ownParties(register).flatMap(({ id: party }) =>
    wanted.has(party) ? [{ party, quota: quotaIn(form.get(`quota.${party}`)) ?? null }] : [],
  );
}
