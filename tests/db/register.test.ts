import { describe, expect, it } from "vitest";
import { addFocalPoint, listFocalPoints } from "#db/network/contacts.ts";
import { adoptRegister, listDialogues, loadRegister } from "#db/register/register.ts";
import { act, aParty, aRegister } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

describe("the register of a dialogue", () => {
  it("comes back as it was adopted", () => {
    const db = testDb();
    adoptRegister(db, aRegister(), act);
    expect(loadRegister(db, "budapest-process")).toEqual(aRegister());
    expect(loadRegister(db, "rabat-process")).toBeUndefined();
  });

  it("is replaced by the next that the dialogue adopts, and no other dialogue's with it", () => {
    const db = testDb();
    const rabat = aRegister({ dialogue: { id: "rabat-process", name: "Rabat Process", chairs: [] } });
    adoptRegister(db, rabat, act);
    adoptRegister(db, aRegister(), act);
    adoptRegister(db, aRegister({ parties: [aParty("TUR", "Türkiye")] }), act);
    expect(loadRegister(db, "budapest-process")?.parties).toEqual([aParty("TUR", "Türkiye")]);
    expect(loadRegister(db, "rabat-process")).toEqual(rabat);
    expect(listDialogues(db).map(({ name }) => name)).toEqual(["Budapest Process", "Rabat Process"]);
  });
});

describe("focal points", () => {
  const focalPoint = {
    dialogueId: "budapest-process",
    party: "SRB",
    name: "Mira Example",
    function: "Head of unit",
    institution: "Ministry of Examples",
    address: "mira@example.org",
    from: "2018-01-01",
    until: null,
  };

  it("answer from their first day to their last, those addressed before those in copy", () => {
    const db = testDb();
    adoptRegister(db, aRegister(), act);
    addFocalPoint(db, { focalPoint: { ...focalPoint, name: "A copy", copy: "cc" }, ...act });
    addFocalPoint(db, { focalPoint: { ...focalPoint, copy: "to", until: "2018-03-31" }, ...act });
    const names = (day: string) => listFocalPoints(db, { dialogueId: "budapest-process", day }).map(({ name }) => name);

    expect(names("2018-01-01")).toEqual(["Mira Example", "A copy"]);
    expect(names("2017-12-31")).toEqual([]);
    expect(names("2018-03-31")).toEqual(["Mira Example", "A copy"]);
    expect(names("2018-04-01")).toEqual(["A copy"]);
  });

  it("leave no personal value in the audit", () => {
    const db = testDb();
    adoptRegister(db, aRegister(), act);
    addFocalPoint(db, { focalPoint: { ...focalPoint, copy: "to" }, ...act });
    expect(JSON.stringify(contentsOf(db).audit)).not.toMatch(/Mira|example[.]org/);
  });
});
