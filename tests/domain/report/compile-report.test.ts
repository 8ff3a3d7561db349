import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeetingRecord, RecordIntervention, RecordSession } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";
import { linesOf } from "#tests/support/expected-text.ts";
import { anIntervention, aRecord, aSession } from "#tests/support/factories.ts";

const compile = (record: MeetingRecord) => compileReport(record, budapestProcess);

/** The sentences of one session of its own, without its number and heading. */
function sentencesOf(
  session: Partial<RecordSession>,
  meeting: Partial<MeetingRecord["meeting"]> = {},
): readonly string[] {
  const record = aRecord({ meeting, sessions: [aSession(session)] });
  return compile(record)
    .paragraphs.filter((paragraph) => paragraph.session !== undefined)
    .flatMap(({ sentences }) => sentences.map(({ text }) => text));
}

const turns = (...interventions: Partial<RecordIntervention>[]) =>
  interventions.map((intervention, index) => anIntervention({ id: `i${index + 1}`, ...intervention }));

describe("a sentence", () => {
  it("puts a given verb between the speaker and the line", () => {
    expect(
      sentencesOf({ interventions: turns({ party: "NLD", verb: "underlined", line: "that time is short" }) }),
    ).toEqual(["In Session 1, the Netherlands underlined that time is short."]);
  });

  it("tells a predicate from a sentence where the form is not given", () => {
    const interventions = turns(
      { form: undefined, line: "presented its new law" },
      { form: undefined, line: "Trust was called decisive" },
    );
    expect(sentencesOf({ interventions })).toEqual([
      "In Session 1, Serbia presented its new law.",
      "Trust was called decisive.",
    ]);
  });

  it("names several parties at once in the order of the record", () => {
    const interventions = turns({ party: undefined, parties: ["NLD", "AUT", "ALB"], line: "welcomed the paper" });
    expect(sentencesOf({ interventions })).toEqual([
      "In Session 1, the Netherlands, Austria and Albania welcomed the paper.",
    ]);
    expect(sentencesOf({ interventions }, { language: "en-US" })).toEqual([
      "In Session 1, the Netherlands, Austria, and Albania welcomed the paper.",
    ]);
  });

  it("names nobody where nobody may or can be named", () => {
    const interventions = turns({ attribution: "delegation" }, { attribution: "none" }, { party: null });
    expect(sentencesOf({ interventions })).toEqual([
      "In Session 1, one delegation presented its new law.",
      "One participant presented its new law.",
      "One participant presented its new law.",
    ]);
  });

  it("obeys the stricter of what the session and the intervention say", () => {
    const interventions = turns({ attribution: "party" });
    expect(sentencesOf({ attribution: "delegation", interventions })).toEqual([
      "In Session 1, one delegation presented its new law.",
    ]);
  });

  it("prints a name that the register does not know as it was written", () => {
    const interventions = turns({ party: undefined, written: "the Hanseatic League" });
    expect(sentencesOf({ interventions })).toEqual(["In Session 1, the Hanseatic League presented its new law."]);
  });

  it("answers whoever asked, and only 'in reply' where that was just now or must not be said", () => {
    const reply = { party: "IOM", kind: "reply", line: "suggested a model" } as const;
    const georgia = { party: "GEO", kind: "question", line: "asked how" } as const;
    const serbia = { party: "SRB", line: "agreed to differ" };
    expect(sentencesOf({ interventions: turns(georgia, serbia, { ...reply, inReplyTo: "i1" }) }).at(-1)).toBe(
      "In reply to Georgia, the International Organization for Migration (IOM) suggested a model.",
    );
    expect(sentencesOf({ interventions: turns(georgia, { ...reply, inReplyTo: "i1" }) }).at(-1)).toMatch(
      /^In reply, the/,
    );
    expect(
      sentencesOf({
        interventions: turns({ ...georgia, attribution: "none" }, serbia, { ...reply, inReplyTo: "i1" }),
      }).at(-1),
    ).toMatch(/^In reply, the/);
  });

  it("names the chair of a body where several parties chair", () => {
    const chairs = [
      { party: "TUR", body: "silk-routes" },
      { party: "MKD", body: "south-east-europe" },
    ] as const;
    const interventions = turns({ party: "MKD", kind: "chair", capacity: "chair", line: "invited comments" });
    expect(sentencesOf({ interventions }, { chairs })).toEqual([
      "In Session 1, the Chair of the South East European Working Group invited comments.",
    ]);
  });
});

describe("the paragraphs", () => {
  it("give a discussion of four its own, and leave one of three where it is", () => {
    const presentation = { kind: "presentation", party: "ALB" } as const;
    const three = [{ party: "AUT" }, { party: "NLD" }, { party: "GEO" }];
    const numbers = (interventions: RecordIntervention[]) =>
      compile(aRecord({ sessions: [aSession({ interventions })] })).paragraphs.filter(({ session }) => session === "s1")
        .length;
    expect(numbers(turns(presentation, ...three))).toBe(1);
    expect(numbers(turns(presentation, ...three, { party: "IRQ" }))).toBe(2);
  });

  it("head a plenary only where no session stands before it", () => {
    const plenary = aSession({
      id: "p",
      kind: "plenary",
      number: undefined,
      title: undefined,
      interventions: turns({}),
    });
    const session = aSession({ interventions: turns({}).map((turn) => ({ ...turn, id: "i9" })) });
    const headings = (sessions: RecordSession[]) =>
      compile(aRecord({ sessions })).paragraphs.find(({ kind }) => kind === "plenary")?.heading;
    expect(headings([plenary, session])).toBe("Plenary");
    expect(headings([session, plenary])).toBeUndefined();
  });

  it("of a points-only summary leave the sessions out", () => {
    const record = aRecord({
      report: { shape: "points-only" },
      chairPoints: [{ id: "p1", text: "Return is one element" }],
    });
    expect(linesOf(compile(record).paragraphs).slice(3)).toEqual([
      "# Points summarised by the Chair",
      "¶ 2",
      "In closing, the Chair summarised the following points:",
      "(a) Return is one element.",
    ]);
  });

  it("cite every unlisted speaker under the number of countries", () => {
    const participants = { people: 4, delegations: [{ party: "BIH" }, { party: "NLD" }] };
    const interventions = turns({ party: "AFG" }, { party: "IRN" }, { party: "NLD" });
    const { paragraphs } = compile(aRecord({ participants, sessions: [aSession({ interventions })] }));
    const [paragraph] = paragraphs.filter(({ kind }) => kind === "participants");
    expect(paragraph?.text).toBe(
      "The meeting was attended by four participants from two countries – Bosnia and Herzegovina and the Netherlands.",
    );
    expect(paragraph?.text.slice(0, paragraph.footnotes[0]?.at)).toMatch(/two countries$/);
    expect(paragraph?.footnotes.map(({ text }) => text)).toEqual([
      "As registered. Afghanistan (paragraph 3) and Iran (paragraph 3) took the floor and are not on the list of participants.",
    ]);
  });
});

describe("any record", () => {
  const records = arbitraryRecord;

  it("compiles to one series of numbers, every printing line once, and no note", () => {
    fc.assert(
      fc.property(records, (record) => {
        const { paragraphs, toDraft, fragments } = compile(record);
        expect(paragraphs.map(({ number }) => number)).toEqual(paragraphs.map((_paragraph, index) => index + 1));

        const interventions = (record.sessions ?? [])
          .filter(({ kind }) => kind !== "break")
          .flatMap(({ interventions: all = [] }) => all);
        const sources = paragraphs.flatMap((paragraph) => paragraph.sources);
        for (const intervention of interventions) {
          const printability = printabilityOf(intervention);
          const count = sources.filter((source) => source === intervention.id).length;
          if (printability === "to draft" || printability === "fragment") expect(count).toBe(0);
          if (printability === "prints" && record.report?.shape !== "points-only") expect(count).toBe(1);
        }
        expect(new Set([...toDraft, ...fragments]).size).toBe(toDraft.length + fragments.length);
      }),
    );
  });

  it("never names in a sentence a party that must not be named there", () => {
    fc.assert(
      fc.property(records, (record) => {
        const unnamed = (record.sessions ?? []).map((session) => ({
          ...session,
          attribution: "none" as const,
          interventions: (session.interventions ?? []).map(({ line, ...said }) => ({ ...said, line: line && "spoke" })),
        }));
        const { paragraphs } = compile({ ...record, sessions: unnamed });
        for (const { session, sentences, kind } of paragraphs)
          if (session !== undefined && kind !== "opening")
            for (const { text } of sentences)
              expect(text).not.toMatch(/Serbia|Georgia|Turkey|Bosnia|Macedonia|UNHCR|ICMPD/);
      }),
    );
  });

  it("compiles to the same text twice", () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(compile(record)).toEqual(compile(record));
      }),
    );
  });
});
