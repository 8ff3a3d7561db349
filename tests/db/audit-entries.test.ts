import { describe, expect, it } from "vitest";
import { record } from "#db/audit/audit.ts";
import { auditChoicesFor, listAuditFor } from "#db/audit/audit-entries.ts";
import { addFocalPoint } from "#db/network/contacts.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { admitPerson } from "#db/accounts/people.ts";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import { functions } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import { isOfApprovals } from "#domain/audit/verbs.ts";
import { act } from "#tests/support/factories.ts";
import { testDb } from "#tests/support/test-db.ts";
import type { OpenDatabase } from "#db/database/client.ts";

/** The demonstration, with acts that its desk does not know yet, and things of another dialogue. */
function aDesk(): OpenDatabase {
  const db = testDb();
  loadDemonstration(db, act.now);
  for (const verb of ["approval.given", "version.frozen", "procedure.opened", "intervention.noted"])
    // The verbs of approvals come with the report's versions; the column takes any.
    for (const meetingId of ["sarajevo-2018", "sofia-2017"])
      record(db, { ...act, verb: verb as "intervention.noted", targetId: "i1", meetingId });
  db.$client.exec("INSERT INTO dialogues VALUES ('prague-process', 'Prague Process', '{}', '2018-01-01', 1)");
  record(db, { ...act, verb: "register.adopted", targetId: "prague-process" });
  const focalPoint = {
    ...{ dialogueId: "prague-process", party: "SRB", name: "Mira", function: "Head", institution: "Ministry" },
    ...{ address: "mira@example.org", from: "2018-01-01", until: null },
  };
  addFocalPoint(db, { focalPoint: { ...focalPoint, copy: "to" }, ...act });
  // A hostile record may name an intervention as another dialogue is named.
  record(db, { ...act, verb: "intervention.noted", targetId: "prague-process", meetingId: "sofia-2017" });
  record(db, { ...act, verb: "intervention.noted", targetId: "prague-process", meetingId: "gone-2016" });
  admitPerson(db, { ...act, name: "Ana", address: "ana@example.org" });
  return db;
}

const holding = (held: FunctionHeld, steppedUp = false): Actor => ({
  id: "a",
  name: "A",
  functions: [held],
  steppedUp,
});

const scopes: readonly Partial<FunctionHeld>[] = [
  {},
  { dialogueId: "budapest-process" },
  { dialogueId: "prague-process" },
  { meetingId: "sarajevo-2018" },
  { bodyId: "silk-routes" },
  { dialogueId: "budapest-process", bodyId: "silk-routes" },
  { dialogueId: "prague-process", meetingId: "sarajevo-2018" },
];

describe("who reads which entries of the audit", () => {
  const db = aDesk();
  const all = listAuditFor(db, holding({ function: "administrator" }, true), {});

  it("is decided by the same sentence in SQL and in the table of rights", () => {
    expect(all.length).toBeGreaterThan(20);
    for (const name of functions)
      for (const scope of scopes)
        for (const steppedUp of [false, true]) {
          const actor = holding({ function: name, ...scope }, steppedUp);
          const allowed = all.filter(({ dialogueId, meetingId, verb }) =>
            can(actor, "audit.read", {
              ...(dialogueId !== null && { dialogueId }),
              ...(meetingId !== null && { meetingId, bodyIds: findMeeting(db, meetingId)?.bodies }),
              ...(isOfApprovals(verb) && { openings: ["approvals and procedures only"] }),
            }),
          );
          expect(listAuditFor(db, actor, {}), JSON.stringify(actor.functions)).toEqual(allowed);
        }
  });

  it("gives the secretariat its dialogue, and nothing of another or of the house", () => {
    const seen = listAuditFor(db, holding({ function: "secretariat", dialogueId: "prague-process" }), {});
    expect(seen.map(({ verb, targetId }) => [verb, targetId === "prague-process"])).toEqual([
      ["contact.added", false],
      ["register.adopted", true],
    ]);
  });

  it("gives the chair approvals and procedures of meetings of the body", () => {
    const seen = listAuditFor(db, holding({ function: "chair", bodyId: "silk-routes" }), {});
    expect(new Set(seen.map(({ verb }) => verb))).toEqual(
      new Set(["approval.given", "version.frozen", "procedure.opened"]),
    );
  });

  it("offers no choice beyond what is read", () => {
    const choices = auditChoicesFor(db, holding({ function: "secretariat", dialogueId: "prague-process" }));
    expect(choices).toEqual({
      meetings: [],
      actors: [{ id: "ana", name: null }],
      verbs: ["contact.added", "register.adopted"],
    });
    expect(auditChoicesFor(db, holding({ function: "delegate", meetingId: "sarajevo-2018" }))).toEqual({
      meetings: [],
      actors: [],
      verbs: [],
    });
  });

  it("goes page by page, newest first, and by meeting, person and verb", () => {
    const administrator = holding({ function: "administrator" }, true);
    const [first, second, third] = all;
    expect(listAuditFor(db, administrator, {}, 2)).toEqual([first, second]);
    expect(listAuditFor(db, administrator, { before: second?.seq }, 1)).toEqual([third]);
    const wish = { meetingId: "sofia-2017", actorId: "ana", verb: "version.frozen" };
    expect(listAuditFor(db, administrator, wish)).toEqual(
      all.filter(
        (one) => one.meetingId === "sofia-2017" && one.actorId === "ana" && String(one.verb) === "version.frozen",
      ),
    );
    expect(listAuditFor(db, administrator, wish)).toHaveLength(1);
  });
});
