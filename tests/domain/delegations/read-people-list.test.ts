import { peopleHeadings } from "#domain/delegations/people-columns.ts";
import { peopleRows } from "#domain/delegations/people-rows.ts";
import { isTakenIn, readPeopleList, type PeopleKnown } from "#domain/delegations/read-people-list.ts";
import type { Registration } from "#domain/delegations/registration.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { describe, expect, it } from "vitest";

const known: PeopleKnown = { register: budapestProcess, standing: [] };
const head = ["Country", "Name", "E-mail"];

const read = (rows: readonly (readonly string[])[], more: Partial<PeopleKnown> = {}) =>
  readPeopleList({ rows: [head, ...rows].map((cells, at) => ({ line: at + 1, cells })) }, { ...known, ...more }).rows;

const all = (rows: ReturnType<typeof read>) => new Set(rows.flatMap(({ nearly }) => nearly ?? []));
const reasons = (rows: ReturnType<typeof read>) =>
  rows.map(({ problems, doubts }) => [...problems.map(({ why }) => why), ...doubts.map(({ kind }) => kind)]);

describe("a list of people", () => {
  it("with other slips in the names of delegations gives the same delegations", () => {
    const one = [
      ["Bosnia and Herzegowina", "Ms Ana DEMO", "a@example.org"],
      ["Pakistan", "Mr Ali PROBE", "b@example.org"],
      ["Uzbekstan", "Mr Timur PROBE", "c@example.org"],
      ["the former Yugoslav Republic of Macedonia", "Ms Vesna DEMO", "d@example.org"],
      ["International Organisation for Migratoin", "Ms Ines DEMO", "e@example.org"],
    ];
    const slips = ["Bosna and Herzegovina", "Pakistann", "Uzbekistan", "FYROM", "IOM"];
    const other = one.map(([, ...rest], at) => [slips[at] ?? "", ...rest]);
    const parties = (rows: readonly (readonly string[])[]) => {
      const list = read(rows);
      return list.filter((row) => isTakenIn(row, all(list))).map(({ person }) => person.party);
    };

    expect(parties(other)).toEqual(["BIH", "PAK", "UZB", "MKD", "IOM"]);
    expect(parties(one)).toEqual(parties(other));
  });

  it("takes a mistyped delegation only where it is confirmed", () => {
    const [row] = read([["Uzbekstan", "Mr Timur PROBE", "c@example.org"]]);

    expect(row && isTakenIn(row, new Set())).toBe(false);
    expect(row && isTakenIn(row, new Set(["Uzbekstan"]))).toBe(true);
  });

  it("guesses nobody for a short name, a name that is near to two, or one of another place", () => {
    const rows = read(["Irap", "Atlantis", "Ira"].map((name) => [name, "Mr Timur PROBE", ""]));

    expect(rows.map(({ nearly }) => nearly)).toEqual([undefined, undefined, undefined]);
    expect(reasons(rows)[1]).toEqual(["unknown"]);
  });

  it("refuses doubled rows, shared addresses and names that only look different, each with its reason", () => {
    const rows = read(
      [
        ["Pakistan", "Mr Ali PROBE", "ali@example.org"],
        ["Pakistan", "Mr Ali PROBE", "other@example.org"],
        ["Iraq", "Ms Zahra DEMO", "ALI@example.org"],
        ["Iraq", "Mr Аli LOOKALIKE", "look@example.org"],
        ["Iraq", "=HYPERLINK(1)", "f@example.org"],
        ["Iraq", "Ms Known DEMO", "known@example.org"],
        ["Iraq", "Ms Mistyped DEMO", "m@gmial.com"],
      ],
      {
        standing: [{ party: "GEO", givenName: "K", familyName: "D", address: "known@example.org" }],
      },
    );

    expect(reasons(rows)).toEqual([
      [],
      ["twice in the file"],
      ["twice in the file"],
      ["mixed letters"],
      ["formula"],
      ["known already"],
      ["slip"],
    ]);
  });

  it("finds who stands already under a name that the eye takes for the same", () => {
    const standing = [{ party: "PAK", givenName: "Ali", familyName: "PROBE", address: "" }];

    expect(reasons(read([["Pakistan", "Mr Áli Probe", "x@example.org"]], { standing }))).toEqual([["same name"]]);
  });

  it("reads names in one, with and without their courtesy", () => {
    const rows = read(
      ["Ms Aylin YILMAZ", "H.E. Mr Jan VAN DER BERG", "PROBE, Ali", "Ana Demo", "Mrs. Ana Maria DEMO"].map((name) => [
        "Iraq",
        name,
        "",
      ]),
    );

    expect(rows.map(({ person: { courtesy, givenName, familyName } }) => [courtesy, givenName, familyName])).toEqual([
      ["Ms", "Aylin", "YILMAZ"],
      ["H.E. Mr", "Jan", "VAN DER BERG"],
      ["", "Ali", "PROBE"],
      ["", "Ana", "Demo"],
      ["Ms", "Ana Maria", "DEMO"],
    ]);
  });

  it("that we wrote is read again as the same", () => {
    const person: Registration = {
      ...{ id: "r", meetingId: "m", party: "PAK", state: "accepted", isHead: true, courtesy: "H.E. Ms" },
      ...{ givenName: "Zahra", familyName: "DEMO", function: "Minister", institution: "Ministry", address: "z@e.org" },
      ...{ phone: "+92 51 1234", languages: ["en", "ru"], consentsToList: true, consentsToContacts: false },
      nominatedAt: "2018-04-01T00:00:00Z",
    };
    const rows = peopleRows([person], { nameOf: () => "Pakistan", hasContacts: true });

    const [again] = readPeopleList({ rows: rows.map((cells, at) => ({ line: at + 1, cells })) }, known).rows;

    const { party, courtesy, givenName, familyName, institution, address, phone, languages } = person;
    expect(again).toMatchObject({ isHead: true, problems: [], doubts: [] });
    expect(again?.person).toMatchObject({
      party,
      courtesy,
      givenName,
      familyName,
      institution,
      address,
      phone,
      languages,
    });
  });

  it("without contact data has neither addresses nor numbers", () => {
    const [heads] = peopleRows([], { nameOf: String, hasContacts: false });

    expect(heads).not.toContain(peopleHeadings.address);
    expect(heads).not.toContain(peopleHeadings.phone);
  });
});
