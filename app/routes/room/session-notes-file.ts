import { requireSessionNotes } from "#app/desk/room/session-notes.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { wordFile } from "#app/desk/files/word-file.server.ts";
import { readParams } from "#app/params.server.ts";
import { sessionNotesBytes } from "#exports/session-notes-bytes.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** A session's notes and lines as a Word file for the archive, for whoever may read notes. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const key = readParams(params, "meetingId", "sessionId");
  const { notes, fileName } = requireSessionNotes(context, whoAsks(context), key);
  return wordFile(await sessionNotesBytes(notes), fileName);
}
