import { describe, expect, it } from "vitest";
import type { CheckId } from "#domain/checks/finding.ts";
import type { MeetingRecord, RecordParagraph } from "#domain/record/record.ts";
import { anIntervention, aRecord, aSession } from "#tests/support/factories.ts";
import { aWrittenRecord, findingsOf, marked, mended, printed, textOf } from "#tests/support/findings.ts";

/** Each finding's text with its characters marked. */
function seen(record: MeetingRecord, check: CheckId): readonly string[] {
  const report = printed(record);
  return findingsOf(record, check).map((finding) => marked(textOf(report, finding), [finding]));
}

const participants = (text: string) => ({ kind: "participants" as const, text });
const list = "Albania, Austria, Bulgaria, Georgia and Serbia";

describe("a report that came without its record", () => {
  it("shows who speaks without being on the list that it prints", () => {
    const said = [
      participants(`Present were ${list}.`),
      "Serbia presented its law. In the discussion, Pakistan and Austria asked why.",
      "The representative of Ukraine, speaking last, thanked the Host. Pakistan added a word.",
    ];
    expect(seen(aWrittenRecord(said), "unlisted-speaker")).toEqual([
      "Serbia presented its law. In the discussion, 【Pakistan】 and Austria asked why.",
      "The representative of 【Ukraine】, speaking last, thanked the Host. Pakistan added a word.",
    ]);
  });

  it("names states that do not speak: in a quotation, a comparison, another's sentence", () => {
    const said = [
      participants(`Present were ${list}.`),
      "Serbia compared Kenya with Peru. ‘Ukraine asked’, it read. Norway has a law. Pakistan was mentioned. " +
        "Afghanistan did not take the floor. Armenia hosted the meeting of 2016.",
    ];
    expect(seen(aWrittenRecord(said), "unlisted-speaker")).toEqual([]);
  });

  it("counts otherwise than its own list", () => {
    const stating = (text: string) => seen(aWrittenRecord([participants(text)]), "countries-differ");
    expect(stating(`Present were six countries: ${list}.`)).toEqual([`Present were 【six countries】: ${list}.`]);
    expect(stating(`Present were five countries: ${list}.`)).toEqual([]);
    expect(stating("Present were six countries.")).toEqual([]);
  });
});

describe("the list of participants", () => {
  const inList = (text: string, check: CheckId) => seen(aWrittenRecord([participants(text)]), check);

  it("has a state out of its place", () => {
    const order = (text: string) => inList(text, "list-order");
    expect(order("Present were Albania, Serbia, Austria, Bulgaria and Ukraine.")).toEqual([
      "Present were Albania, 【Serbia】, Austria, Bulgaria and Ukraine.",
    ]);
  });

  it.each([
    "Present were Iraq, the Islamic Republic of Iran, Italy, the former Yugoslav Republic of Macedonia and Moldova.",
    "Present were Pakistan, the Philippines, the Republic of Korea, Sri Lanka and Thailand.",
    "Present were Tajikistan, the former Yugoslav Republic of Macedonia, Turkey and Ukraine.",
    "Present were Turkey, Austria, Serbia, Albania, Norway, France and Bulgaria.", // an order of its own
    "Serbia and Albania came.",
  ])("may follow another key, or no alphabet at all: %s", (text) => {
    expect(inList(text, "list-order")).toEqual([]);
  });

  it("must not count a name with a designation as a country", () => {
    expect(inList("Present were 3 countries: Albania, Kosovo* and Serbia.", "designation-counted")).toEqual([
      "Present were 【3 countries】: Albania, Kosovo* and Serbia.",
    ]);
    expect(inList("Present were 3 delegations: Albania, Kosovo* and Serbia.", "designation-counted")).toEqual([]);
  });
});

describe("the points of the Chair", () => {
  const aSummary = (lead: string, ...texts: readonly string[]) =>
    aWrittenRecord([{ kind: "chair-points", text: lead }], {
      chairPoints: texts.map((text, index) => ({ id: `p${index + 1}`, text })),
    });

  it("are as many as the Chair announced", () => {
    expect(seen(aSummary("The Chair drew two points:", "One.", "Two.", "Three."), "points-differ")).toEqual([
      "The Chair drew 【two points】:",
    ]);
    expect(seen(aSummary("The Chair drew three points:", "One.", "Two.", "Three."), "points-differ")).toEqual([]);
  });

  it("end in one way: those that are fewer are found, and mended", () => {
    const record = aSummary("Points:", "One", "Two.", "Three", "Four?");
    expect(seen(record, "point-stops")).toEqual(["On【e】", "Thre【e】"]);
    const [first] = findingsOf(record, "point-stops");
    expect(first && mended("One", first)).toBe("One.");
    expect(seen(aSummary("Points:", "One", "Two", "Three."), "point-stops")).toEqual(["Three【.】"]);
    expect(seen(aSummary("Points:", "one;", "two; and", "three."), "point-stops")).toEqual([]);
  });

  it("say a thing once", () => {
    const one = "Contributions paid abroad should not be lost";
    const same = "Contributions that were paid abroad should not be lost";
    expect(seen(aSummary("Points:", one, same, "Grants should be paid early"), "points-alike")).toEqual([
      `【${same}】`,
    ]);
    expect(seen(aSummary("Points:", "Trust helps.", "Trust helps."), "points-alike")).toEqual([]);
  });

  it("come from what was said, where the record links any", () => {
    const sessions = [aSession({ interventions: [anIntervention({ id: "a" })] })];
    const chairPoints = [
      { id: "p1", text: "One.", sources: ["a"] },
      { id: "p2", text: "Two." },
    ];
    expect(seen(aRecord({ sessions, chairPoints }), "point-without-source")).toEqual(["【Two.】"]);
    expect(seen(aRecord({ sessions, chairPoints: [{ id: "p2", text: "Two." }] }), "point-without-source")).toEqual([]);
  });
});

describe("what must not be attributed", () => {
  const hidden = aSession({
    attribution: "none",
    interventions: [anIntervention({ id: "a", party: "GEO", form: "sentence", line: "Georgia asked for visas." })],
  });
  const open = aSession({
    id: "s2",
    interventions: [anIntervention({ id: "b", party: "GEO", line: "asked for trains" })],
  });

  it("is found in a line that names its speaker, and in a point that comes from it", () => {
    const chairPoints = [{ id: "p1", text: "Visas, as Georgia said.", sources: ["a"] }];
    expect(seen(aRecord({ sessions: [hidden], chairPoints }), "forbidden-attribution")).toEqual([
      "【Georgia】 asked for visas.",
      "Visas, as 【Georgia】 said.",
    ]);
  });

  it("is found in a paragraph of that session that somebody wrote", () => {
    const paragraph = { kind: "session" as const, session: "s1", text: "Georgia asked for visas. Serbia met Georgia." };
    expect(seen(aWrittenRecord([paragraph], { sessions: [hidden] }), "forbidden-attribution")).toEqual([
      "【Georgia】 asked for visas. Serbia met Georgia.",
    ]);
  });

  it("is no matter where the party spoke openly, or somebody else names it", () => {
    const both = aRecord({ sessions: [open] });
    expect(seen(both, "forbidden-attribution")).toEqual([]);
    const paragraph = { kind: "session" as const, text: "Georgia asked for trains.", sources: ["a", "b"] };
    expect(seen(aWrittenRecord([paragraph], { sessions: [hidden, open] }), "forbidden-attribution")).toEqual([]);
    const another = aSession({ attribution: "none", interventions: [anIntervention({ line: "thanked Georgia" })] });
    expect(seen(aRecord({ sessions: [another] }), "forbidden-attribution")).toEqual([]);
  });
});

describe("the programme and the record", () => {
  const sessions = [aSession({ title: "Voluntary return" }), aSession({ id: "s2", number: 2, title: "Reintegration" })];

  it("give the titles of sessions", () => {
    const record = aWrittenRecord(
      ["In Session 1 on ‘volontary return’, Serbia spoke; then in Session 2, ‘reintegration’."],
      {
        sessions,
      },
    );
    expect(seen(record, "session-title")).toEqual([
      "In Session 1 on ‘【volontary return】’, Serbia spoke; then in Session 2, ‘reintegration’.",
    ]);
    expect(findingsOf(record, "session-title")[0]?.replacement).toBe("Voluntary return");
  });

  it("give the number of sessions", () => {
    expect(
      seen(aWrittenRecord(["In Session 2 and in Session 3 it was quiet."], { sessions }), "no-such-session"),
    ).toEqual(["In Session 2 and in 【Session 3】 it was quiet."]);
    expect(seen(aWrittenRecord(["In Session 3 it was quiet."]), "no-such-session")).toEqual([]);
  });

  it("give the days of the meeting", () => {
    const opening = (text: string, kind: RecordParagraph["kind"] = "opening") =>
      seen(aWrittenRecord([{ kind, text }]), "date-outside");
    expect(opening("The group met in Sarajevo on 8-9 May 2018.")).toEqual([
      "The group met in Sarajevo on 【8-9 May 2018】.",
    ]);
    expect(opening("The group met on 7 and 8 May 2018. The previous meeting was held on 3 May 2017.")).toEqual([]);
    expect(opening("The group met on 8-9 May 2018.", "session")).toEqual([]);
  });

  it("say who chaired: with one Chair nobody speaks of several", () => {
    const meeting = { chairs: [{ party: "TUR" }, { party: "TUR", body: "silk-routes" }] };
    const record = aWrittenRecord(["The Chair rested. The Chairs will consult."], { meeting });
    expect(seen(record, "chair-or-chairs")).toEqual(["The Chair rested. 【The Chairs】 will consult."]);
    expect(findingsOf(record, "chair-or-chairs")[0]?.replacement).toBe("The Chair");
    const several = { chairs: [{ party: "TUR" }, { party: "BGR", body: "black-sea" }] };
    expect(seen(aWrittenRecord(["The Chairs will consult."], { meeting: several }), "chair-or-chairs")).toEqual([]);
  });

  it("hold lines that no paragraph tells", () => {
    const said = [
      aSession({ interventions: [anIntervention({ id: "a" }), anIntervention({ id: "b", line: "asked why" })] }),
    ];
    const told = { kind: "session" as const, text: "Serbia presented its new law.", sources: ["a"] };
    const unused = findingsOf(aWrittenRecord([told], { sessions: said }), "line-unused");
    expect(unused).toEqual([expect.objectContaining({ where: { session: "s1", intervention: "b" } })]);
    expect(findingsOf(aWrittenRecord([{ ...told, sources: [] }], { sessions: said }), "line-unused")).toEqual([]);
    const record = aWrittenRecord([told], { sessions: said });
    const summary = {
      ...record,
      report: { status: "draft" as const, ...record.report, shape: "points-only" as const },
    };
    expect(findingsOf(summary, "line-unused")).toEqual([]);
  });

  it("know which sentences have a source: of those nobody asks who spoke", () => {
    const told = { kind: "session" as const, text: "It was stressed that trust matters." };
    const said = [aSession({ interventions: [anIntervention({ id: "a" })] })];
    expect(seen(aWrittenRecord([told], { sessions: said }), "no-agent")).toEqual([
      "【It was stressed that trust matters.】",
    ]);
    expect(seen(aWrittenRecord([{ ...told, sources: ["a"] }], { sessions: said }), "no-agent")).toEqual([]);
  });

  it("count who is registered and silent, once somebody is known to have spoken", () => {
    const delegations = [{ party: "BIH" }, { party: "SRB" }, { party: "IOM" }];
    const found = findingsOf(aRecord({ participants: { delegations } }), "silent-delegations");
    expect(found).toEqual([
      expect.objectContaining({ level: "information", values: { count: 1, names: "Bosnia and Herzegovina" } }),
    ]);
    expect(findingsOf(aRecord({ participants: { delegations }, sessions: [] }), "silent-delegations")).toEqual([]);
  });
});
