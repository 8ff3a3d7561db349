import type { BadgeEnded, CheckInList, DelegationExpected, Expected } from "#app/check-in/list.ts";
import { mostAtOnce } from "#app/check-in/list.ts";
import { requireRegister, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { requireMeetingDesk, type MeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { namesAt, type Names } from "#app/desk/register/names.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { checkInCodeOf, listCheckIns } from "#db/presence/check-ins.ts";
import type { Db } from "#db/database/client.ts";
import { listTurns } from "#db/floor/floor-rows.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { presentInSessions } from "#db/presence/presence.ts";
import { listRegistrations, type StoredRegistration } from "#db/delegations/registrations.ts";
import { listSessions } from "#db/programme/sessions.ts";
import { attendance, type Attendance, type AttendanceFacts } from "#domain/delegations/attendance.ts";
import { arrivals } from "#domain/delegations/check-in.ts";
import { isStanding, nameOf } from "#domain/delegations/registration.ts";
import { inOrder } from "#domain/register/order.ts";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";

/** The check-in of a meeting: for whoever may say who is there and read who is registered. Throws 404 or 403 else. */
export function requireCheckIn(asked: Pick<LoaderFunctionArgs, "params" | "context">): MeetingDesk {
  const desk = requireMeetingDesk(asked, "meeting.read");
  authorize(desk.asker, "presence.record", desk.subject);
  authorize(desk.asker, "registration.read", desk.subject);
  return desk;
}

/** Who is expected at the desk and who is there, in the order of a list of participants. */
function checkInList(
  { db, key, clock }: Pick<AppLoadContext, "db" | "key" | "clock">,
  { meeting }: MeetingSeen,
): CheckInList {
  const register = requireRegister(db, meeting.dialogueId);
  const names = namesAt(register, meeting.startsOn);
  const registrations = listRegistrations(db, meeting.id);
  const arrived = arrivals(listCheckIns(db, meeting.id));
  const standing = registrations.filter(isStanding);
  const ordered = (ids: readonly string[]) => inOrder(register, ids, meeting.startsOn);
  const parties = ordered([...new Set(standing.map(({ party }) => party))]);
  const found = attendance({ registrations, arrived, ...seenIn(db, meeting.id) });
  const place = new Map(parties.map((party, at) => [party, at]));
  return {
    endsOn: meeting.endsOn,
    now: clock().toISOString(),
    ended: registrations.flatMap((one) => badgeEnded(one, { key, names, registrations })),
    people: standing
      .map((one) => expected(one, key, arrived))
      .toSorted((one, other) => (place.get(one.party) ?? 0) - (place.get(other.party) ?? 0)),
    delegations: parties.map((party) => delegationOf(party, names)),
    findings: findingsOf(registrations, found, { names, ordered }),
  };
}

function expected(registration: StoredRegistration, key: HouseKey, arrived: ReadonlyMap<string, string>): Expected {
  const { id, party, isHead, state } = registration;
  const code = checkInCodeOf(key, registration);
  return {
    id,
    code,
    name: nameOf(registration),
    party,
    isHead,
    isAccepted: state === "accepted",
    arrivedAt: arrived.get(id),
  };
}

type Around = {
  readonly key: HouseKey;
  readonly names: Names;
  readonly registrations: readonly StoredRegistration[];
};

function badgeEnded(registration: StoredRegistration, { key, names, registrations }: Around): readonly BadgeEnded[] {
  const { state: how, party, replacedBy } = registration;
  if (how !== "withdrawn" && how !== "refused" && how !== "replaced") return [];
  const other = registrations.find(({ id }) => id === replacedBy);
  const instead = other && nameOf(other);
  const code = checkInCodeOf(key, registration);
  return [{ code, name: nameOf(registration), delegation: names.nameOf(party), how, instead }];
}

const delegationOf = (party: string, names: Names): DelegationExpected => ({
  party,
  code: names.codeOf(party) ?? party,
  name: names.nameOf(party),
});

/** Who was seen in the room, by a mark or on the floor. */
function seenIn(db: Db, meetingId: string): Pick<AttendanceFacts, "present" | "spoke"> {
  const turns = listSessions(db, meetingId).flatMap(({ id }) => listTurns(db, { meetingId, sessionId: id }));
  return {
    present: new Set([...presentInSessions(db, meetingId).values()].flatMap((parties) => [...parties])),
    spoke: new Set(turns.flatMap(({ party }) => party ?? [])),
  };
}

function findingsOf(
  registrations: readonly StoredRegistration[],
  found: Attendance,
  { names, ordered }: { readonly names: Names; readonly ordered: (ids: readonly string[]) => readonly string[] },
): CheckInList["findings"] {
  const named = (parties: readonly string[]) => ordered(parties).map((party) => delegationOf(party, names));
  return {
    absent: named(found.absent),
    unregistered: named(found.unregistered),
    ended: registrations
      .filter(({ id }) => found.ended.includes(id))
      .map((one) => ({ name: nameOf(one), delegation: names.nameOf(one.party) })),
  };
}

/** The list as a device is answered. The page keeps it itself, sealed. */
export function answerWithList(context: AppLoadContext, seen: MeetingSeen): Response {
  return Response.json(checkInList(context, seen), { headers: { "Cache-Control": "no-store" } });
}

const told = z
  .array(
    z.strictObject({
      id: z.uuid(),
      registrationId: z.string().max(100),
      what: z.enum(["in", "out"]),
      at: z.iso.datetime(),
      how: z.enum(["code", "name", "list"]),
    }),
  )
  .max(mostAtOnce);
const deviceNow = z.iso.datetime();

/** What a device tells in a form; undefined where no page of ours told it. */
export function toldIn(form: FormData) {
  const acts = told.safeParse(jsonOf(form.get("acts")));
  const now = deviceNow.safeParse(form.get("now"));
  return acts.success && now.success ? { told: acts.data, deviceNow: now.data } : undefined;
}

function jsonOf(text: FormDataEntryValue | null): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
