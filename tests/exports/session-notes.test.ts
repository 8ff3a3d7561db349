import { describe, expect, it } from "vitest";
import { sessionNotesBytes } from "#exports/session-notes-bytes.ts";
import { sessionNotes, type SessionNotes } from "#exports/session-notes.ts";
import { toDocx } from "#exports/to-docx.ts";
import { canonical } from "#domain/text/typography.ts";
import { gate } from "#tests/support/docx-gate.ts";
import { readDocx, readRunningLines } from "#tests/support/docx-reader.ts";

const notes: SessionNotes = {
  ...{ id: "sarajevo-2018/s2", dialogue: "Budapest Process", symbol: "BP/JWG/2018/2", language: "en-GB" },
  ...{ meeting: "Return and reintegration", session: "Session 2: Good practices", issuedOn: "2018-05-10" },
  placeAndDate: "Sarajevo, Bosnia and Herzegovina, 7 May 2018",
  turns: [
    {
      ...{ time: "14:47", speaker: "Pakistan", kind: "presentation" },
      records: [
        { note: "OPF; facilitation centre\n12-min talk", line: "informed about the Overseas Pakistanis Foundation" },
        { note: "figures on slide 9", line: "" },
      ],
    },
    { speaker: "Speaker not identified", kind: "question", records: [{ note: "", line: "asked for figures\u0001" }] },
  ],
};

describe("a session's notes for the archive", () => {
  it("read like the page, both records of one turn marked", async () => {
    const lines = (await readDocx(await toDocx(sessionNotes(notes)))).map(([style, text]) => [style, canonical(text)]);

    expect(lines).toEqual([
      ["Masthead", "Budapest Process\tBP/JWG/2018/2"],
      ["Title", "Session 2: Good practices"],
      ["Subtitle", "Return and reintegration"],
      ["Place and Date", "Sarajevo, Bosnia and Herzegovina, 7 May 2018"],
      ["Delegation", "Pakistan  presentation\t14:47"],
      ["Private Note", "OPF; facilitation centre"],
      ["Private Note", "12-min talk"],
      ["Report Line", "informed about the Overseas Pakistanis Foundation"],
      ["Table Head", "Record 2 of the same turn, not settled"],
      ["Private Note", "figures on slide 9"],
      ["Note", "No line for the report."],
      ["Delegation", "Speaker not identified  question"],
      ["Report Line", "asked for figures"],
      ["End Rule", ""],
    ]);
  });

  it("say on each page that they are private, and which page it is", async () => {
    const running = JSON.stringify(await readRunningLines(await toDocx(sessionNotes(notes))));

    expect(running.match(/Private notes of the Secretariat/gu)).toHaveLength(2);
    expect(canonical(running)).toMatch(/BP\/JWG\/2018\/2 · Session 2: Good practices · 10 May 2018.*Page .* of /u);
  });

  it("pass the gate, whatever was noted, and are the same bytes made apart from the server", async () => {
    const odd = {
      time: "9:00",
      speaker: "سوريا",
      kind: "CURRENT",
      records: [{ note: "{x}\tسلام\uD800", line: "<&>" }],
    };
    const bytes = await toDocx(sessionNotes({ ...notes, turns: [...notes.turns, odd] }));

    expect(await gate(bytes)).toEqual([]);
    expect(await gate(await toDocx(sessionNotes({ ...notes, turns: [] })))).toEqual([]);
    expect(Buffer.from(await sessionNotesBytes(notes))).toEqual(Buffer.from(await toDocx(sessionNotes(notes))));
  }, 60_000);
});
