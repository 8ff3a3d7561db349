import type { NotesRoom } from "#app/collab/notes-matter.server.ts";
import { perMinute } from "#app/collab/per-minute.ts";
import { readCapture } from "#app/editor/read-capture.ts";
import { lastUpdate } from "#db/room/capture-updates.ts";
import type { Db } from "#db/database/client.ts";
import { storeProjection, type Projected } from "#db/room/projected-interventions.ts";
import { recordIdOf } from "#domain/interventions/capture-id.ts";
import { interventionOf, type CaptureRead } from "#domain/interventions/intervention-of.ts";

/** Turns captures into rows of interventions: all that reports, checks and search ever read. */
export type Projector = {
  /** Hears that somebody wrote in a capture; its intervention is written soon after. */
  readonly written: (room: NotesRoom, captureId: string, author?: string) => void;
  /** Writes now what was heard of in a room. */
  readonly project: (room: NotesRoom) => void;
};

type Needs = { readonly db: Db; readonly clock: () => Date; readonly complain: (error: unknown) => void };

/** After the last change, and at the latest after the first, in milliseconds. */
const quiet = 1_000;
const longest = 10_000;

/** What waits to be written of a room: interventions, and who wrote in each. */
type Waiting = { readonly writers: Map<string, Set<string>>; readonly since: number; timer: NodeJS.Timeout };

export function projector({ db, clock, complain }: Needs): Projector {
  const waiting = new Map<NotesRoom, Waiting>();
  const isDue = perMinute();
  const project = (room: NotesRoom) => {
    const { writers, timer } = waiting.get(room) ?? {};
    if (!writers) return;
    clearTimeout(timer);
    waiting.delete(room);
    const now = clock();
    const projected = [...writers].flatMap(([interventionId, authors]) => {
      const due = [...authors].filter((author) => isDue(`${interventionId} ${author}`, now));
      return projectedOf(room, interventionId, due) ?? [];
    });
    try {
      if (projected.length > 0) storeProjection(db, { ...room.matter.key, projected, now });
    } catch (error) {
      // The captures have it all; the next change, or the next reader, tries again.
      complain(error);
      for (const [interventionId, authors] of writers) for (const author of authors) wait(room, interventionId, author);
    }
  };
  const wait = (room: NotesRoom, interventionId: string, author?: string) => {
    const known = waiting.get(room);
    const since = known?.since ?? performance.now();
    clearTimeout(known?.timer);
    const writers = known?.writers ?? new Map<string, Set<string>>();
    const authors = writers.get(interventionId) ?? new Set();
    writers.set(interventionId, author === undefined ? authors : authors.add(author));
    const pause = Math.min(quiet, Math.max(0, since + longest - performance.now()));
    waiting.set(room, { writers, since, timer: setTimeout(() => project(room), pause).unref() });
  };
  const projectedOf = (room: NotesRoom, interventionId: string, writers: readonly string[]): Projected | undefined => {
    try {
      return read(db, room, interventionId, writers);
    } catch (error) {
      // One document that cannot be read must not keep the others of its session from the report.
      complain(error);
      return undefined;
    }
  };
  return {
    project,
    written(room, captureId, author) {
      const entry = room.matter.captures().get(captureId);
      if (entry) wait(room, entry.interventionId, author);
    },
  };
}

function read(db: Db, room: NotesRoom, interventionId: string, writers: readonly string[]): Projected | undefined {
  const entries = [...room.matter.captures().values()].filter((entry) => entry.interventionId === interventionId);
  const captures = entries.flatMap((entry): CaptureRead[] => {
    const document = room.document({ captureId: entry.id, layer: "text" });
    return document ? [{ entry, text: readCapture(document.since()) }] : [];
  });
  // Without the one that leads, or with a sibling missing, the row would lose what it says already.
  if (captures.length < entries.length) return undefined;
  const made = interventionOf(captures);
  const last = entries
    .flatMap(({ id }) => lastUpdate(db, { captureId: id, layer: "text" }) ?? [])
    .reduce((one, other) => (other.at >= one.at ? other : one), { at: "", author: "" });
  if (!made) return undefined;
  const { id, inReplyTo, ...said } = made.intervention;
  const { meetingId } = room.matter.key;
  const intervention = {
    ...{ id: recordIdOf(id, meetingId), ...said },
    ...(inReplyTo !== undefined && { inReplyTo: recordIdOf(inReplyTo, meetingId) }),
  };
  return { ...made, intervention, changedBy: last.author, changedAt: last.at, writers };
}
