import { describe, expect, it } from "vitest";
import { questionNames, readForm, sentOf } from "#domain/registering/form-sent.ts";
import { firstForm, isFormOpen, knownFields } from "#domain/registering/form.ts";
import { readAnswers } from "#domain/registering/sent.ts";

const ada = { courtesy: "Ms", givenName: "Farah", familyName: "Malikzai", function: "Officer", institution: "OPF" };
const asking = (...names: string[]) =>
  readForm({ ...Object.fromEntries(names.map((name) => [`ask-${name}`, "on"])), ...daysOf(30) }, null);
const daysOf = (days: number) => Object.fromEntries(knownFields.map(({ name }) => [`days-${name}`, String(days)]));
const formOf = (...names: string[]) => {
  const form = asking(...names);
  if ("why" in form) throw new Error(form.field);
  return form;
};

describe("the answers of a registration", () => {
  it("are taken as they were typed, cleaned, and only what is asked", () => {
    const sent = { ...ada, givenName: "  Farah\u202E\n Z. ", visa: "on", passport: "AB123", "own-1": "x" };
    const { answers, problems } = readAnswers(firstForm, sent);
    expect(problems).toEqual({});
    expect(answers).toEqual({ ...ada, givenName: "Farah Z.", visa: "on", diet: "", access: "" });
  });

  it.each([
    [{ ...ada, familyName: " " }, { familyName: "missing" }],
    [{ ...ada, institution: "" }, { institution: "missing" }],
    [{ ...ada, function: "x".repeat(301) }, { function: "too-long" }],
    [{ ...ada, function: "x".repeat(300) }, {}],
    [{ ...ada, courtesy: "Dr" }, {}],
  ])("%# are told at the field what is wrong with them, and keep what was typed", (sent, problems) => {
    const read = readAnswers(firstForm, sent);
    expect(read.problems).toEqual(problems);
    expect(read.answers.givenName).toBe("Farah");
  });

  it.each([
    ["phone", "+92 51 920 4567", undefined],
    ["phone", "12345", "no-phone"],
    ["phone", "call me", "no-phone"],
    ["arrival", "2018-05-06", undefined],
    ["arrival", "2018-02-30", "no-day"],
    ["departure", "2018-05-05", "leaves-first"],
  ])("of a further field: %s %s", (name, answer, problem) => {
    const form = formOf("phone", "arrival", "departure");
    const answers = { ...ada, arrival: "2018-05-06", [name]: answer };
    expect(readAnswers(form, answers).problems[name]).toBe(problem);
  });

  it("keep the languages that the house writes, in its order", () => {
    expect(readAnswers(formOf("languages"), { ...ada, languages: "ar xx en" }).answers.languages).toBe("en ar");
  });
});

describe("a meeting's form", () => {
  it("always asks for a name, and whatever the secretariat wishes besides", () => {
    const form = readForm(
      {
        ...daysOf(14),
        ...{ "ask-phone": "on", "required-phone": "on", "why-phone": "The driver calls you" },
        ...{ "question-own-1": "Will you join the excursion?", "kind-own-1": "tick", "days-own-1": "7" },
        ...{ "required-own-1": "on", "question-own-2": "  " },
      },
      null,
    );
    if ("why" in form) throw new Error(form.field);
    const fields = form.fields.map(({ name, isRequired, keptDays, why }) => [name, isRequired, keptDays, why]);
    expect(fields).toEqual([
      ["givenName", true, 730, ""],
      ["familyName", true, 730, ""],
      ["phone", true, 14, "The driver calls you"],
      ["own-1", false, 7, ""],
    ]);
  });

  it("is read as it was set", () => {
    const question = { "question-own-3": "Excursion?", "days-own-3": "7", "kind-own-3": "tick", "why-own-3": "Bus" };
    const form = readForm({ ...daysOf(14), "ask-phone": "on", "required-phone": "on", ...question }, null);
    if ("why" in form) throw new Error(form.field);
    expect(readForm(sentOf(form), null)).toEqual(form);
    expect(readForm(sentOf(firstForm), null)).toEqual(firstForm);
    expect(questionNames(form)).toEqual(["own-1", "own-2", "own-3"]);
  });

  it.each(["0", "731", "1.5", "", "soon"])("keeps no answer for %s days", (days) => {
    expect(readForm({ "ask-diet": "on", "days-diet": days }, null)).toEqual({ field: "diet", why: "days" });
  });

  it("closes after its last instant, and not with it", () => {
    const closesAt = "2018-05-01T10:00:00.000Z";
    expect(isFormOpen({ closesAt }, new Date(closesAt))).toBe(true);
    expect(isFormOpen({ closesAt }, new Date("2018-05-01T10:00:00.001Z"))).toBe(false);
    expect(isFormOpen({ closesAt: null }, new Date("2099-01-01T00:00:00Z"))).toBe(true);
  });
});
