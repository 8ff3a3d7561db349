import { openCollab } from "#app/collab/collab.server.ts";
import { readDraftOf } from "#app/collab/read-draft.server.ts";
import { createLog } from "#app/server/log.ts";
import type { Person } from "#tests/routes/desk.ts";
import { aDesk } from "#tests/routes/desk.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { onTestFinished } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const params = { meetingId: "sarajevo-2018" };
type Action = (asked: ActionFunctionArgs) => Promise<Response>;

/** The desk of the demonstration, with the rooms in which a report is written. */
export function draftingDesk() {
  const { db, asks } = aDesk();
  const collab = openCollab({ db, clock: () => now, log: createLog("silent"), judged: () => undefined });
  onTestFinished(() => collab.close());
  const { notes, drafts } = collab;
  const asked = (person: Person, form: Record<string, string>) => {
    const asking = asks(person, "/meetings/sarajevo-2018/report", { params, form });
    return { ...asking, context: { ...asking.context, notes, drafts } };
  };
  return {
    ...{ db, drafts, asked },
    does: (person: Person, action: Action, form: Record<string, string> = {}) => action(asked(person, form)),
    /** The words of the draft as it is stored, by the ids of its lines. */
    words: () =>
      new Map(
        readDraftOf(db, params.meetingId)?.lines.map(({ id, pieces }) => [
          id,
          pieces.map((piece) => ("text" in piece ? piece.text : "")).join(""),
        ]),
      ),
  };
}
