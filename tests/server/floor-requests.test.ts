import { inRoom, setState } from "#tests/support/a-floor.ts";
import { aRunningRoom, withoutDevices } from "#tests/support/a-running-room.ts";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";

describe("a delegation's own wish for the floor", () => {
  const wish = { id: newId(), kind: "statement" };

  it("is heard from its head and its delegates, where the meeting takes requests", async () => {
    for (const person of ["head", "delegate"] as const) {
      const { db, server, does, floor } = await aRunningRoom({ takesRequests: true });
      await using _ = server;
      db.$client.exec("DELETE FROM list_of_speakers");
      const answer = await does(person, "/requests", wish);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ waitingId: wish.id, floor: floor() });
      expect(floor().waiting).toMatchObject([{ id: wish.id, party: "SRB", isRequest: true }]);
    }
  });

  it("is refused to everybody where it takes none, and changes nothing", async () => {
    const { db, server, does } = await aRunningRoom();
    await using _ = server;
    const before = withoutDevices(db);
    for (const person of ["head", "delegate"] as const)
      expect((await does(person, "/requests", wish)).status).toBe(403);
    expect(withoutDevices(db)).toEqual(before);
  });

  it("is refused to whoever sits for no party, for another party, and after the meeting", async () => {
    const { db, server, does } = await aRunningRoom({ takesRequests: true });
    await using _ = server;
    const before = withoutDevices(db);
    for (const person of inRoom.filter((one) => !["head", "delegate", "otherDelegate"].includes(one))) {
      const mayKnow = !["elsewhere", "delegateElsewhere"].includes(person);
      expect([person, (await does(person, "/requests", wish)).status]).toEqual([person, mayKnow ? 403 : 404]);
    }
    expect((await does("delegate", "/requests", { ...wish, party: "TUR" })).status).toBe(403);
    expect((await does("delegate", "/requests", { ...wish, kind: "point of order" })).status).toBe(409);
    setState(db, "closed");
    expect((await does("delegate", "/requests", wish)).status).toBe(403);
    setState(db, "in session");
    expect(withoutDevices(db)).toEqual(before);
  });

  it("is taken back by whoever made it or leads the delegation, and by nobody else", async () => {
    const { db, server, does, floor } = await aRunningRoom({ takesRequests: true });
    await using _ = server;
    db.$client.exec("DELETE FROM list_of_speakers");
    const [byDelegate, byOther] = [newId(), newId()];
    await does("delegate", "/requests", { id: byDelegate, kind: "statement" });
    await does("otherDelegate", "/requests", { id: byOther, kind: "statement" });
    const before = withoutDevices(db);

    expect((await does("otherDelegate", `/requests/${byDelegate}/withdrawal`)).status).toBe(403);
    expect((await does("head", `/requests/${byOther}/withdrawal`)).status).toBe(403);
    expect((await does("secretariat", `/requests/${byOther}/withdrawal`)).status).toBe(403);
    expect((await does("delegateElsewhere", `/requests/${byOther}/withdrawal`)).status).toBe(404);
    expect((await does("delegate", `/requests/${newId()}/withdrawal`)).status).toBe(403);
    expect(withoutDevices(db)).toEqual(before);

    expect((await does("head", `/requests/${byDelegate}/withdrawal`)).status).toBe(200);
    expect((await does("otherDelegate", `/requests/${byOther}/withdrawal`)).status).toBe(200);
    expect(floor().waiting).toEqual([]);
  });
});
