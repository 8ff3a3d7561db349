import { action as begin, loader as page } from "#app/routes/dialogue/new-dialogue/route.tsx";
import { loadRegister } from "#db/register/register.ts";
import type { Person } from "#tests/routes/desk.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const rabat = {
  which: "another",
  name: "Rabat Process",
  symbol: "RP",
  bodies: "Plenary\n\nSenior officials",
  parties: "MAR",
};

function aDeskToBeginAt() {
  const desk = aDesk();
  const sends = (person: Person, form: Record<string, string>) => begin({ ...desk.asks(person, "/", { form }) });
  return { ...desk, sends };
}

describe("beginning a dialogue", () => {
  it("is for administrators, who are led to it and find its bodies", async () => {
    const { db, sends } = aDeskToBeginAt();
    const begun = await sends("v-lind", rabat);
    expect(begun instanceof Response && begun.headers.get("Location")).toBe("/dialogues/rabat-process");
    expect(loadRegister(db, "rabat-process")?.bodies.map(({ name }) => name)).toEqual(["Plenary", "Senior officials"]);
    expect(verbsOf(db).at(-1)).toBe("register.adopted");
  });

  it.each(["a-marin", "l-demir", "k-orel", "s-qureshi", "nobody"] as const)(
    "is nothing that %s could find",
    async (person) => {
      const { db, asks, sends } = aDeskToBeginAt();
      const before = contentsOf(db);
      expect(await statusOf(Promise.resolve().then(() => page(asks(person, "/"))))).toBe(404);
      expect(await statusOf(sends(person, rabat))).toBe(404);
      expect(contentsOf(db)).toEqual(before);
    },
  );

  it.each([
    ["a name", { ...rabat, name: " " }, 422],
    ["somebody who takes part", { ...rabat, parties: "" }, 422],
    ["anybody whom the names know", { ...rabat, parties: "ATLANTIS" }, 422],
    ["a name of its own", { ...rabat, name: "Budapest process" }, 409],
    ["to be another than the one that has begun", { which: "budapest-process" }, 409],
  ])("asks for %s, keeps what was typed and stores nothing", async (_, form, status) => {
    const { db, sends } = aDeskToBeginAt();
    const before = contentsOf(db);
    const answered = await sends("v-lind", form);
    expect(await statusOf(Promise.resolve(answered))).toBe(status);
    expect(answered).toMatchObject({ data: { typed: { which: form.which } } });
    expect(contentsOf(db)).toEqual(before);
  });

  it("offers the dialogue that this program brings only where it has not begun", async () => {
    const { asks } = aDeskToBeginAt();
    const offered = await page(asks("v-lind", "/"));
    expect(offered).toMatchObject({
      parties: [{ kind: "states" }, { kind: "europeanUnion" }, { kind: "organisations" }],
    });
    expect(offered.known).toBeUndefined();
  });
});
