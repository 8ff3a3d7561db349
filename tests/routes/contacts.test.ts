import { loader as contacts } from "#app/routes/network/contacts/route.tsx";
import { loader as desk } from "#app/routes/house/desk/route.tsx";
import { contactsOnADay } from "#app/desk/network/contacts-page.server.ts";
import { partiesRead } from "#app/desk/network/contacts-access.server.ts";
import { loadRegister } from "#db/register/register.ts";
import { askerOf } from "#tests/support/asker.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { describe, expect, it } from "vitest";

const dialogue = { params: { dialogueId: "budapest-process" } };

describe("the focal points", () => {
  it("are all the secretariat's to read, by party, those addressed before those in copy", async () => {
    const { asks } = aDesk();

    const page = await contacts(asks("a-marin", "/", dialogue));

    expect(page.parties.length).toBeGreaterThan(10);
    const [albania] = page.parties;
    expect(albania).toMatchObject({ id: "ALB", name: "Albania" });
    expect(albania?.focalPoints.map(({ copy }) => copy)).toEqual(["to", "cc"]);
  });

  it("are there for nobody else of the demonstration, nor is their place in the masthead", async () => {
    const { asks } = aDesk();
    for (const person of ["k-orel", "l-demir", "r-haider", "nobody"] as const) {
      expect(await statusOf(contacts(asks(person, "/", dialogue)))).toBe(404);
      expect((await desk(asks(person, "/", dialogue))).dialogue?.mayReadContacts ?? false).toBe(false);
    }
    expect((await desk(asks("a-marin", "/", dialogue))).dialogue?.mayReadContacts).toBe(true);
  });

  it("of its own party are a focal point's to read, and of no other", () => {
    const { db } = aDesk();
    const asker = askerOf({
      id: "z",
      name: "Z",
      functions: [{ function: "focalPoint", dialogueId: "budapest-process", partyId: "AUT" }],
    });
    const register = loadRegister(db, "budapest-process");
    if (!register) throw new Error("The demonstration has no register.");
    const reads = partiesRead(asker, "budapest-process");
    const mayChange = (partyId: string) => asker.may("contact.change", { dialogueId: "budapest-process", partyId });

    const page = contactsOnADay(
      db,
      { asker, register, dialogueId: "budapest-process", reads, mayChange },
      "2018-05-10",
    );

    expect(page.parties.map(({ id }) => id)).toEqual(["AUT"]);
  });
});
