import type { OpenDatabase } from "#db/database/client.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Answer } from "#tests/access/ask.ts";
import type { Address } from "#tests/access/routes.ts";
import { subjectsOf, type Row } from "#tests/access/subjects.ts";
import { mayByTheBook } from "#tests/domain/access/oracle.ts";

/** By which act of docs/rights.md one learns of the thing that a parameter names; of all others one learns by no act. */
const learntBy: Readonly<Record<string, { readonly table: string; readonly act: string }>> = {
  ":dialogueId": { table: "dialogues", act: "dialogue.read" },
  ":meetingId": { table: "meetings", act: "meeting.read" },
  ":sessionId": { table: "sessions", act: "line.read_unreleased" },
  ":versionId": { table: "versions", act: "version.read_frozen" },
  ":paperId": { table: "meeting_papers", act: "paper.read" },
  ":registrationId": { table: "registrations", act: "registration.read" },
  ":interventionId": { table: "interventions", act: "line.read_unreleased" },
};

/**
 * The values of an address with ids of nothing, as long as they, in the place of all that somebody may not know of: a
 * refusal must read there as it does for the thing that exists.
 */
export function withoutUnknown(db: OpenDatabase, actor: Actor, { pattern, values }: Address): readonly string[] {
  const names = pattern.match(/:\w+/g) ?? [];
  return values.map((value, at) =>
    mayKnow(db, actor, names[at], value) ? value : value.replaceAll(/[a-z0-9]/gi, "0"),
  );
}

function mayKnow(db: OpenDatabase, actor: Actor, name: string | undefined, value: string): boolean {
  // Everybody's own id stands on their pages anyway.
  if (value === actor.id) return true;
  // The ids of parties stand in the register; in an answer they belong to whatever else names one.
  if (name === ":party") return true;
  const learnt = name === undefined ? undefined : learntBy[name];
  if (learnt === undefined) return false;
  // SQLite gives an object by the names of columns.
  const row = db.$client.prepare(`SELECT * FROM ${learnt.table} WHERE id = ?`).get(value) as Row;
  return subjectsOf(db, { ...learnt, row }).some((subject) => mayByTheBook(actor, learnt.act, subject));
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
