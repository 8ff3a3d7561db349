import { addresseesOf } from "#domain/network/addressees.ts";
import { comparedAddress, type Contact } from "#domain/network/contact.ts";
import { circles, type DistributionList } from "#domain/network/distribution-list.ts";
import { aContact } from "#tests/support/a-contact.ts";
import { aRegister } from "#tests/support/factories.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const register = aRegister();
const day = "2018-05-08";
const everybody: DistributionList = { id: "l", name: "All", circle: "all", bodyId: null, members: [] };
const reach = (contacts: readonly Contact[], list = everybody) => addresseesOf(list, { register, contacts }, day);

describe("the addressees of a list", () => {
  it("name every party of the dialogue, with those that have nobody, and why", () => {
    const { parties, missing } = reach([
      aContact(),
      aContact({ id: "t", party: "TUR", address: "t@example.org", until: "2018-05-07" }),
      aContact({ id: "g", party: "GEO", address: "g@example.org", bouncedAt: "2018-04-01T00:00:00.000Z" }),
    ]);

    expect(parties.map(({ party }) => party)).toEqual(["SRB"]);
    expect(missing).toEqual([
      { party: "BIH", why: "nobody" },
      { party: "GEO", why: "bounced" },
      { party: "MKD", why: "nobody" },
      { party: "TUR", why: "ended" },
      { party: "ICMPD", why: "nobody" },
      { party: "UNHCR", why: "nobody" },
    ]);
  });

  it("count the last day, and not the one after", () => {
    expect(reach([aContact({ until: day })]).parties).toHaveLength(1);
    expect(reach([aContact({ until: "2018-05-07" })]).parties).toHaveLength(0);
    expect(reach([aContact({ from: "2018-05-09" })]).parties).toHaveLength(0);
  });

  it("put who leads first, and address somebody where a party has people in copy only", () => {
    const { parties } = reach([
      aContact({ id: "a", name: "Ana", address: "a@example.org", copy: "cc" }),
      aContact({ id: "b", name: "Boro", address: "b@example.org", copy: "cc", isLead: true }),
    ]);

    expect(parties[0]?.addressees.map(({ contact, copy }) => [contact.id, copy])).toEqual([
      ["b", "to"],
      ["a", "cc"],
    ]);
  });

  it("reach for a body whoever answers for it or for all of them", () => {
    const list: DistributionList = { ...everybody, circle: "body", bodyId: "silk-routes" };
    const ids = reach(
      [
        aContact({ id: "all", address: "1@example.org" }),
        aContact({ id: "silk", address: "2@example.org", bodies: ["silk-routes"] }),
        aContact({ id: "other", address: "3@example.org", bodies: ["black-sea"] }),
      ],
      list,
    ).parties.flatMap(({ addressees }) => addressees.map(({ contact }) => contact.id));

    expect(ids.toSorted()).toEqual(["all", "silk"]);
  });

  it("reach those who were picked, as they were picked, and miss the party of who left", () => {
    const members = [
      { contactId: "a", copy: "to" },
      { contactId: "b", copy: "cc" },
      { contactId: "gone", copy: "to" },
    ] as const;
    const { parties, missing } = reach(
      [
        aContact({ id: "a", address: "a@example.org", copy: "cc" }),
        aContact({ id: "b", address: "b@example.org" }),
        aContact({ id: "gone", party: "TUR", address: "g@example.org", until: "2018-01-31" }),
        aContact({ id: "not picked", party: "GEO", address: "n@example.org" }),
      ],
      { ...everybody, circle: "picked", members },
    );

    expect(parties[0]?.addressees.map(({ contact, copy }) => [contact.id, copy])).toEqual([
      ["a", "to"],
      ["b", "cc"],
    ]);
    expect(missing).toEqual([{ party: "TUR", why: "ended" }]);
  });

  it("write to an address once, whoever and however many it serves", () => {
    const { parties } = reach([aContact(), aContact({ id: "t", party: "TUR", address: "M.Primer@Example.org" })]);

    expect(parties.map(({ party, addressees }) => [party, addressees[0]?.alreadyUnder])).toEqual([
      ["SRB", undefined],
      ["TUR", "SRB"],
    ]);
  });
});

const anyContact = fc.record({
  id: fc.uuid(),
  party: fc.constantFrom("SRB", "TUR", "GEO", "BIH", "UNHCR"),
  address: fc.constantFrom("a@x.org", "A@x.org", "b@x.org", "c@x.org"),
  copy: fc.constantFrom("to" as const, "cc" as const),
  from: fc.constantFrom("2017-01-01", "2018-05-08", "2019-01-01"),
  until: fc.constantFrom(null, "2018-05-07", "2018-05-08"),
  bouncedAt: fc.constantFrom(null, null, "2018-01-01T00:00:00.000Z"),
  isLead: fc.boolean(),
});

describe("whatever the contacts are", () => {
  const all = fc.array(anyContact.map(aContact), { maxLength: 20 });

  it("every party of the circle stands exactly once, and is addressed where it is reached", () => {
    fc.assert(
      fc.property(all, fc.constantFrom(...circles), (contacts, circle) => {
        const members = contacts.map(({ id, copy }) => ({ contactId: id, copy }));
        const { parties, missing } = reach(contacts, { ...everybody, circle, members });
        const told = [...parties, ...missing].map(({ party }) => party);
        const states = ["BIH", "TUR", "SRB", "GEO", "MKD"];
        const expected = {
          all: [...states, "UNHCR", "ICMPD"],
          body: [...states, "UNHCR", "ICMPD"],
          states,
          organisations: ["UNHCR", "ICMPD"],
          picked: [...new Set(contacts.map(({ party }) => party))],
        }[circle];
        expect(told.toSorted()).toEqual(expected.toSorted());
        for (const { addressees } of parties) expect(addressees[0]?.copy).toBe("to");
      }),
    );
  });

  it("every address is written to once", () => {
    fc.assert(
      fc.property(all, (contacts) => {
        const written = reach(contacts)
          .parties.flatMap(({ addressees }) => addressees)
          .filter(({ alreadyUnder }) => alreadyUnder === undefined)
          .map(({ contact }) => comparedAddress(contact.address));
        expect(new Set(written).size).toBe(written.length);
      }),
    );
  });
});
