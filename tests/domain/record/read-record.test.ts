import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordLimits } from "#domain/record/limits.ts";
import { readRecord } from "#domain/record/read-record.ts";
import { writeRecord } from "#domain/record/write-record.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";
import { aRecord } from "#tests/support/factories.ts";
import { problemsOf, problemsWith } from "#tests/support/record-problems.ts";

const first = ["sessions", 0, "interventions", 0] as const;

describe("reading a record", () => {
  it("gives the file as it stands: unknown keys at every level and the order of all keys", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const text = writeRecord(record);
        const read = readRecord(text);
        expect(read).not.toHaveProperty("problems");
        expect("record" in read && writeRecord(read.record)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it("takes a byte order mark before the text", () => {
    expect(problemsOf(`\uFEFF${writeRecord(aRecord())}`)).toEqual([]);
  });

  it("keeps a hostile key a plain key", () => {
    const text = writeRecord(aRecord()).replace("{", '{"__proto__": {"isAdmin": true},');
    const read = readRecord(text);
    expect("record" in read && JSON.stringify(read.record)).toContain('"__proto__":{"isAdmin":true}');
    expect("isAdmin" in {}).toBe(false);
  });
});

describe("a text that is no JSON", () => {
  it.each([
    ["", "line 1, column 1: the text ends too early"],
    ['{\n  "format": "rapporteur/meeting-record"\n  "version": 1\n}', "line 3, column 3: a comma or } is wanted here"],
    ['{"a": [1, 2,]}', "line 1, column 13: a value is wanted here"],
    ['{"a": 1,}', "line 1, column 9: a key in double quotes is wanted here"],
    ["{'a': 1}", "line 1, column 2: a key in double quotes is wanted here"],
    ['{"a" 1}', "line 1, column 6: a colon is wanted here"],
    ['{"a": "open}', "line 1, column 7: this text has no closing quote"],
    ['{"a": "\\x"}', "line 1, column 8: this is no escape that JSON knows"],
    [
      '{"a": "two\nlines"}',
      "line 1, column 11: a line break or control character stands inside a text; write it as an escape",
    ],
    ["{} {}", "line 1, column 4: nothing may follow the end of the record"],
    ['{"a": 01}', "line 1, column 8: a comma or } is wanted here"],
    ['{"a": 1, "\\u0061": 2}', "line 1, column 10: the key a stands twice in one object; keep one"],
    [
      '{"a": 12345678901234567890}',
      "line 1, column 7: this number is too large to be kept exactly; write it as text, in quotes",
    ],
    ["[".repeat(100_000), "line 1, column 66: objects and lists stand more than 64 deep"],
  ])("is refused with the place: %s", (text, place) => {
    expect(problemsOf(text)).toEqual([`: The file is not sound JSON: ${place}.`]);
  });

  it("is found wherever JSON.parse finds fault, and nowhere else", () => {
    const cut = fc.tuple(arbitraryRecord, fc.nat(), fc.constantFrom("", '"', "}", ",", "\\", "1", "{"));
    fc.assert(
      fc.property(cut, ([record, place, stray]) => {
        const text = JSON.stringify(record);
        const at = place % text.length;
        const damaged = text.slice(0, at) + stray + text.slice(at + 1);
        const isJson = parses(damaged);
        const complaint = problemsOf(damaged).find((problem) => problem.includes("not sound JSON"));
        if (!isJson) expect(complaint).toBeDefined();
        else if (complaint) expect(complaint).toMatch(/stands twice|too large/);
      }),
      { numRuns: 100 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("a file that is no record", () => {
  it.each([
    ["[]", ': The file holds no object; a record begins with { "format": "rapporteur/meeting-record", … }.'],
    ["{}", 'format: format is nothing; a meeting record says "rapporteur/meeting-record".'],
    ['{"format": "rapporteur/meeting-record", "version": 2}', "version: version is 2; this program reads version 1."],
  ])("is refused in one sentence: %s", (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it("is refused before it is read where it is over the limit", () => {
    const text = writeRecord(aRecord()) + " ".repeat(recordLimits.file);
    const started = performance.now();
    expect(problemsOf(text)).toEqual([`: The file has ${text.length} characters; a record may have 10000000 at most.`]);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("a value that the format does not know", () => {
  it.each([
    [["meeting", "title"], undefined, "meeting.title: title is missing; give a text in quotes."],
    [["meeting", "title"], 12, "meeting.title: title is 12; give a text in quotes."],
    [["meeting", "title"], " ", "meeting.title: title is empty; give it its text."],
    [["meeting", "host"], null, "meeting.host: host is null; give a text in quotes."],
    [
      ["meeting", "id"],
      "../../etc/passwd",
      "meeting.id: id may hold letters, figures, full stops, hyphens and underlines only.",
    ],
    [["meeting", "bodies"], [1], "meeting.bodies[0]: An item of bodies is 1; give a text in quotes."],
    [
      ["meeting", "startsOn"],
      "2018-02-29",
      "meeting.startsOn: startsOn is not a day of the calendar; write it as YYYY-MM-DD.",
    ],
    [
      ["meeting", "timeZone"],
      "Europe/Saraevo",
      "meeting.timeZone: timeZone is no time zone of the IANA database; write it like Europe/Sarajevo.",
    ],
    [
      ["meeting", "timeZone"],
      "+01:00",
      "meeting.timeZone: timeZone is no time zone of the IANA database; write it like Europe/Sarajevo.",
    ],
    [
      ["meeting", "chairs"],
      [{ body: "silk-routes" }],
      "meeting.chairs[0]: An item of chairs names nobody; give party (an id, or null where the source names nobody) or written.",
    ],
    [
      ["sessions", 0, "kind"],
      "workshop",
      'sessions[0].kind: kind is "workshop"; use one of opening, scene-setting, session, plenary, closing, break.',
    ],
    [
      ["sessions", 0, "startsAt"],
      "2018-05-07 09:30",
      "sessions[0].startsAt: startsAt is not a local date and time; write it as YYYY-MM-DDTHH:MM, without a zone.",
    ],
    [["sessions", 0, "number"], 1.5, "sessions[0].number: number is 1.5; give a whole number."],
    [
      [...first, "kind"],
      undefined,
      "sessions[0].interventions[0].kind: kind is missing; give one of opening, welcome, presentation, statement, question, reply, update, chair.",
    ],
    [[...first, "party"], 7, "sessions[0].interventions[0].party: party is 7; give a text in quotes."],
    [
      [...first, "onBehalfOf"],
      [],
      "sessions[0].interventions[0].onBehalfOf: onBehalfOf is []; give a party's id, or an object with party or written.",
    ],
    [
      ["participants"],
      { people: -1 },
      "participants.people: people is below nought; leave it out where nothing was counted.",
    ],
    [["report"], { draft: 0 }, "report.draft: draft is below 1; the first draft is 1."],
  ])("is refused by its path: %j = %j", (path, value, problem) => {
    expect(problemsWith(path, value)).toEqual([problem]);
  });

  it("is named a hundred times at most", () => {
    const interventions = Array.from({ length: 150 }, (_, index) => ({ id: `i${index}`, party: "SRB" }));
    const problems = problemsWith(["sessions", 0, "interventions"], interventions);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe(": And 50 more problems.");
  });
});

describe("a text that cannot be printed", () => {
  it.each([
    [
      [...first, "note"],
      "returns\u0000",
      "sessions[0].interventions[0].note: Character 8 is the control character U+0000, which Word refuses: take it out.",
    ],
    [
      [...first, "line"],
      "\uFFFFx",
      "sessions[0].interventions[0].line: Character 1 is the control character U+FFFF, which Word refuses: take it out.",
    ],
    [
      [...first, "line"],
      "half \uD83D",
      "sessions[0].interventions[0].line: Character 6 is the control character U+D83D, which Word refuses: take it out.",
    ],
    [
      ["x unknown"],
      [{ deep: "\u001B[31m" }],
      '["x unknown"][0].deep: Character 1 is the control character U+001B, which Word refuses: take it out.',
    ],
  ])("is refused with its place, also under keys that nobody knows: %j", (path, value, problem) => {
    expect(problemsWith(path, value)).toEqual([problem]);
  });

  it("is refused as a key too", () => {
    expect(problemsWith(["x\u0007"], 1)).toEqual([
      ': The key "x\\u0007" cannot be kept. Character 2 is the control character U+0007, which Word refuses: take it out.',
    ]);
  });

  it("may hold line breaks, tabs and letters outside the first plane", () => {
    expect(problemsWith([...first, "note"], "returns\r\n\t→ 𐍈 😀")).toEqual([]);
  });

  it("is refused over the limit of one text", () => {
    expect(problemsWith([...first, "note"], "x".repeat(1_000_001))).toEqual([
      "sessions[0].interventions[0].note: This text has 1000001 characters; at most 1000000 are taken in: shorten or divide it.",
    ]);
  });
});
