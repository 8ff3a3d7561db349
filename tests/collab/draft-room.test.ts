import { draftText, seedOfDraft } from "#app/collab/draft-document.ts";
import { draftMatter } from "#app/collab/draft-matter.server.ts";
import { faultInDraft } from "#app/collab/fault-of-draft.ts";
import { judgeOn, made } from "#app/collab/shared-document.server.ts";
import { closeCodes } from "#app/collab/wire.ts";
import { draftUpdatesAfter, lastDraftUpdate } from "#db/draft/draft-updates.ts";
import { listInterventions, noteIntervention } from "#db/room/interventions.ts";
import { draftNames, type Draft } from "#domain/draft/draft.ts";
import { session } from "#tests/support/a-room.ts";
import { anIntervention } from "#tests/support/factories.ts";
import { listAudit } from "#db/audit/audit.ts";
import { reopenVersion } from "#db/versions/version-acts.ts";
import { moveVersion } from "#db/versions/versions.ts";
import {
  aDraftingRoom,
  aFreeze,
  chair,
  draft,
  meetingId,
  twoLines,
  type Drafter,
} from "#tests/support/a-drafting-room.ts";
import { now } from "#tests/support/people.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";
import { Array as YArray, Doc, encodeStateAsUpdate, encodeStateVector, XmlText } from "yjs";

const anUpdate = { kind: "update", mark: 1, document: draft } as const;
const interpreter = { function: "interpreter", dialogueId: "budapest-process", meetingId } as const;

describe("two who write in a draft", () => {
  it("see what the other types, and end with the same text", async () => {
    await using room = await aDraftingRoom();
    const [ana, ben] = [await room.drafts("ana"), await room.drafts("ben")];
    expect(ana.index()).toMatchObject({ captures: [], layers: ["draft"], mayWrite: true });

    ana.typeBefore("first", "very ");
    ben.typeBefore("second", "other ");
    ben.typeBefore("sentence.", "long ");
    await ana.allStored();
    await ben.allStored();

    await until(() => ana.text() === ben.text());
    expect(ana.text()).toContain("other second");
    expect(ana.draft()).toEqual(ben.draft());
    expect([room.person("ana").id, room.person("ben").id]).toContain(lastDraftUpdate(room.db, meetingId)?.author);
  });

  it("are named in the audit once a minute, and each update in the log", async () => {
    await using room = await aDraftingRoom();
    const ana = await room.drafts("ana");
    for (const letter of "every letter") ana.typeBefore("first", letter);
    await ana.allStored();

    const authors = listAudit(room.db, meetingId).filter(({ verb }) => verb === "draft.edited");
    expect(authors.map(({ actorId }) => actorId)).toEqual([room.person("ana").id]);
    expect(draftUpdatesAfter(room.db, { meetingId, seq: 0 }).length).toBe(1 + "every letter".length);
  });
});

describe("whoever may only read a draft", () => {
  it("is sent it and what changes in it, and what they send changes nothing", async () => {
    await using room = await aDraftingRoom();
    const [ana, lea] = [await room.drafts("ana"), await room.drafts("lea", [chair])];
    expect(lea.index()).toMatchObject({ mayWrite: false, layers: ["draft"] });
    ana.typeBefore("first", "very ");
    await until(() => lea.text().includes("very first"));
    await ana.allStored();
    const before = contentsOf(room.db).draft_updates;

    lea.typeBefore("second", "MY ");
    await until(() => lea.heard.some(({ head }) => head.kind === "refused" && head.why === "not-allowed"));

    expect(contentsOf(room.db).draft_updates).toEqual(before);
    expect(ana.text()).not.toContain("MY");
  });

  it("is nobody beyond those who work on the report, and nobody where there is no draft", async () => {
    await using room = await aDraftingRoom();
    room.person("mira", [interpreter]);
    await expect(room.comes("mira", { sessionId: null })).rejects.toThrow("403");
    room.person("eva", []);
    await expect(room.comes("eva", { sessionId: null })).rejects.toThrow("404");

    room.db.$client.prepare("DELETE FROM drafts").run();
    await expect(room.comes("ana", { sessionId: null })).rejects.toThrow("404");
  });
});

describe("an update that no page of ours sends", () => {
  const text = (doc: Doc) => draftText(doc);
  const faults: Readonly<Record<string, (doc: Doc) => void>> = {
    "another root": (doc) => doc.getMap("else").set("a", "b"),
    "an unknown mark": (doc) => text(doc).insert(1, "a", { bold: true }),
    "a line of an unknown kind": (doc) => text(doc).insert(0, "\n", { id: "x", level: "paragraph", kind: "poem" }),
    "a unit that is no name": (doc) => text(doc).insert(1, "a", { unit: 7 }),
    "a unit without end": (doc) => text(doc).insert(1, "a", { unit: "u".repeat(201) }),
    "a picture": (doc) => text(doc).insertEmbed(1, { image: "x" }),
    "a document in the text": (doc) => text(doc).insertEmbed(1, new XmlText("within")),
    "a list in the base": (doc) => doc.getMap("base").set("fact:a/0", new YArray()),
    "a number in the base": (doc) => doc.getMap("base").set("fact:a/0", 3),
    "more than a draft holds": (doc) => text(doc).insert(1, "a".repeat(500_000)),
  };

  it.each(Object.keys(faults))("with %s costs its sender the line and changes nothing", async (fault) => {
    await using room = await aDraftingRoom();
    const [ana, eve] = [await room.drafts("ana"), await room.drafts("eve")];
    // A frame is shorter than a draft may be.
    const times = fault.startsWith("more") ? 4 : 1;

    for (let time = 0; time < times; time++) eve.change(draft, faults[fault] ?? (() => undefined));
    await until(() => eve.closed() !== undefined);
    ana.typeBefore("first", "very ");
    await ana.allStored();

    expect(eve.closed()).toBe(closeCodes.malformed);
    expect(draftUpdatesAfter(room.db, { meetingId, seq: 0 }).length).toBe(1 + (times - 1) + 1);
  });

  it("changes nothing where it is no update, speaks of captures, or builds on what nobody has", async () => {
    await using room = await aDraftingRoom();
    const before = contentsOf(room.db).draft_updates;
    const doc = new Doc();
    draftText(doc).insert(0, "a", {});
    const vector = encodeStateVector(doc);
    draftText(doc).insert(1, "b", {});
    const said: readonly (readonly [(page: Drafter) => void, number])[] = [
      [(page) => page.say(anUpdate, Uint8Array.from([9, 9, 9])), closeCodes.malformed],
      [(page) => page.open(), closeCodes.malformed],
      [(page) => page.say(anUpdate, encodeStateAsUpdate(doc, vector)), closeCodes["server leaves"]],
    ];
    for (const [say, code] of said) {
      const eve = await room.drafts("eve");
      say(eve);
      await until(() => eve.closed() !== undefined);
      expect(eve.closed()).toBe(code);
    }
    expect(contentsOf(room.db).draft_updates).toEqual(before);
  });

  it("is looked for in what was added alone, so that a letter costs the same in a long draft", () => {
    const doc = made([seedOfDraft(twoLines)]);
    // What stands there was judged when it came.
    draftText(doc).insert(1, "a", { bold: true });
    const page = made([encodeStateAsUpdate(doc)]);
    const before = encodeStateVector(page);

    draftText(page).insert(1, "b", {});
    expect(judgeOn(doc, faultInDraft, encodeStateAsUpdate(page, before))).toBe("new");

    draftText(page).insert(2, "c", { italic: true });
    expect(judgeOn(doc, faultInDraft, encodeStateAsUpdate(page, before))).toBe("unsound");
  });
});

describe("a draft of which a version is frozen", () => {
  it("takes nobody's letters: open pages are told at once, and go on when it is opened again", async () => {
    await using room = await aDraftingRoom();
    const ana = await room.drafts("ana");
    const { act, versionId } = aFreeze(room.db);

    await until(() => ana.index()?.mayWrite === false && ana.index()?.isFrozen === true);
    const before = contentsOf(room.db).draft_updates;
    ana.typeBefore("first", "very ");
    await until(() => ana.heard.some(({ head }) => head.kind === "refused" && head.why === "frozen"));
    expect(contentsOf(room.db).draft_updates).toEqual(before);

    moveVersion(room.db, { ...act, versionId, event: "cleared", verb: "version.reopened" });
    expect(reopenVersion(room.db, { ...act, versionId, reason: "A word." })).toBe("reopened");
    await until(() => ana.index()?.mayWrite === true && ana.index()?.isFrozen === undefined);
  });

  it("takes none that was judged a moment before it was frozen", async () => {
    await using room = await aDraftingRoom();
    const matter = draftMatter({ db: room.db, isDue: () => true }, meetingId);
    aFreeze(room.db);
    const row = { id: draft, data: Uint8Array.from([0, 0]), actorId: "ana", now };

    expect(unchanged(room.db, () => matter.append(row))).toBe("frozen");
  });
});

describe("a draft that is open while the record changes", () => {
  it("follows by itself, and whoever writes in it sees that", async () => {
    await using room = await aDraftingRoom({}, { lines: [], base: new Map() });
    const ana = await room.drafts("ana");
    const notes = await room.comes("ben");
    const captureId = notes.open();
    notes.setHead(captureId, { party: "SRB", kind: "statement", form: "predicate" });
    notes.type(captureId, "presented its new law", { root: "line" });
    await notes.allStored();
    await until(() => listInterventions(room.db, session).length === 1);
    const unit = `said:${captureId}`;
    ana.change(draft, (doc) => {
      draftText(doc).insert(0, "\n", { id: "one", level: "paragraph", kind: "session", session: "s1" });
      draftText(doc).insert(1, "Serbia presented its new law.", { unit });
      doc.getMap(draftNames.base).set(unit, "Serbia presented its new law.");
    });
    await ana.allStored();

    notes.type(captureId, " on returns", { root: "line" });
    await notes.allStored();

    await until(() => ana.text().includes("presented its new law on returns."));
    expect(lastDraftUpdate(room.db, meetingId)?.author).toBe("compiler");
  });

  it("has followed before anybody who comes in is told what stands in it", async () => {
    await using room = await aDraftingRoom({}, aSentenceOf("i1", "Serbia presented an old law."));
    noteIntervention(room.db, {
      ...session,
      intervention: anIntervention({ id: "i1", line: "presented its new law" }),
      actorId: "ana",
      now,
    });

    const ana = await room.drafts("ana");

    expect(ana.text()).toBe("\nIn Session 1, Serbia presented its new law.");
  });
});

const aSentenceOf = (intervention: string, text: string): Draft => ({
  lines: [
    { id: "one", level: "paragraph", kind: "session", session: "s1", pieces: [{ text, unit: `said:${intervention}` }] },
  ],
  base: new Map([[`said:${intervention}`, text]]),
});
