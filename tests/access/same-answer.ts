import type { OpenDatabase } from "#db/client.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Answer } from "#tests/access/ask.ts";
import type { Address } from "#tests/access/routes.ts";
import { subjectsOf, type Row } from "#tests/access/subjects.ts";
import { mayByTheBook } from "#tests/domain/access/oracle.ts";

/** What is known by itself, where one may read it; of all else one learns inside it or not at all. */
const known = {
  ":dialogueId": { table: "dialogues", act: "dialogue.read" },
  ":meetingId": { table: "meetings", act: "meeting.read" },
};

/**
 * The values of an address with ids of nothing, as long as they, in the place of all that somebody may not know of: a
 * refusal must read there as it does for the thing that exists.
 */
export function withoutUnknown(db: OpenDatabase, actor: Actor, { pattern, values }: Address): readonly string[] {
  const names = pattern.match(/:\w+/g) ?? [];
  return values.map((value, at) => (mayKnow(db, actor, names[at], value) ? value : value.replaceAll(/[a-z0-9]/gi, "0")));
}

function mayKnow(db: OpenDatabase, actor: Actor, name: string | undefined, value: string): boolean {
  if (name !== ":dialogueId" && name !== ":meetingId") return false;
  const { table, act } = known[name];
  const row = db.$client.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(value) as Row;
  return subjectsOf(db, table, row).some((subject) => mayByTheBook(actor, act, subject));
}

type Given = readonly [answer: Answer, values: readonly string[]];

/**
 * Are these the same bytes, but for what belongs to the request: its nonce, its id, its instant, and the ids that were
 * asked for, which whoever asks knows? Lengths count, for the ids of nothing are as long.
 */
export function sameAnswer([answer, values]: Given, [other, otherValues]: Given): boolean {
  return told(answer, values) === told(other, otherValues);
}

function told({ status, headers, body }: Answer, values: readonly string[]): string {
  const { date: _, "x-request-id": requestId, ...kept } = headers;
  const nonce = /'nonce-([^']+)'/.exec(String(kept["content-security-policy"]))?.[1];
  const own = [nonce, typeof requestId === "string" ? requestId : undefined];
  let text = `${status}\n${JSON.stringify(kept)}\n${body.toString("utf8")}`;
  for (const each of own) if (each !== undefined) text = text.replaceAll(each, "");
  // The longest first: the id of a meeting may be a part of those of its sessions.
  for (const value of values.toSorted((one, two) => two.length - one.length)) text = text.replaceAll(value, "?");
  return text;
}
