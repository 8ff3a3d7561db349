import { idleRooms } from "#tests/support/idle-rooms.ts";
import { createLog } from "#app/server/log.ts";
import { noMailDesk } from "#app/server/mail-desk.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { demonstrationPeople } from "#db/demo/people.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import type { SignedIn } from "#db/sign-in/device-sessions.ts";
import { signedInAs, testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import type { AppLoadContext } from "@remix-run/node";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

/** Two days after the meeting in Sarajevo. */
const now = new Date("2018-05-10T09:00:00Z");

export type Person = (typeof demonstrationPeople)[number]["id"] | "nobody";

/** A desk with the demonstration's two meetings: Sofia 2017, issued, and Sarajevo 2018, of which the draft is written. */
export function aDesk(): { db: OpenDatabase; asks: typeof asks } {
  const db = testDb();
  loadDemonstration(db, now);
  // Each keeps the device on which they signed in, so that asking writes nothing.
  const devices = new Map<Person, SignedIn | undefined>(
    demonstrationPeople.map(({ id }) => [id, signedInAs(db, id, { now })]),
  );
  return { db, asks };

  /** What Remix hands to a loader or an action; `form` makes it a POST. */
  function asks(
    person: Person,
    path: string,
    { params = {}, form }: { params?: Record<string, string>; form?: Record<string, string> } = {},
  ) {
    const body = form && new URLSearchParams(form);
    const request = new Request(`http://localhost${path}`, body && { method: "POST", body });
    return { request, params, context: contextOf(db, devices.get(person)) };
  }
}

const contextOf = (db: OpenDatabase, signedIn: SignedIn | undefined): AppLoadContext => ({
  db,
  key: testKey,
  uploads: join(tmpdir(), `rapporteur-uploads-${process.pid}`),
  publicUrl: "http://localhost",
  signedIn,
  judged: () => undefined,
  clock: () => now,
  log: createLog("silent"),
  mail: noMailDesk,
  ...idleRooms,
  demonstration: true,
  nonce: "",
  requestId: "r1",
  locale: "en",
  network: "192.0.2.1",
});

/** Who may not do what is the secretariat's alone, and how they are refused. */
export const refusedToOthers = [
  ["l-demir", 403],
  ["k-orel", 403],
  ["s-qureshi", 403],
  ["r-haider", 403],
  ["v-lind", 403],
  ["nobody", 404],
] as const satisfies readonly (readonly [Person, number])[];

const withInit = z.object({ init: z.object({ status: z.number() }) });

/** The status of an answer or of the refusal that was thrown instead; 200 for plain data. */
export async function statusOf(answered: Promise<unknown>): Promise<number> {
  const answer: unknown = await answered.catch((refusal: unknown) => {
    if (refusal instanceof Response) return refusal;
    throw refusal;
  });
  if (answer instanceof Response) return answer.status;
  // `data()` of Remix carries the status beside the values, in an object whose type it does not export.
  return withInit.safeParse(answer).data?.init.status ?? 200;
}
