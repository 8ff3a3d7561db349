import { findPeople } from "#app/check-in/find-people.ts";
import { peopleWith, type CheckInDone, type CheckInList, type Expected } from "#app/check-in/list.ts";
import { describe, expect, it } from "vitest";

const person = (id: string, name: string, party: string, arrivedAt?: string): Expected => ({
  ...{ id, name, party, arrivedAt, code: id, isHead: false, isAccepted: true },
});
const people = [
  person("1", "Jovana Ilić", "SRB"),
  person("2", "Farid Sadat", "AFG", "2018-05-07T08:00:00.000Z"),
  person("3", "Sara Ilin", "MKD"),
];
const delegations = [
  { party: "AFG", code: "AFG", name: "Afghanistan" },
  { party: "SRB", code: "SRB", name: "Serbia" },
  { party: "MKD", code: "MKD", name: "North Macedonia" },
];
const list: CheckInList = {
  ...{ people, delegations, endsOn: "2018-05-08" },
  findings: { absent: [], unregistered: [], ended: [] },
};
const done = (registrationId: string, what: "in" | "out", minute: string): CheckInDone => ({
  ...{ id: `${registrationId}${minute}`, registrationId, what, how: "name", at: `2018-05-07T09:${minute}:00.000Z` },
});

describe("finding who stands at the desk", () => {
  const found = (typed: string) => findPeople(people, delegations, typed).map(({ id }) => id);

  it("takes the beginnings of names and delegations, whatever the accents", () => {
    expect(found("ili")).toEqual(["1", "3"]);
    expect(found("ilic")).toEqual(["1"]);
    expect(found("jov ser")).toEqual(["1"]);
    expect(found("afg")).toEqual(["2"]);
    expect(found("mac")).toEqual(["3"]);
  });

  it("finds nobody by one letter, nor by the middle of a name", () => {
    expect(found("i")).toEqual([]);
    expect(found("vana")).toEqual([]);
  });
});

describe("the list of a device", () => {
  const stateOf = (unsent: readonly CheckInDone[]) =>
    peopleWith(list, unsent).map(({ id, arrivedAt, isWaiting }) => [id, arrivedAt?.slice(11, 16), isWaiting]);

  it("shows what was done here before the server has heard of it", () => {
    expect(stateOf([done("1", "in", "05")])).toEqual([
      ["1", "09:05", true],
      ["2", "08:00", false],
      ["3", undefined, false],
    ]);
  });

  it("keeps the first instant of whom another device saw before, until it is taken back", () => {
    expect(stateOf([done("2", "in", "05")])[1]).toEqual(["2", "08:00", true]);
    expect(stateOf([done("2", "out", "05")])[1]).toEqual(["2", undefined, true]);
    expect(stateOf([done("2", "out", "05"), done("2", "in", "06")])[1]).toEqual(["2", "09:06", true]);
  });
});
