import { action, loader } from "#app/routes/new-intervention/route.tsx";
import { listInterventions } from "#db/interventions.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "sarajevo-2018", sessionId: "s3" };
const path = "/meetings/sarajevo-2018/sessions/s3?index";
const form = {
  id: "01890a5d-ac96-774b-bcce-b302099a8057",
  who: "Sweden",
  kind: "statement",
  form: "predicate",
  line: "asked how guardians are chosen",
  note: "guardians?\r\nwho pays",
};

describe("noting an intervention", () => {
  it("stores who and what, and comes back with the caret where the next speaker is written", async () => {
    const { db, asks } = aDesk();

    const answer = await action(asks("k-orel", path, { params, form }));

    expect(answer).toBeInstanceOf(Response);
    expect(answer instanceof Response && answer.headers.get("Location")).toBe(
      `/meetings/sarajevo-2018/sessions/s3?noted=${form.id}#who`,
    );
    expect(listInterventions(db, params).at(-1)).toMatchObject({
      id: form.id,
      party: "SWE",
      line: "asked how guardians are chosen",
      note: "guardians?\nwho pays",
      changedBy: "k-orel",
    });
  });

  it("reads a name in any form that the register knows, and several at once", async () => {
    const { db, asks } = aDesk();
    const speakers: unknown[] = [];

    for (const who of ["FYROM", "IOM", "Austria, the Netherlands"]) {
      const id = crypto.randomUUID();
      await action(asks("a-marin", path, { params, form: { ...form, id, who } }));
      const { party, parties } = listInterventions(db, params).at(-1) ?? {};
      speakers.push(party ?? parties);
    }

    expect(speakers).toEqual(["MKD", "IOM", ["AUT", "NLD"]]);
  });

  it("notes a form that was sent twice once", async () => {
    const { db, asks } = aDesk();
    const before = listInterventions(db, params).length;

    await action(asks("k-orel", path, { params, form }));
    await action(asks("k-orel", path, { params, form }));

    expect(listInterventions(db, params)).toHaveLength(before + 1);
  });

  it.each([
    ["nobody is named", { who: "" }, { who: ["who-missing"] }],
    ["the register does not know the name", { who: "Atlantis" }, { who: ["who-unknown"] }],
    ["the kind is none", { kind: "song" }, { kind: ["not-a-choice"] }],
    ["a verb has no line", { verb: "informed", line: "" }, { line: ["line-missing"] }],
    ["no Word file could hold the text", { line: "bell \u0007" }, { line: ["illegal-characters"] }],
    ["it answers what was never said", { inReplyTo: "i999" }, { inReplyTo: ["no-such-question"] }],
  ])("is refused where %s, and gives the typed text back", async (_case, wrong, error) => {
    const { db, asks } = aDesk();
    const before = contentsOf(db);

    const answer = await action(asks("k-orel", path, { params, form: { ...form, ...wrong } }));

    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { submission: { error, initialValue: { note: form.note } } },
    });
    expect(contentsOf(db)).toEqual(before);
  });

  it("keeps a name that the register does not know, if somebody says so", async () => {
    const { db, asks } = aDesk();

    await action(asks("k-orel", path, { params, form: { ...form, who: "Atlantis", asWritten: "on" } }));

    expect(listInterventions(db, params).at(-1)).toMatchObject({ written: "Atlantis" });
  });

  it.each([
    ["the Chair, who may read lines", "l-demir", params, 403],
    ["a delegate, who may not know of them", "r-haider", params, 404],
    ["nobody in particular", "nobody", params, 404],
    ["the note-taker of another meeting", "k-orel", { meetingId: "sofia-2017", sessionId: "s1" }, 404],
    ["anybody once the report is issued", "a-marin", { meetingId: "sofia-2017", sessionId: "s1" }, 403],
  ] as const)("is not for %s", async (_case, person, where, status) => {
    const { db, asks } = aDesk();
    const before = contentsOf(db);

    expect(await statusOf(action(asks(person, path, { params: where, form })))).toBe(status);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("the empty form", () => {
  it("offers those who are registered first, by the names of the day", async () => {
    const { asks } = aDesk();

    const loaded = await loader(asks("k-orel", path, { params }));

    expect(loaded?.choices.parties[0]).toEqual({ name: "Albania", code: "ALB" });
    expect(loaded?.choices.parties.map(({ name }) => name)).toContain("Turkey");
  });

  it("offers the dialogue's other parties next, and nobody who is known for reading only", async () => {
    const { asks } = aDesk();

    const loaded = await loader(asks("k-orel", path, { params }));

    const codes = loaded?.choices.parties.map(({ code }) => code) ?? [];
    expect(codes.indexOf("AFG")).toBeGreaterThan(codes.indexOf("UNHCR"));
    expect(codes).not.toContain("BRA");
  });

  it("is not there for those who only read", async () => {
    const { asks } = aDesk();

    expect(await loader(asks("l-demir", path, { params }))).toBeNull();
  });
});
