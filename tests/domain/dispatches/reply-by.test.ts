import { describe, expect, it } from "vitest";
import { replyByAt, replyByText } from "#domain/dispatches/reply-by.ts";
import { languages } from "#domain/register/register.ts";

const now = new Date("2018-05-10T09:00:00Z");
const sarajevo = { timeZone: "Europe/Sarajevo", city: "Sarajevo" };

describe("the hour until which an answer is asked for", () => {
  it("is an instant by the clocks of the meeting's city", () => {
    expect(replyByAt("2018-06-01T17:00", "Europe/Sarajevo", now)).toEqual(new Date("2018-06-01T15:00:00Z"));
    expect(replyByAt("2018-12-01T17:00", "Europe/Sarajevo", now)).toEqual(new Date("2018-12-01T16:00:00Z"));
  });

  it("is none in the hour that clocks skip, the earlier one of two, and never in the past", () => {
    expect(replyByAt("2019-03-31T02:30", "Europe/Sarajevo", now)).toBe("never shown");
    expect(replyByAt("2018-10-28T02:30", "Europe/Sarajevo", now)).toEqual(new Date("2018-10-28T00:30:00Z"));
    expect(replyByAt("2018-05-10T11:00", "Europe/Sarajevo", now)).toBe("past");
    expect(replyByAt("2018-05-10T11:01", "Europe/Sarajevo", now)).toEqual(new Date("2018-05-10T09:01:00Z"));
    for (const wrong of ["2018-02-30T10:00", "tomorrow", "2018-06-01"])
      expect(replyByAt(wrong, "Europe/Sarajevo", now)).toBe("no time");
  });

  it("is said with its zone in each language", () => {
    const instant = new Date("2018-06-01T15:00:00Z");
    expect(languages.map((language) => replyByText(instant, sarajevo, language))).toEqual([
      "Friday, 1 June 2018, 17:00 Sarajevo time (UTC+2)",
      "vendredi 1 juin 2018, 17 h 00, heure de Sarajevo (UTC+2)",
      "пятница, 1 июня 2018 г., 17:00 (Sarajevo, UTC+2)",
      "الجمعة، 1 يونيو 2018، الساعة 17:00 (Sarajevo، UTC+2)",
    ]);
    const kathmandu = { timeZone: "Asia/Kathmandu", city: "Kathmandu" };
    expect(replyByText(instant, kathmandu, "en")).toBe("Friday, 1 June 2018, 20:45 Kathmandu time (UTC+5:45)");
  });
});
