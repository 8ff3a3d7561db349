import { listInterventions } from "#db/room/interventions.ts";
import { listUpdates } from "#db/room/capture-updates.ts";
import { aRoom, session } from "#tests/support/a-room.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";

describe("two note-takers in one room", () => {
  it("see each other's captures, and what is typed in either of them", async () => {
    await using room = await aRoom();
    const [ana, ben] = [await room.comes("ana"), await room.comes("ben")];
    const captureId = ana.open();
    ana.type(captureId, "Serbia: new law");
    await until(() => ben.index()?.captures.length === 1);
    ben.join(captureId);
    await until(() => ben.note(captureId) === "Serbia: new law");
    ana.join(captureId);

    ben.type(captureId, ", in force by June");
    await ben.allStored();

    await until(() => ana.note(captureId) === "Serbia: new law, in force by June");
    expect(ben.index()?.captures).toMatchObject([
      { id: captureId, interventionId: captureId, openedBy: room.person("ana").id, taken: null },
    ]);
  });

  it("become an intervention of the record, whose author and time are the server's", async () => {
    await using room = await aRoom();
    const ana = await room.comes("ana");
    const captureId = ana.open();
    ana.setHead(captureId, { party: "SRB", kind: "statement", form: "predicate" });
    ana.type(captureId, "presented its new law", { root: "line" });
    await ana.allStored();

    await until(() => listInterventions(room.db, session).length === 1);

    expect(listInterventions(room.db, session)).toMatchObject([
      { id: captureId, party: "SRB", line: "presented its new law", changedBy: room.person("ana").id },
    ]);
  });
});

describe("an acknowledgement", () => {
  it("comes after the update is in the database, and never before", async () => {
    await using room = await aRoom();
    const ana = await room.comes("ana");
    const captureId = ana.open();
    await ana.allStored();
    const rows = () => listUpdates(room.db, { captureId, layer: "text" }).length;
    const seen: { acknowledged: number; stored: number }[] = [];
    ana.socket.on("message", () => seen.push({ acknowledged: ana.acknowledged(), stored: rows() }));

    for (const letter of "not one saved letter is ever lost") ana.type(captureId, letter);
    await ana.allStored();

    // The seed is a row too, so that mark n is row n.
    expect(seen.filter(({ acknowledged, stored }) => stored < acknowledged)).toEqual([]);
    expect(ana.note(captureId)).toBe("not one saved letter is ever lost");
  });
});
