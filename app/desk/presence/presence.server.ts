import type { PresenceUndo } from "#app/components/presence/presence-acts.tsx";
import type { PresenceOnPage } from "#app/components/presence/presence-page.tsx";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import type { SessionSeen } from "#app/desk/room/session-access.server.ts";
import { sessionNamesFor } from "#app/desk/room/session-names.server.ts";
import { listCheckIns } from "#db/presence/check-ins.ts";
import type { Db } from "#db/database/client.ts";
import { listDelegations } from "#db/delegations/delegations.ts";
import { listMarks, type Mark, type NewMark } from "#db/presence/presence.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { arrivals } from "#domain/delegations/check-in.ts";
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
    checkedIn: checkedInAt(db, meeting.id).filter((party) => marks.get(party) !== true).length,
  };
}

type Sent = {
  readonly marks: readonly NewMark[];
  /** Codes that are no delegation's. */
  readonly unknown: readonly string[];
  /** How that stood which is marked for many at once. */
  readonly undo?: PresenceUndo;
};

/** The marks that a form asks for. */
export function marksSent(db: Db, { seen: { meeting }, session }: SessionSeen, form: FormData): Sent {
  const parties = partiesAt(db, meeting.id);
  const sent = (name: string) => form.getAll(name).map(String);
  const [all] = sent("all");
  const of = (name: string) => sent(name).filter((party) => parties.includes(party));
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
  const mark = (isPresent: boolean | null) => (party: PartyId) => ({ party, isPresent });
  if (sent("undo").length > 0)
    return {
      marks: [
        ...of("was.present").map(mark(true)),
        ...of("was.absent").map(mark(false)),
        ...of("was.unmarked").map(mark(null)),
      ],
      unknown: [],
    };
  const many = marksOfMany(db, { meetingId: meeting.id, parties, all });
  return {
    marks: [
      ...many,
      ...of("present").map(mark(true)),
      ...of("absent").map(mark(false)),
      ...typed.flatMap((code) => byCode.get(code) ?? []).map(mark(true)),
    ],
    unknown: typed.filter((code) => !byCode.has(code)).slice(0, 20),
    undo: all === undefined ? undefined : undoOf(listMarks(db, sessionKey(session)), many),
  };
}

type Many = { readonly meetingId: string; readonly parties: readonly PartyId[]; readonly all: string | undefined };

function marksOfMany(db: Db, { meetingId, parties, all }: Many): readonly Mark[] {
  if (all === "checked-in") return checkedInAt(db, meetingId).map((party) => ({ party, isPresent: true }));
  if (all !== "present" && all !== "absent") return [];
  return parties.map((party) => ({ party, isPresent: all === "present" }));
}

function undoOf(before: readonly Mark[], many: readonly Mark[]): PresenceUndo {
  const known = new Map(before.map(({ party, isPresent }) => [party, isPresent]));
  return many.flatMap(({ party, isPresent }) => {
    const was = known.get(party);
    if (was === isPresent) return [];
    return [{ party, was: was === undefined ? "unmarked" : was ? "present" : "absent" } as const];
  });
}

/** The delegations of which somebody is checked in. */
function checkedInAt(db: Db, meetingId: string): readonly PartyId[] {
  const arrived = arrivals(listCheckIns(db, meetingId));
  const here = new Set(listRegistrations(db, meetingId).flatMap(({ id, party }) => (arrived.has(id) ? [party] : [])));
  return partiesAt(db, meetingId).filter((party) => here.has(party));
}

const sessionKey = ({ meetingId, id }: SessionSeen["session"]) => ({ meetingId, sessionId: id });

function partiesAt(db: Db, meetingId: string): readonly PartyId[] {
  return [...new Set(listDelegations(db, meetingId).flatMap(({ party }) => party ?? []))];
}
