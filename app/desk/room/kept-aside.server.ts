import { readKeptOff, readKeptText } from "#app/collab/read-kept.server.ts";
import type { AsideOnPage, KeptAsideOnPage } from "#app/components/room/kept-aside-page.tsx";
import { requireMeeting, requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { mayReadOff } from "#app/desk/room/off-record.server.ts";
import { speakerOf } from "#app/desk/room/speaker.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { Db } from "#db/database/client.ts";
import { listCaptures } from "#db/room/captures.ts";
import { listKeptAside, type KeptAside } from "#db/room/kept-aside.ts";
import { findPerson } from "#db/accounts/people.ts";
import { listSessions } from "#db/programme/sessions.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;
type AsideDesk = ReturnType<typeof requireAside>;

/** The meeting whose kept-aside notes are asked for. Throws 403 to whoever may read it and not settle those, else 404. */
export function requireAside({ params, context }: Asked) {
  const asker = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const seen = requireMeeting(context.db, asker, meetingId);
  authorize(asker, "aside.settle", seen.subject);
  const doing = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  return { asker, seen, doing };
}

/** What waits, session by session and in each by author: what they wrote of one capture as one piece. */
export function keptAsideOnPage({ db }: Asked["context"], desk: AsideDesk): KeptAsideOnPage {
  const { meeting } = desk.seen;
  const kept = Map.groupBy(listKeptAside(db, { meetingId: meeting.id }), ({ sessionId }) => sessionId);
  const names = namesAt(requireRegister(db, meeting.dialogueId), meeting.startsOn);
  return {
    home: `/meetings/${meeting.id}/kept-aside`,
    timeZone: meeting.timeZone,
    sessions: listSessions(db, meeting.id).flatMap(({ id, kind, number, title }) => {
      const pieces = Map.groupBy(kept.get(id) ?? [], ({ captureId, author }) => JSON.stringify([author, captureId]));
      if (pieces.size === 0) return [];
      const reading = { db, names, mayReadOff: mayReadOff(db, desk, id) };
      const asides = [...pieces.values()].map((layers) => asideOf(layers, reading));
      return [
        { id, kind, number, title, asides: asides.toSorted((one, other) => one.author.localeCompare(other.author)) },
      ];
    }),
  };
}

type Reading = { readonly db: Db; readonly names: ReturnType<typeof namesAt>; readonly mayReadOff: boolean };

function asideOf(layers: readonly KeptAside[], { db, names, mayReadOff }: Reading): AsideOnPage {
  // A group has at least the one for which it was made.
  const [first] = layers as readonly [KeptAside, ...KeptAside[]];
  const text = layers.find(({ layer }) => layer === "text");
  const off = layers.find(({ layer }) => layer === "off");
  const read = text && readKeptText(db, text);
  return {
    id: first.id,
    author: findPerson(db, first.author)?.name ?? first.author,
    at:
      layers
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? first.at,
    isSibling: listCaptures(db, first).some(({ id }) => id === first.captureId),
    ...(read && {
      speaker: speakerOf(read.head, names).speaker,
      note: read.note,
      line: read.line,
    }),
    ...(off && { offRecord: mayReadOff ? readKeptOff(db, off) : null }),
  };
}
