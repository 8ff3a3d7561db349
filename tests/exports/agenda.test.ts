import { agendaOf, type AgendaReader } from "#domain/papers/agenda.ts";
import { languages, type Language } from "#domain/register/register.ts";
import { canonical } from "#domain/text/typography.ts";
import { agendaPaper } from "#exports/agenda.ts";
import { toDocx } from "#exports/to-docx.ts";
import { gate } from "#tests/support/docx-gate.ts";
import { readDocx, readRunningLines } from "#tests/support/docx-reader.ts";
import { aPaperSource, plannedSessions } from "#tests/support/meeting-papers.ts";
import { describe, expect, it } from "vitest";

const release = { number: 2, on: "2018-04-27", replaces: "2018-04-13" };
const fileOf = (reader: AgendaReader, language: Language = "en") =>
  toDocx(agendaPaper(agendaOf(aPaperSource({ language }), plannedSessions, { reader, standing: release })));
const linesOf = async (reader: AgendaReader, language: Language = "en") =>
  (await readDocx(await fileOf(reader, language))).map(([style, text]) => [style, canonical(text)]);

describe("the agenda in Word", () => {
  it("reads like the page: version, zone, a table a day, and only what is confirmed", async () => {
    expect(await linesOf("public")).toEqual([
      ["Masthead", "Budapest Process\tBP/JWG/2018/1"],
      ["Title", "Agenda"],
      ["Subtitle", "Joint meeting of the Silk Routes and South East European Working Groups"],
      ["Place and Date", "Sarajevo, Bosnia and Herzegovina, 7–8 May 2018"],
      ["Title Fact", "Version\tRev. 2 of 27 April 2018, replaces that of 13 April 2018"],
      ["Title Fact Last", "Times\tAll times are Sarajevo time (GMT+2)."],
      ["Table Head", "Time"],
      ["Table Head", "Day 1 – Monday, 7 May 2018"],
      ["Agenda Time", "09:00–09:30"],
      ["Agenda Item", "Opening"],
      ["Agenda Detail", "Bosnia and Herzegovina, Host · Turkey, Chair"],
      ["Agenda Break", "10:45–11:15"],
      ["Agenda Break", "Coffee"],
      ["Agenda Time", "11:15–12:45"],
      ["Agenda Item", "Session 1: Good practices for voluntary return"],
      ["Agenda Detail", "Mr Milan Petrović (Serbia) – The new law, BP/JWG/2018/1/PRES.1"],
      ["Agenda Detail", "IOM · Kosovo*"],
      ["Agenda Time", "14:00–15:15"],
      ["Agenda Item", "Session 1, continued"],
      ["Table Gap", ""],
      ["Table Head", "Time"],
      ["Table Head", "Day 2 – Tuesday, 8 May 2018"],
      ["Agenda Time", "15:45–16:30"],
      ["Agenda Item", "Closing"],
      ["Agenda Detail", "Points summarised by the Chair"],
      expect.arrayContaining(["footnote text"]),
    ]);
  });

  it("gives those who prepare the meeting the notes, and the Chair the clock besides", async () => {
    const annotated = (await linesOf("annotated")).map(([, text]) => text);
    const script = (await linesOf("script")).map(([, text]) => text);

    expect(annotated).toEqual(
      expect.arrayContaining([
        "Annotated agenda",
        "Moderator: Ms Ilze Moreaux",
        "Mr Milan Petrović (Serbia) – The new law, BP/JWG/2018/1/PRES.1 (15 min)",
        "IOM · Germany (to be confirmed) (10 min)",
        "Question: What makes a return sustainable?",
        "Note: Serbia leaves at noon.",
      ]),
    );
    expect(script).toEqual(
      expect.arrayContaining([
        "The Chair’s script",
        "11:15  Mr Milan Petrović (Serbia) – The new law, BP/JWG/2018/1/PRES.1 (15 min)",
        "11:30  IOM · Germany (to be confirmed) (10 min)",
      ]),
    );
    expect(JSON.stringify(await linesOf("public"))).not.toMatch(/Moreaux|noon|Germany|min\)/u);
  });

  it("gives the Chair what to say: opening, moderator, floor, when one meets again, closing", async () => {
    const said = (await linesOf("script")).flatMap(([style, text]) => (style === "Agenda Speech" ? [text] : []));

    expect(said).toEqual([
      "“I declare the meeting open and welcome you all. Our thanks go to our host: Bosnia and Herzegovina.”",
      "“We meet again at 11:15.”",
      "“We take up: Session 1: Good practices for voluntary return. I hand over to the moderator: Ms Ilze Moreaux.”",
      "“The floor is open. Please raise your plates. I thank all who have spoken. We meet again at 14:00.”",
      "“We go on: Session 1, continued.”",
      "“The floor is open. Please raise your plates. I thank all who have spoken. We meet again tomorrow at 15:45.”",
      "“We take up: Closing.”",
      "“I thank our host, the delegations, the interpreters and the Secretariat. The meeting is closed.”",
    ]);
    expect(JSON.stringify(await linesOf("annotated"))).not.toContain("Agenda Speech");
  });

  it("says on each page which version it is, and begins each day on a new one", async () => {
    const bytes = await fileOf("public");
    const running = canonical(JSON.stringify(await readRunningLines(bytes)));

    expect(running).toMatch(/Budapest Process – Agenda\\tSarajevo, 7–8 May 2018/u);
    expect(running).toMatch(/BP\/JWG\/2018\/1 · Rev\. 2 of 27 April 2018/u);
  });

  it.each(languages)(
    "passes the gate in %s, with the names of its register",
    async (language) => {
      const bytes = await fileOf("script", language);
      const text = JSON.stringify(await readDocx(bytes));

      expect(await gate(bytes)).toEqual([]);
      expect(text).toContain({ en: "Turkey", fr: "Turquie", ru: "Турция", ar: "تركيا" }[language]);
      expect(
        await gate(
          await toDocx(agendaPaper(agendaOf(aPaperSource({ language }), [], { reader: "public", standing: "draft" }))),
        ),
      ).toEqual([]);
    },
    60_000,
  );
});
