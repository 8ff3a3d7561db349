import { withdrawFunction } from "#db/accounts/function-withdrawal.ts";
import { listAudit } from "#db/audit/audit.ts";
import { listCaptures } from "#db/room/captures.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import { listInterventions } from "#db/room/interventions.ts";
import { keepAside, listKeptAside } from "#db/room/kept-aside.ts";
import { assignNoteTaker } from "#db/room/session-note-takers.ts";
import { readOffRecord } from "#app/editor/read-capture.ts";
import { offRecordSeedOf } from "#app/editor/seed.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { aRoom, noteTaker, session } from "#tests/support/a-room.ts";
import { delegateOfPakistan, now } from "#tests/support/people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";
import { encodeStateAsUpdate } from "yjs";

const secretariat: FunctionHeld = { function: "secretariat", dialogueId: "budapest-process" };
const path = "/meetings/sarajevo-2018/kept-aside";

/** Ana wrote in a capture of which the room has the beginning, and in one that nobody else has seen, after she left. */
async function afterAnaLeft() {
  const room = await aRoom();
  const { db, person } = room;
  const ana = await room.comes("ana");
  const known = ana.open();
  ana.type(known, "with the right");
  await ana.allStored();
  await ana.leave();
  for (const { id } of listHoldings(db, { personId: person("ana").id, day: "2018-05-07" }))
    withdrawFunction(db, { id, actorId: "sec", now, reason: "They left" });
  const { token: sid } = deviceOf(db, person("ana").id, { now });
  const back = await room.comes("ana", { documents: ana.documents, sid });
  back.type(known, ", and without");
  const unseen = back.open();
  back.type(unseen, "a line of hers", { root: "line" });
  await back.allStored();
  await back.leave();
  // What she wrote while she might stands in the record before anything is compared.
  await until(() => contentsOf(db).interventions?.length === 1);
  const sec = person("sec", [secretariat]);
  const asks = (name: string, form?: Record<string, string>, sid = person(name).sid) =>
    fetch(room.server.url + path, {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie: `sid=${sid}`, origin: new URL(room.server.url).origin, "sec-fetch-site": "same-origin" },
      ...(form && { body: new URLSearchParams(form) }),
    });
  const keptOf = (captureId: string) => {
    const kept = listKeptAside(db, session).find((one) => one.captureId === captureId);
    if (!kept) throw new Error("Nothing was kept aside of it.");
    return kept;
  };
  const captures = () => listCaptures(db, session);
  return { ...room, sec, asks, keptOf, captures, known, unseen };
}

describe("what is kept aside", () => {
  it("is listed with its author, its text and its session", async () => {
    await using desk = await afterAnaLeft();
    const page = await (await desk.asks("sec")).text();
    expect(page).toContain("with the right, and without");
    expect(page).toContain("a line of hers");
    expect(page).toContain("ana");
    const programme = await fetch(`${desk.server.url}/meetings/sarajevo-2018`, {
      headers: { cookie: `sid=${desk.sec.sid}` },
    });
    expect(await programme.text()).toContain("2 pieces of notes are kept aside");
  });

  it("becomes a sibling of the capture it was written in, of which the room hears, and only once", async () => {
    await using desk = await afterAnaLeft();
    const ben = await desk.comes("ben");
    const form = { id: desk.keptOf(desk.known).id, how: "take in" };

    const answer = await desk.asks("sec", form);
    await until(() => ben.index()?.captures.length === 2);
    const before = contentsOf(desk.db);
    await desk.asks("sec", form);

    expect([answer.status, answer.headers.get("location")]).toEqual([302, path]);
    const sibling = desk.captures().find(({ id }) => id !== desk.known);
    expect(sibling).toMatchObject({ interventionId: desk.known, openedBy: desk.person("ana").id, taken: null });
    ben.join(sibling?.id ?? "");
    await until(() => ben.note(sibling?.id ?? "") === "with the right, and without");
    ben.join(desk.known);
    await until(() => ben.note(desk.known) === "with the right");
    expect(contentsOf(desk.db)).toMatchObject({ captures: before.captures, kept_aside: before.kept_aside });
    const settled = listAudit(desk.db, session.meetingId).filter(({ verb }) => verb === "aside.taken_in");
    expect(settled).toMatchObject([{ actorId: desk.sec.id, targetId: form.id }]);
  });

  it("stands in the record once where its capture is gone", async () => {
    await using desk = await afterAnaLeft();
    const form = { id: desk.keptOf(desk.unseen).id, how: "take in" };

    await desk.asks("sec", form);
    await desk.asks("sec", form);
    await desk.server.close();

    const lines = listInterventions(desk.db, session).filter(({ line }) => line === "a line of hers");
    expect(lines).toHaveLength(1);
    expect(listKeptAside(desk.db, session)).toHaveLength(1);
  });

  it("is discarded for a reason, and not without one", async () => {
    await using desk = await afterAnaLeft();
    const form = { id: desk.keptOf(desk.known).id, how: "discard" };
    const before = contentsOf(desk.db);

    const missing = await desk.asks("sec", form);
    expect(await missing.text()).toContain("Say why, in at most 500 characters.");
    expect(contentsOf(desk.db)).toEqual(before);

    await desk.asks("sec", { ...form, reason: "Said twice" });
    const settled = listAudit(desk.db, session.meetingId).filter(({ verb }) => verb === "aside.discarded");
    expect(settled).toMatchObject([{ actorId: desk.sec.id, targetId: form.id }]);
    expect(contentsOf(desk.db).reasons).toContainEqual(expect.objectContaining({ reason: "Said twice" }));
    expect(contentsOf(desk.db)).toMatchObject({ captures: before.captures, interventions: before.interventions });
    expect(listKeptAside(desk.db, session).map(({ captureId }) => captureId)).toEqual([desk.unseen]);
  });

  it("is nobody else's to see or to settle", async () => {
    await using desk = await afterAnaLeft();
    const { id } = desk.keptOf(desk.known);
    const others: readonly (readonly [string, readonly FunctionHeld[], number])[] = [
      ["taker", [noteTaker], 403],
      ["registrar", [{ ...noteTaker, function: "registrationDesk" }], 403],
      ["interpreter", [{ ...noteTaker, function: "interpreter" }], 403],
      ["chair", [{ function: "chair", dialogueId: "budapest-process" }], 403],
      ["delegate", [delegateOfPakistan], 403],
      ["administrator", [{ function: "administrator" }], 403],
      ["stranger", [], 404],
    ];
    for (const [name, functions] of others) desk.person(name, functions);
    const before = contentsOf(desk.db);
    for (const [name, , status] of others) {
      expect([name, (await desk.asks(name)).status]).toEqual([name, status]);
      expect([name, (await desk.asks(name, { id, how: "take in" })).status]).toEqual([name, status]);
      expect([name, (await desk.asks(name, { id, how: "discard", reason: "x" })).status]).toEqual([name, status]);
    }
    const after = contentsOf(desk.db);
    for (const table of ["kept_aside", "captures", "capture_updates", "audit", "interventions"] as const)
      expect(after[table]).toEqual(before[table]);
  });

  it("is listed without what is off the record for whoever may not read that, and taken in unread", async () => {
    await using desk = await afterAnaLeft();
    const author = desk.person("ana").id;
    keepAside(desk.db, {
      ...{ ...session, captureId: desk.known, layer: "off", actorId: author, now },
      ...{ data: offRecordSeedOf("between us"), merge: (_before: Uint8Array, later: Uint8Array) => later },
    });
    const both = desk.person("both", [secretariat, noteTaker]);
    assignNoteTaker(desk.db, { ...session, personId: both.id, actorId: "sec", now });

    const unread = await (await desk.asks("sec")).text();
    expect(unread).not.toContain("between us");
    expect(unread).toContain("There is off-the-record text.");
    expect(await (await desk.asks("both")).text()).toContain("between us");

    await desk.asks("sec", { id: desk.keptOf(desk.known).id, how: "take in" });

    const sibling = desk.captures().find(({ id }) => id !== desk.known)?.id ?? "";
    const reader = await desk.comes("both");
    reader.join(sibling, "off");
    await until(() => readOffRecord(encodeStateAsUpdate(reader.document(sibling, "off"))) === "between us");
    expect(listKeptAside(desk.db, session).map(({ captureId }) => captureId)).toEqual([desk.unseen]);
  });
});
