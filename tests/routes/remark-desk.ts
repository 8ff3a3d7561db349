import { submitRemark } from "#db/remarks/remark-acts.ts";
import type { RemarkWishes } from "#domain/remarks/remark.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { expect } from "vitest";

export const meetingId = "sarajevo-2018";
export const home = `/meetings/${meetingId}/remarks`;
export const id = "0197a000-0000-7000-8000-000000000001";
export const now = new Date("2018-05-10T09:00:00Z");
export const form = {
  id,
  text: "Pakistan thanks the host.",
  sessionId: "s2",
  audience: "record",
  delivery: "as delivered",
};
const everybody = ["a-marin", "k-orel", "l-demir", "s-qureshi", "r-haider", "v-lind", "nobody"] as const;

export type Desk = ReturnType<typeof aDesk>;

/** A desk that has one text of Pakistan's delegate. */
export function withRemark(wishes: Partial<RemarkWishes> = {}, party = "PAK"): Desk {
  const desk = aDesk();
  const all = {
    sessionId: "s2",
    audience: "record",
    delivery: "as delivered",
    isSharedEarly: false,
    ...wishes,
  } as const;
  const text = "Pakistan thanks the host.\n\nIt will report back.";
  submitRemark(desk.db, { meetingId, id, party, text, wishes: all, channel: "page", actorId: "r-haider", now });
  return desk;
}

export const asked = (desk: Desk, person: Person, sent?: Record<string, string>, more: Record<string, string> = {}) =>
  desk.asks(person, `${home}/${id}`, { params: { meetingId, remarkId: id, ...more }, form: sent });

/** A status for each of the people; whoever is not named learns nothing. */
export const answers = (named: Partial<Record<Person, number>>): Record<string, number> => ({
  ...Object.fromEntries(everybody.map((person) => [person, 404])),
  ...named,
});

/** The status for each of the people, and that whoever is refused changed nothing. */
export async function statuses<Kind extends Pick<Desk, "db"> = Desk>(
  make: () => Kind,
  act: (desk: Kind, person: Person) => Promise<unknown>,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const person of everybody) {
    const desk = make();
    const before = contentsOf(desk.db);
    const status = await statusOf(act(desk, person));
    if (status >= 400) expect(contentsOf(desk.db), person).toEqual(before);
    found[person] = status;
  }
  return found;
}
