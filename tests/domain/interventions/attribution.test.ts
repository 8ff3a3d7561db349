import { asAttributed, attributionOf } from "#domain/interventions/attribution.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { attributions } from "#domain/record/record.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";
import { anIntervention, aRecord, aRegister, aSession } from "#tests/support/factories.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const rule = fc.constantFrom(...attributions);
const maybe = fc.option(rule, { nil: undefined });
const strictnessOf = (one: (typeof attributions)[number] | undefined) => attributions.indexOf(one ?? "party");

/** A closed session in which Georgia speaks for Serbia and is answered, and an open one. */
const record = (attribution?: "delegation" | "none"): MeetingRecord =>
  aRecord({
    sessions: [
      aSession({
        attribution,
        interventions: [
          anIntervention({
            id: "a",
            party: "GEO",
            onBehalfOf: "SRB",
            speakingBody: "Border Police",
            note: "as Tbilisi",
          }),
          anIntervention({ id: "b", party: "TUR", kind: "reply", inReplyTo: "a", line: "agreed" }),
        ],
      }),
      aSession({ id: "s2", number: 2, interventions: [anIntervention({ id: "c", party: "MKD" })] }),
    ],
  });

describe("the rule of attribution", () => {
  it("lets neither the session nor the party's own wish loosen the other", () => {
    fc.assert(
      fc.property(maybe, maybe, (wish, ofSession) => {
        const judged = attributionOf(anIntervention({ attribution: wish }), ofSession);
        expect(strictnessOf(judged)).toBe(Math.max(strictnessOf(wish), strictnessOf(ofSession)));
      }),
    );
  });
});

describe("the record as readers of lines have it", () => {
  it("names nobody where the rule forbids it, and everybody elsewhere", () => {
    const read = JSON.stringify(asAttributed(record("delegation")).sessions?.[0]);

    for (const name of ["GEO", "SRB", "TUR", "Border Police"]) expect(read).not.toContain(name);
    expect(asAttributed(record("none")).sessions?.[1]).toEqual(record().sessions?.[1]);
    expect(asAttributed(record())).toEqual(record());
  });

  it("compiles into the same report, to the letter", () => {
    fc.assert(
      fc.property(arbitraryRecord, (any) => {
        expect(compileReport(asAttributed(any), aRegister())).toEqual(compileReport(any, aRegister()));
      }),
      { numRuns: 300 },
    );
  });
});
