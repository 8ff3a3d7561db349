import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { BodyInBrief, ChairInBrief } from "#app/components/dialogue/bodies-table.tsx";
import type { DialogueAtHome } from "#app/components/dialogue/dialogue-home.tsx";
import type { MeetingInBrief } from "#app/components/dialogue/meeting-card.tsx";
import type { NameRule } from "#app/components/register/register-excerpt.tsx";
import type { FollowUpInBrief } from "#app/components/dialogue/promises-list.tsx";
import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { meetingsFor, rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { nameRuleOn } from "#app/desk/register/name-rule.server.ts";
import type { Names } from "#app/desk/register/names.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import type { Db } from "#db/database/client.ts";
import { listDelegations } from "#db/delegations/delegations.ts";
import { listFollowUps } from "#db/record/follow-ups.ts";
import { countLines } from "#db/meetings/meetings.ts";
import { listSessions } from "#db/programme/sessions.ts";
import { chairsOn } from "#domain/register/find-party.ts";
import { byKind, inOrder } from "#domain/register/order.ts";
import type { ChairPeriod, Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { dayIn } from "#domain/text/dates.ts";

/** The page a desk opens on, for one reader on one day. */
export function dialogueAtHome(
  db: Db,
  { actor, register, now }: { actor: Asker; register: Register; now: Date },
): DialogueAtHome {
  const seen = meetingsFor(db, actor, register.dialogue.id);
  const today = dayIn(now, seen[0]?.meeting.timeZone ?? "UTC");
  // Names stand as at the meeting the desk is busy with: that is the one people are about to write to or about.
  const current = currentOf(seen, today);
  const asOf = current?.meeting.startsOn ?? today;
  const names = namesAt(register, asOf);
  const kinds = byKind(
    register,
    ownParties(register).map(({ id }) => id),
  );
  const ordered = current ? [current, ...seen.filter((other) => other !== current)] : seen;
  const { dialogue } = register;
  return {
    id: dialogue.id,
    name: dialogue.name,
    today,
    chairs: chairsIn(dialogue.chairs, asOf, names),
    secretariat: dialogue.secretariat && names.codeOf(dialogue.secretariat),
    states: kinds.states.length,
    organisations: kinds.europeanUnion.length + kinds.organisations.length,
    mayImport: actor.may("import.confirm", { dialogueId: dialogue.id }),
    mayReadPartyPages: actor.may("party_page.read", { dialogueId: dialogue.id }),
    mayBegin: actor.may("dialogue.begin"),
    mayMakeMeetings: actor.may("meeting.create", { dialogueId: dialogue.id }),
    meetings: ordered.map((one) => meetingInBrief(db, actor, one, register)),
    promises: ordered.flatMap((one) => promisesOf(db, actor, one, { register, today })),
    bodies: register.bodies.map(({ id, name, level, chairs }): BodyInBrief => ({
      id,
      name,
      level,
      chairs: chairsIn(chairs, asOf, names),
    })),
    register: { asOf, rows: excerptOf(register, asOf, presentAt(db, actor, current)) },
  };
}

/** The next meeting; where none is ahead, the latest. */
function currentOf(seen: readonly MeetingSeen[], today: IsoDate): MeetingSeen | undefined {
  const ahead = seen.filter(({ meeting }) => meeting.endsOn >= today);
  return ahead.at(-1) ?? seen[0];
}

/** Who came to a meeting, for readers who may know it. */
function presentAt(db: Db, actor: Asker, seen: MeetingSeen | undefined): ReadonlySet<string> {
  if (!seen || !rightsAt(actor, seen).mayReadDelegations) return new Set();
  return new Set(listDelegations(db, seen.meeting.id).flatMap(({ party }) => party ?? []));
}

function chairsIn(periods: readonly ChairPeriod[], on: IsoDate, names: Names): readonly ChairInBrief[] {
  return chairsOn(periods, on).map(({ party, as, from, until }) => ({ name: names.nameOf(party), as, from, until }));
}

function meetingInBrief(db: Db, actor: Asker, seen: MeetingSeen, register: Register): MeetingInBrief {
  const { meeting } = seen;
  const { id, title, city, startsOn, endsOn, state, host } = meeting;
  const rights = rightsAt(actor, seen);
  const delegations = rights.mayReadDelegations ? listDelegations(db, id) : [];
  const kinds = byKind(
    register,
    delegations.flatMap(({ party }) => party ?? []),
  );
  const counts = countLines(db, id);
  return {
    ...{ id, title, city, startsOn, endsOn, state },
    host: host && namesAt(register, startsOn).nameOf(host),
    ...(delegations.length > 0 && {
      states: kinds.states.length,
      organisations: delegations.length - kinds.states.length,
    }),
    sessions: listSessions(db, id).filter(({ kind }) => kind !== "break").length,
    lines: rights.mayReadLines ? { written: counts.written, toDraft: counts.toDraft } : undefined,
    mayReadReport: rights.mayReadReport,
  };
}

function promisesOf(
  db: Db,
  actor: Asker,
  seen: MeetingSeen,
  { register, today }: { register: Register; today: IsoDate },
): DialogueAtHome["promises"] {
  const followUps = rightsAt(actor, seen).mayReadFollowUps ? listFollowUps(db, seen.meeting.id) : [];
  if (followUps.length === 0) return [];
  const names = namesAt(register, seen.meeting.startsOn);
  return [
    {
      meeting: meetingInBrief(db, actor, seen, register),
      followUps: followUps.map(({ id, text, owner, dueOn }): FollowUpInBrief => ({
        id,
        text,
        owner: owner ? (names.codeOf(owner) ?? owner) : undefined,
        dueOn: dueOn ?? undefined,
        isOverdue: dueOn != null && dueOn < today,
      })),
    },
  ];
}

/** The names that need care: of those who came, each with something to mind; of all others, those that change. */
function excerptOf(register: Register, on: IsoDate, present: ReadonlySet<string>): DialogueAtHome["register"]["rows"] {
  const names = namesAt(register, on);
  const ruleById = new Map<string, NameRule>(
    ownParties(register).flatMap((party) => {
      const rule = nameRuleOn(party, on);
      return rule && (rule.isChange || (present.has(party.id) && rule.isWorthKnowing))
        ? [[party.id, rule.rule] as const]
        : [];
    }),
  );
  return inOrder(register, [...ruleById.keys()], on)
    .slice(0, longestExcerpt)
    .map((id) => ({ id, code: names.codeOf(id) ?? id, name: names.nameOf(id), rule: ruleById.get(id) }));
}

const longestExcerpt = 14;
