import { createDraftClient } from "#app/collab/create-draft-client.ts";
import { draftText, seedOfDraft } from "#app/collab/draft-document.ts";
import { draftUpdatesAfter } from "#db/draft/draft-updates.ts";
import { countUnsent } from "#app/collab/local-notes.ts";
import { beginDraft, findDraft } from "#db/draft/drafts.ts";
import { reopenVersion } from "#db/versions/version-acts.ts";
import { moveVersion } from "#db/versions/versions.ts";
import { aDraftingRoom, aFreeze, meetingId, twoLines } from "#tests/support/a-drafting-room.ts";
import { connecting, cut, network, type Network } from "#tests/support/browser-room.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";

type House = Awaited<ReturnType<typeof aDraftingRoom>>;

/** The draft as a browser has it. */
function browserDraft({ db, server, person }: House, name: string, net: Network = network()) {
  const { begunAt = "" } = findDraft(db, meetingId) ?? {};
  const connect = connecting({ url: server.url, person: person(name), net, room: { meetingId } });
  const draft = createDraftClient({ personId: person(name).id, meetingId, begunAt, connect });
  return {
    ...draft,
    text: () => draftText(draft.doc).toString(),
    type: (letters: string) => draftText(draft.doc).insert(1, letters, {}),
  };
}

/** What somebody typed lies on the disk of their computer. */
const kept = ({ person }: House, name: string) =>
  expect.poll(() => countUnsent(person(name).id), { timeout: 8_000 }).toBe(1);

describe("a draft in a browser", () => {
  it("is saved when the server says so, and reaches a colleague", async () => {
    await using house = await aDraftingRoom();
    const [ana, ben] = [browserDraft(house, "ana"), browserDraft(house, "ben")];
    await until(() => ana.state().hasCome && ben.state().hasCome);

    ana.type("Ana wrote. ");
    expect(ana.state().saved).toMatchObject({ kind: "sending", entries: 1 });
    expect(await ana.whenSent(5_000)).toEqual({ unsent: 0 });

    expect(ana.state()).toMatchObject({ isOnline: true, mayWrite: true, isFrozen: false, saved: { kind: "saved" } });
    await until(() => ben.text().includes("Ana wrote. "));
    ana.leave();
    ben.leave();
  });

  it("goes on without a network and a reload, and every letter is there once when it is back", async () => {
    await using house = await aDraftingRoom();
    const net = network();
    const ben = browserDraft(house, "ben");
    const first = browserDraft(house, "ana", net);
    await until(() => first.state().hasCome && ben.state().hasCome);
    cut(net);
    await until(() => !first.state().isOnline);
    first.type("Ana wrote alone. ");
    expect(first.state().saved).toMatchObject({ kind: "waiting" });
    ben.type("Ben too. ");
    await ben.whenSent(5_000);
    await kept(house, "ana");
    first.leave();

    const second = browserDraft(house, "ana", net);
    await until(() => second.text().includes("Ana wrote alone. "));
    expect(second.state().saved).toMatchObject({ kind: "waiting" });
    net.isUp = true;
    expect(await second.whenSent(15_000)).toEqual({ unsent: 0 });

    await until(() => ben.text() === second.text());
    expect(ben.text().split("Ana wrote alone. ")).toHaveLength(2);
    expect(ben.text().split("Ben too. ")).toHaveLength(2);
    second.leave();
    ben.leave();
  });

  it("keeps on this computer what is typed while a version is frozen, and sends it when that is opened again", async () => {
    await using house = await aDraftingRoom();
    const ana = browserDraft(house, "ana");
    await until(() => ana.state().hasCome);
    const { act, versionId } = aFreeze(house.db);
    await until(() => ana.state().isFrozen && !ana.state().mayWrite);

    ana.type("Too late. ");
    expect(await ana.whenSent(100)).toEqual({ unsent: 1 });

    moveVersion(house.db, { ...act, versionId, event: "cleared", verb: "version.reopened" });
    reopenVersion(house.db, { ...act, versionId, reason: "A word." });
    expect(await ana.whenSent(15_000)).toEqual({ unsent: 0 });
    ana.leave();
  });

  it("never puts the text of a draft of before into one that was begun anew", async () => {
    await using house = await aDraftingRoom();
    const net = network();
    const first = browserDraft(house, "ana", net);
    await until(() => first.state().hasCome);
    cut(net);
    first.type("Of before. ");
    await kept(house, "ana");
    first.leave();
    house.db.$client.prepare("DELETE FROM drafts").run();
    const later = new Date("2018-06-01T09:00:00Z");
    beginDraft(house.db, { meetingId, actorId: "secretariat", now: later, seed: seedOfDraft(twoLines) });

    net.isUp = true;
    const second = browserDraft(house, "ana", net);
    await until(() => second.state().hasCome && second.state().isOnline);
    second.type("Of now. ");
    expect(await second.whenSent(5_000)).toEqual({ unsent: 0 });

    expect(second.text()).toBe("\nOf now. The first sentence.\nThe second sentence.");
    expect(draftUpdatesAfter(house.db, { meetingId, seq: 0 })).toHaveLength(2);
    second.leave();
  });
});
