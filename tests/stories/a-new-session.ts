import { readCapture, readOffRecord } from "#app/editor/read-capture.ts";
import { logUpTo } from "#db/room/capture-updates.ts";
import { listCaptures } from "#db/room/captures.ts";
import type { Db, OpenDatabase } from "#db/database/client.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { openDemonstrationRoom } from "#db/demo/room.ts";
import { listInterventions } from "#db/room/interventions.ts";
import { canonical } from "#domain/text/typography.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { aPerson } from "#tests/support/people.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import type { Page } from "playwright-core";
import { mergeUpdates } from "yjs";

const meetingId = "vienna-in-session";
const newSession = { meetingId, sessionId: "s1" };
export const meetingPath = `/meetings/${meetingId}`;
export const newRoomPath = `${meetingPath}/sessions/s1`;

/** The demonstration's meeting that is in session, before anybody has spoken, by a clock that goes on. */
export async function openNewSession() {
  const db: OpenDatabase = testDb();
  const [began, atFirst] = [Date.now(), Date.parse("2018-05-08T08:30:00Z")];
  const clock = () => new Date(atFirst + Date.now() - began);
  loadDemonstration(db, clock());
  openDemonstrationRoom(db, clock());
  return Object.assign(await startServer({ db, demonstration: true, clock }), { db, clock });
}

/** Signs a delegate of this party in, whom the demonstration does not have. */
export async function comeAsDelegateOf(partyId: string, page: Page, { db, clock }: { db: Db; clock: () => Date }) {
  const { id } = aPerson(db, `Delegate of ${partyId}`, [
    { function: "delegate", dialogueId: "budapest-process", meetingId, partyId },
  ]);
  const { token } = deviceOf(db, id, { now: clock() });
  await page.context().addCookies([{ name: "sid", value: token, url: page.url() }]);
}

/** A text that stands somewhere, letter for letter. */
export type Written = {
  readonly party: string | null;
  readonly note: string;
  readonly line: string;
  readonly off?: string;
  readonly isPinned?: boolean;
};

/** Each capture as the database has it, read from all that was ever stored of it. */
export function captured(db: Db): Written[] {
  return listCaptures(db, newSession).map(({ id }) => {
    const { head, note, line } = readCapture(stored(db, id, "text") ?? new Uint8Array());
    const off = stored(db, id, "off");
    return {
      ...{ party: head.party ?? null, note, line },
      ...(off && { off: readOffRecord(off) }),
      ...(head.pinned && { isPinned: true }),
    };
  });
}

function stored(db: Db, captureId: string, layer: "text" | "off"): Uint8Array | undefined {
  const updates = logUpTo(db, { captureId, layer, seq: Number.MAX_SAFE_INTEGER });
  return updates.length === 0 ? undefined : mergeUpdates(updates.map(({ data }) => data));
}

/** What each capture says, as the room draws it once the page was loaded anew and none is open. */
export const drawnIn = (page: Page) => page.locator(".cap .lay > [data-record]").allTextContents();

/** The interventions of the session as the record has them: what reports are made of. */
export const recorded = (db: Db) => listInterventions(db, newSession);

/** The report as it stands on the page, and as the Word file has it. */
export async function reportOf(page: Page, url: string): Promise<Readonly<Record<"page" | "file", string>>> {
  await page.goto(`${url}${meetingPath}/report`);
  const text = await page.locator("main").innerText();
  const file = await page.request.get(`${url}${meetingPath}/report.docx`);
  const lines = await readDocx(new Uint8Array(await file.body()));
  return { page: canonical(text), file: canonical(lines.map(([, words]) => words).join("\n")) };
}
