import { pathText, shown, type Path, type RecordProblem } from "#domain/record/problem.ts";
import type { MeetingRecord, RecordIntervention, RecordSession } from "#domain/record/record.ts";
import { dayOf } from "#domain/text/clock-time.ts";

/** What is well formed in a record and yet cannot be: ids used twice, references to nothing, days outside the meeting. */
export function inconsistenciesIn(record: MeetingRecord): RecordProblem[] {
  return [
    ...sharedIds(record),
    ...brokenReferences(record),
    ...impossibleDays(record),
    ...placed(record).flatMap(({ intervention, path }) => doubleSpeakers(intervention, path)),
  ];
}

type Placed = { readonly intervention: RecordIntervention; readonly path: Path };

function placed({ sessions = [] }: MeetingRecord): Placed[] {
  return sessions.flatMap(({ interventions = [] }, s) =>
    interventions.map((intervention, i) => ({ intervention, path: ["sessions", s, "interventions", i] })),
  );
}

function problem(path: Path, message: string): RecordProblem {
  return { path: pathText(path), message };
}

/** Ids are unique among their own kind, interventions among those of the whole meeting. */
function sharedIds(record: MeetingRecord): RecordProblem[] {
  const under = (key: "sessions" | "remarks" | "chairPoints" | "followUps") =>
    (record[key] ?? []).map(({ id }, index) => ({ id, path: [key, index] }));
  const interventions = placed(record).map(({ intervention, path }) => ({ id: intervention.id, path }));
  return [under("sessions"), interventions, under("remarks"), under("chairPoints"), under("followUps")].flatMap(
    usedTwice,
  );
}

function usedTwice(uses: readonly { readonly id: string; readonly path: Path }[]): RecordProblem[] {
  const pathsById = new Map<string, Path>();
  return uses.flatMap(({ id, path }) => {
    const first = pathsById.get(id);
    if (!first) {
      pathsById.set(id, path);
      return [];
    }
    return [problem([...path, "id"], `The id ${shown(id)} is already that of ${pathText(first)}; give each its own.`)];
  });
}

function brokenReferences(record: MeetingRecord): RecordProblem[] {
  const ids = (nouns: readonly { readonly id: string }[] = []) => nouns.map(({ id }) => id);
  const interventions = new Set(placed(record).map(({ intervention }) => intervention.id));
  const sessions = new Set(ids(record.sessions));
  const sayings = new Set([...interventions, ...ids(record.remarks)]);
  const sources = new Set([...sayings, ...ids(record.chairPoints), ...ids(record.followUps)]);
  const named = (known: ReadonlySet<string>, id: string | undefined, path: Path, noun: string) =>
    id === undefined || known.has(id)
      ? []
      : [problem(path, `This record has no ${noun} with the id ${shown(id)}; name one that it has, or leave it out.`)];

  const replies = placed(record).flatMap(({ intervention: { id, inReplyTo }, path }) =>
    id === inReplyTo
      ? [problem([...path, "inReplyTo"], "An intervention cannot reply to itself; name the one it answers.")]
      : named(interventions, inReplyTo, [...path, "inReplyTo"], "intervention"),
  );
  const points = (record.chairPoints ?? []).flatMap((point, p) =>
    (point.sources ?? []).flatMap((id, s) =>
      named(sayings, id, ["chairPoints", p, "sources", s], "intervention or remark"),
    ),
  );
  const paragraphs = (record.report?.paragraphs ?? []).flatMap((paragraph, p) => [
    ...named(sessions, paragraph.session, ["report", "paragraphs", p, "session"], "session"),
    ...(paragraph.sources ?? []).flatMap((id, s) =>
      named(sources, id, ["report", "paragraphs", p, "sources", s], "intervention, remark, point or follow-up"),
    ),
  ]);
  return [...replies, ...points, ...paragraphs];
}

function impossibleDays({ meeting, sessions = [] }: MeetingRecord): RecordProblem[] {
  if (meeting.endsOn < meeting.startsOn) {
    const message = `endsOn (${meeting.endsOn}) lies before startsOn (${meeting.startsOn}); correct one of the two.`;
    return [problem(["meeting", "endsOn"], message)];
  }
  return sessions.flatMap((session, index) => [
    ...outside(session, "startsAt", meeting, index),
    ...outside(session, "endsAt", meeting, index),
    ...endsBeforeItStarts(session, index),
  ]);
}

function outside(
  session: RecordSession,
  key: "startsAt" | "endsAt",
  { startsOn, endsOn }: MeetingRecord["meeting"],
  index: number,
): RecordProblem[] {
  const time = session[key];
  if (time === undefined || (dayOf(time) >= startsOn && dayOf(time) <= endsOn)) return [];
  const message = `${key} (${time}) lies outside the meeting, which lasts from ${startsOn} to ${endsOn}; correct one of them.`;
  return [problem(["sessions", index, key], message)];
}

function endsBeforeItStarts({ startsAt, endsAt }: RecordSession, index: number): RecordProblem[] {
  if (startsAt === undefined || endsAt === undefined || endsAt >= startsAt) return [];
  const message = `endsAt (${endsAt}) lies before startsAt (${startsAt}); correct one of the two.`;
  return [problem(["sessions", index, "endsAt"], message)];
}

function doubleSpeakers({ party, parties }: RecordIntervention, path: Path): RecordProblem[] {
  if (party === undefined || parties === undefined) return [];
  return [problem([...path, "parties"], "party and parties both say who spoke; keep the one that is true.")];
}
