import type { PresenceOnPage } from "#app/components/presence-page.tsx";
import { requireRegister } from "#app/desk/meeting-access.server.ts";
import { namesAt } from "#app/desk/names.server.ts";
import type { SessionSeen } from "#app/desk/session-access.server.ts";
import { sessionNamesFor } from "#app/desk/session-names.server.ts";
import type { Db } from "#db/client.ts";
import { listDelegations } from "#db/delegations.ts";
import { listMarks, type Mark } from "#db/presence.ts";
import type { PartyId } from "#domain/record/record.ts";
import { byKind, inOrder } from "#domain/register/order.ts";

/** The delegations of a meeting with what was marked of them in one session. */
export function presenceOnPage(db: Db, { asker, seen, session }: SessionSeen): PresenceOnPage {
  const { meeting } = seen;
  const register = requireRegister(db, meeting.dialogueId);
  const names = namesAt(register, meeting.startsOn);
  const marks = new Map(listMarks(db, sessionKey(session)).map(({ party, isPresent }) => [party, isPresent]));
  const kinds = byKind(register, inOrder(register, partiesAt(db, meeting.id), meeting.startsOn));
  const rows = (parties: readonly PartyId[]) =>
    parties.map((party) => ({
      ...{ party, code: names.codeOf(party) ?? party, name: names.nameOf(party) },
      isPresent: marks.get(party),
    }));
  const all = [...kinds.states, ...kinds.europeanUnion, ...kinds.organisations];
  return {
    meeting: `/meetings/${meeting.id}`,
    home: `/meetings/${meeting.id}/sessions/${session.id}`,
    session: sessionNamesFor(db, asker, seen)(session),
    groups: [
      { kind: "states" as const, rows: rows(kinds.states) },
      { kind: "european_union" as const, rows: rows(kinds.europeanUnion) },
      { kind: "organisations" as const, rows: rows(kinds.organisations) },
    ].filter((group) => group.rows.length > 0),
    present: all.filter((party) => marks.get(party) === true).length,
    of: all.length,
    isMarked: marks.size > 0,
  };
}

/** The marks that a form asks for, and the codes among them that are no delegation's. */
export function marksSent(
  db: Db,
  { seen: { meeting } }: SessionSeen,
  form: FormData,
): { readonly marks: readonly Mark[]; readonly unknown: readonly string[] } {
  const parties = partiesAt(db, meeting.id);
  const sent = (name: string) => form.getAll(name).map(String);
  const all = sent("all").flatMap((one) => (one === "present" ? [true] : one === "absent" ? [false] : []))[0];
  const { codeOf } = namesAt(requireRegister(db, meeting.dialogueId), meeting.startsOn);
  const byCode = new Map(
    parties.flatMap((party) => [party, codeOf(party) ?? party].map((code) => [code.toUpperCase(), party] as const)),
  );
  const typed = sent("codes").flatMap((codes) =>
    codes
      .toUpperCase()
      .split(/[\s,;.·]+/)
      .filter((code) => code !== ""),
  );
  const mark = (isPresent: boolean) => (party: PartyId) => ({ party, isPresent });
  return {
    marks: [
      ...(all === undefined ? [] : parties.map(mark(all))),
      ...sent("present")
        .filter((party) => parties.includes(party))
        .map(mark(true)),
      ...sent("absent")
        .filter((party) => parties.includes(party))
        .map(mark(false)),
      ...typed.flatMap((code) => byCode.get(code) ?? []).map(mark(true)),
    ],
    unknown: typed.filter((code) => !byCode.has(code)).slice(0, 20),
  };
}

const sessionKey = ({ meetingId, id }: SessionSeen["session"]) => ({ meetingId, sessionId: id });

function partiesAt(db: Db, meetingId: string): readonly PartyId[] {
  return [...new Set(listDelegations(db, meetingId).flatMap(({ party }) => party ?? []))];
}
