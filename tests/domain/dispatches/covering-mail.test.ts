import { describe, expect, it } from "vitest";
import { coveringMail } from "#domain/dispatches/covering-mail.ts";
import { languages } from "#domain/register/register.ts";

const meeting = { title: "Return", city: "Sarajevo", startsOn: "2018-05-07", endsOn: "2018-05-08" };
const covered = { meeting, dialogue: "Budapest Process", draft: 2 };

describe("a covering mail", () => {
  it("says what is attached, of which meeting, and until when an answer is asked for", () => {
    expect(coveringMail({ ...covered, replyBy: "Friday" }, "en")).toEqual({
      subject: "Return, Sarajevo, 7–8 May 2018: draft report",
      body: [
        "Dear colleagues,",
        "Please find attached draft 2 of the report of the meeting “Return”, held in Sarajevo on 7–8 May 2018. It has been cleared for circulation.",
        "We would be grateful for factual corrections by Friday. If you have none, you need not answer.",
        "With kind regards,\nThe Secretariat of the Budapest Process",
      ].join("\n\n"),
    });
  });

  it("asks for nothing where no day is named, and speaks of no draft with the final report", () => {
    const { subject, body } = coveringMail({ ...covered, draft: undefined }, "en");
    expect(subject).toContain("final report");
    expect(body).not.toMatch(/draft|corrections/);
  });

  it("stands in each language with the dates of that language, and with every fact", () => {
    const dates = ["7–8 May 2018", "7–8 mai 2018", "7–8 мая 2018", "7–8 مايو 2018"];
    for (const [index, language] of languages.entries()) {
      const { subject, body } = coveringMail({ ...covered, replyBy: "THEN" }, language);
      expect(subject).toContain(dates[index]);
      for (const fact of ["Return", "Sarajevo", dates[index], "THEN", "Budapest Process", "2"])
        expect(body).toContain(fact);
    }
  });
});
