import { loader as door } from "#app/routes/house/door/route.tsx";
import { loader as home } from "#app/routes/dialogue/dialogue/route.tsx";
import { loader as people } from "#app/routes/delegations/people/route.tsx";
import { loader as programme } from "#app/routes/programme/programme/route.tsx";
import { loader as register } from "#app/routes/dialogue/register/route.tsx";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { describe, expect, it } from "vitest";

const dialogue = { params: { dialogueId: "budapest-process" } };
const sarajevo = { params: { meetingId: "sarajevo-2018" } };

describe("the front door", () => {
  it("leads somebody with a function straight into the only dialogue", async () => {
    const { asks } = aDesk();

    await expect(door(asks("a-marin", "/"))).rejects.toMatchObject({ status: 302 });
  });

  it("lets nobody in particular choose a function first", async () => {
    const { asks } = aDesk();

    expect(await door(asks("nobody", "/"))).toMatchObject({ actorId: undefined });
  });
});

describe("the home of a dialogue", () => {
  it("opens on the latest meeting, with names and chairs as of its day", async () => {
    const { asks } = aDesk();

    const page = await home(asks("a-marin", "/", dialogue));

    expect(page.meetings.map(({ id }) => id)).toEqual(["sarajevo-2018", "sofia-2017"]);
    expect(page.chairs).toContainEqual(expect.objectContaining({ name: "Turkey", as: "chair" }));
    expect(page.register.rows).toContainEqual({
      id: "MKD",
      code: "MKD",
      name: "the former Yugoslav Republic of Macedonia",
      rule: { kind: "until", day: "2019-02-14", name: "North Macedonia" },
    });
    expect(page.promises).not.toEqual([]);
  });

  it("shows the public the meeting whose report is issued and no other", async () => {
    const { asks } = aDesk();

    const page = await home(asks("nobody", "/", dialogue));

    expect(page.meetings.map(({ id, lines }) => [id, lines])).toEqual([["sofia-2017", undefined]]);
    expect(page.promises).toEqual([]);
  });

  it("does not exist for a dialogue that there is not", async () => {
    const { asks } = aDesk();

    expect(await statusOf(home(asks("a-marin", "/", { params: { dialogueId: "rabat-process" } })))).toBe(404);
  });
});

describe("the register", () => {
  const turkeyOn = async (query: string) => {
    const { asks } = aDesk();
    const page = await register(asks("a-marin", `/register${query}`, dialogue));
    return page.parties.find(({ id }) => id === "TUR")?.name;
  };

  it("names a state as on the chosen day and in the chosen language", async () => {
    expect(await turkeyOn("?on=2022-05-31")).toBe("Turkey");
    expect(await turkeyOn("?on=2022-06-01")).toBe("Türkiye");
    expect(await turkeyOn("?on=2018-05-08&in=ru")).toBe("Турция");
  });

  it("keeps those apart that are known for reading other papers only", async () => {
    const { asks } = aDesk();
    const page = await register(asks("a-marin", "/register", dialogue));
    const front = await home(asks("a-marin", "/", dialogue));

    expect(page.parties.map(({ id }) => id)).not.toContain("BRA");
    expect(page.outside.map(({ id }) => id)).toContain("BRA");
    expect(front.states + front.organisations).toBe(page.parties.length);
    expect(front.states).toBe(55);
  });

  it("takes today for a day that the calendar does not have", async () => {
    expect(await turkeyOn("?on=2023-02-30&in=xx")).toBe("Turkey");
  });
});

describe("the programme", () => {
  it("gives the desk who speaks and who of them is not registered", async () => {
    const { asks } = aDesk();

    const { days } = await programme(asks("a-marin", "/", sarajevo));

    expect(days.map(({ date }) => date)).toEqual(["2018-05-07", "2018-05-08"]);
    const speakers = days.flatMap(({ slots }) => slots.flatMap((slot) => slot.speakers));
    expect(speakers.filter(({ isRegistered }) => !isRegistered).map(({ code }) => code)).toEqual(["AFG"]);
  });

  it("gives a delegate the hours and the titles, and nothing that was noted", async () => {
    const { asks } = aDesk();

    const { delegate, days, mayReadLines } = await programme(asks("r-haider", "/", sarajevo));

    expect([mayReadLines, days]).toEqual([false, []]);
    expect(delegate?.programme.map(({ date, items }) => [date, items.length])).toEqual([
      ["2018-05-07", 9],
      ["2018-05-08", 6],
    ]);
    expect(JSON.stringify(delegate)).not.toMatch(/Caritas|Samuel Hall/);
  });

  it("does not exist for the public while nothing is issued", async () => {
    const { asks } = aDesk();

    expect(await statusOf(programme(asks("nobody", "/", sarajevo)))).toBe(404);
  });
});

describe("the delegations", () => {
  it("stand in the order of a list of participants, with who spoke unlisted and who stayed silent", async () => {
    const { asks } = aDesk();

    const { page } = await people(asks("a-marin", "/", sarajevo));

    expect(page.states).toHaveLength(29);
    expect(page.states.map(({ id }) => id).slice(15, 18)).toEqual(["ITA", "MKD", "MDA"]);
    expect(page.floor?.unlisted).toEqual([{ code: "AFG", name: "Afghanistan" }]);
    expect(page.floor?.silent.map(({ code }) => code)).toContain("UNHCR");
  });

  it("tell a delegate who is there and not who spoke, and the public nothing", async () => {
    const { asks } = aDesk();

    const { page } = await people(asks("r-haider", "/", sarajevo));

    expect(page.floor).toBeUndefined();
    expect(page.states.every(({ spoke }) => spoke === undefined)).toBe(true);
    expect(await statusOf(people(asks("nobody", "/", { params: { meetingId: "sofia-2017" } })))).toBe(404);
  });
});
