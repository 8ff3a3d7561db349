import { describe, expect, it } from "vitest";
import { newMeetingId } from "#domain/meetings/meeting-id.ts";

const idOf = (city: string, taken: readonly string[] = []) =>
  newMeetingId({ city, startsOn: "2026-05-07" }, (id) => taken.includes(id));

describe("the id of a new meeting", () => {
  it.each([
    ["Sarajevo", "sarajevo-2026"],
    ["Den Haag / The Hague", "den-haag-the-hague-2026"],
    ["Chișinău", "chisinau-2026"],
    ["São Tomé", "sao-tome-2026"],
    ["Тбилиси", "тбилиси-2026"],
    ["عمّان", "عمان-2026"],
    ["…", "meeting-2026"],
  ])("of %s is %s", (city, id) => {
    expect(idOf(city)).toBe(id);
  });

  it("is another where that one is taken", () => {
    expect(idOf("Sarajevo", ["sarajevo-2026", "sarajevo-2026-2"])).toBe("sarajevo-2026-3");
  });
});
