import { presenterText } from "#app/desk/programme/programme-changes.server.ts";
import type { PaperFileLink } from "#app/components/meeting-papers/on-page.ts";
import type { ItemOnProgramme, ProgrammeDay, ProgrammeSlot } from "#app/components/programme/programme-day.ts";
import type { Names } from "#app/desk/register/names.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { speakerOf } from "#app/desk/room/speaker.server.ts";
import type { Db } from "#db/database/client.ts";
import { listDelegations } from "#db/delegations/delegations.ts";
import { listInterventions } from "#db/room/interventions.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { presentInSessions } from "#db/presence/presence.ts";
import { listSessions } from "#db/programme/sessions.ts";
import { attributed } from "#domain/interventions/attribution.ts";
import type { Presenter, ProgrammeItem, ProgrammeSession } from "#domain/programme/programme.ts";
import type { InterventionKind, RecordIntervention } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";

/** The days of a meeting with their sessions by the clocks of its city, and who speaks for readers who may know it. */
export function programmeOf(
  db: Db,
  meeting: Meeting,
  register: Register,
  rights: Readonly<Record<"mayReadLines" | "mayReadNotes" | "mayRecordPresence" | "mayReadScript", boolean>>,
  sessions: readonly ProgrammeSession[],
  filesOf: (item: ProgrammeItem) => readonly PaperFileLink[] = () => [],
): readonly ProgrammeDay[] {
  const { mayReadLines, mayReadNotes, mayRecordPresence, mayReadScript } = rights;
  const names = namesAt(register, meeting.startsOn);
  const present = mayRecordPresence ? presentInSessions(db, meeting.id) : undefined;
  const registered = new Set(listDelegations(db, meeting.id).flatMap(({ party }) => party ?? []));
  const attributions = new Map(listSessions(db, meeting.id).map(({ id, attribution }) => [id, attribution]));
  const slots = sessions.map((session) => {
    const noted = mayReadLines ? listInterventions(db, { meetingId: meeting.id, sessionId: session.id }) : [];
    const heard = mayReadNotes
      ? noted
      : noted.map((intervention) => attributed(intervention, attributions.get(session.id)));
    const desk = {
      ...(present && { presence: { present: present.get(session.id)?.size, of: registered.size } }),
      ...(mayReadScript && { hasChair: true }),
    };
    // Whose presenters are missing is for those who prepare the meeting.
    const slot = slotOf(session, heard, { names, registered, filesOf, isForDesk: mayReadLines });
    return { date: session.startsAt?.slice(0, 10), slot: { ...slot, ...(session.kind !== "break" && desk) } };
  });
  const byDate = Map.groupBy(
    slots.toSorted((one, other) => sortingTime(one).localeCompare(sortingTime(other))),
    ({ date }) => date,
  );
  return [...byDate].map(([date, ofDay]) => ({
    date,
    zone: zoneOn(meeting.timeZone, date ?? meeting.startsOn),
    slots: ofDay.map(({ slot }) => slot),
  }));
}

type Dated = { readonly date?: string; readonly slot: ProgrammeSlot };

/** Sessions without hours come last, in the order of the programme. */
const sortingTime = ({ date, slot }: Dated) => (date === undefined ? "~" : `${date}T${slot.from ?? ""}`);

// What is on the programme, and not said in the discussion that follows it.
const planned: readonly InterventionKind[] = ["opening", "welcome", "presentation", "update", "chair"];

type Slotting = {
  readonly names: Names;
  readonly registered: ReadonlySet<string>;
  readonly filesOf: (item: ProgrammeItem) => readonly PaperFileLink[];
  readonly isForDesk: boolean;
};

function slotOf(
  { id, kind, number, title, startsAt, endsAt, moderator, floorNote, guidingQuestions, items }: ProgrammeSession,
  heard: readonly RecordIntervention[],
  { names, registered, filesOf, isForDesk }: Slotting,
): ProgrammeSlot {
  const speakers = heard.map((intervention) => {
    const { code = "", speaker } = speakerOf(intervention, names);
    const { party, parties = [], capacity } = intervention;
    const isOffice = capacity !== undefined && capacity !== "national";
    const isRegistered = isOffice || [party, ...parties].every((one) => one == null || registered.has(one));
    return { id: intervention.id, code, name: speaker, kind: intervention.kind, isRegistered };
  });
  const named = speakers.flatMap(({ name, ...rest }) => (name === undefined ? [] : [{ ...rest, name }]));
  const onProgramme = onceEach(named.filter((speaker) => planned.includes(speaker.kind)));
  const discussion = onceEach(named.filter((speaker) => !planned.includes(speaker.kind)));
  return {
    ...{ id, kind, number, title, moderator, floorNote, guidingQuestions },
    items: items.map((item) => ({ ...itemOf(item, names, isForDesk ? registered : undefined), files: filesOf(item) })),
    from: startsAt?.slice(11, 16),
    to: endsAt?.slice(11, 16),
    // What was planned says more than what was heard.
    speakers: items.length > 0 ? [] : onProgramme,
    discussion: discussion.map(({ code, name }) => ({ code: code || name, name })),
  };
}

function itemOf(
  { id, title, minutes, paper, presenters }: ProgrammeItem,
  names: Names,
  registered: ReadonlySet<string> | undefined,
): ItemOnProgramme {
  return {
    ...{ id, title, minutes, paper },
    presenters: presenters.map((presenter) => ({
      code: names.codeOf(presenter) ?? "",
      name: presenterText(presenter, names),
      capacity: presenter.capacity,
      standing: registered && standingOf(presenter, registered),
    })),
  };
}

function standingOf({ party, capacity, isConfirmed }: Presenter, registered: ReadonlySet<string>) {
  if (!isConfirmed) return "unconfirmed";
  return party !== null && capacity === "national" && !registered.has(party) ? "not_registered" : undefined;
}

function onceEach<Speaker extends { readonly code: string; readonly name: string }>(speakers: readonly Speaker[]) {
  return speakers.filter(({ name }, index) => speakers.findIndex((other) => other.name === name) === index);
}

/** "Europe/Sarajevo, GMT+2": the zone as it stands on that day. */
function zoneOn(timeZone: string, date: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" }).formatToParts(
    new Date(`${date}T12:00:00Z`),
  );
  const short = parts.find(({ type }) => type === "timeZoneName")?.value;
  return short === undefined ? timeZone : `${timeZone}, ${short}`;
}
