import type { ProgrammeDesk, SessionOnForm } from "#app/components/programme/programme-on-page.ts";
import { requireRegister, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { warningsOnPage } from "#app/desk/programme/programme-warnings.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { findDraftProgramme, findLastRelease, findRemovedSession, listDraftSessions } from "#db/programme/programme.ts";
import { differenceBetween } from "#domain/programme/difference.ts";
import { programmeNews } from "#domain/programme/programme-text.ts";
import { toRelease } from "#domain/programme/release.ts";
import { inOrder } from "#domain/register/order.ts";
import type { AppLoadContext } from "@remix-run/node";
import { v7 as newId } from "uuid";

/** What stands beside the programme for whoever changes it; undefined for all others. */
export function programmeDesk(
  { db }: AppLoadContext,
  asker: Asker,
  { meeting, subject }: MeetingSeen,
  wishes: URLSearchParams,
): ProgrammeDesk | undefined {
  if (!asker.may("programme.change", subject)) return undefined;
  const { id: meetingId, startsOn } = meeting;
  const register = requireRegister(db, meeting.dialogueId);
  const names = namesAt(register, startsOn);
  const sessions = listDraftSessions(db, meetingId);
  const last = findLastRelease(db, meetingId);
  const draft = findDraftProgramme(db, meetingId);
  const wished = wishes.get("session");
  const undo = wishes.get("undo") ?? "";
  const isNew = wished === "new" || sessions.length === 0;
  const added: SessionOnForm = { id: newId(), kind: "session", guidingQuestions: [], items: [] };
  return {
    home: pathTo`/meetings/${meetingId}`,
    revisions: Object.fromEntries(sessions.map(({ id, revision }) => [id, revision])),
    open: isNew ? added : sessions.find(({ id }) => id === wished),
    newId: newId(),
    firstDay: startsOn,
    parties: inOrder(
      register,
      ownParties(register).map(({ id }) => id),
      startsOn,
    ).map((id) => ({ id, name: names.nameOf(id) })),
    ...warningsOnPage(db, meeting, names),
    timeZone: meeting.timeZone,
    released: last && { number: last.number, at: last.releasedAt, messageId: last.messageId },
    changes: last && draft ? differenceBetween(last.programme, toRelease(draft)).length : sessions.length,
    mayRelease: asker.may("programme.release", subject),
    said: {
      news: programmeNews.find((one) => one === wishes.get("news")),
      undo: findRemovedSession(db, { meetingId, sessionId: undo }) && undo,
      undoItem: wishes.has("undo-item"),
    },
  };
}
