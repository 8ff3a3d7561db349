import { anExpectedPerson } from "#tests/support/an-expected-person.ts";
import {
  findCalendarLinkByToken,
  makeCalendarLink,
  revokeCalendarLink,
  tokenOfCalendar,
} from "#db/programme/calendar-links.ts";
import { addFocalPoint } from "#db/network/contacts.ts";
import { addItem, changeItem, placeItem, removeItem, restoreItem } from "#db/programme/programme-items.ts";
import { keepWarning, listWarningsAgain, releaseProgramme, type Notice } from "#db/programme/programme-releases.ts";
import { listProgrammeAddressees } from "#db/programme/programme-addressees.ts";
import { findLastRelease, listDraftSessions, listKeptWarnings, listReleases } from "#db/programme/programme.ts";
import { exportRecord } from "#db/record/records.ts";
import {
  addSession,
  changeSession,
  placeSession,
  removeSession,
  restoreSession,
  type SessionFields,
} from "#db/programme/session-acts.ts";
import { sessionsOf } from "#domain/programme/programme.ts";
import { act, aMeeting, anIntervention, aRecord, aSession } from "#tests/support/factories.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

/** Sarajevo with two sessions without notes, and one in which Serbia spoke. */
function aDesk() {
  const db = testDb();
  const hours = (from: string, to: string) => ({ startsAt: `2018-05-07T${from}`, endsAt: `2018-05-07T${to}` });
  const sessions = [
    { ...aSession({ id: "a", number: 1, ...hours("09:00", "10:00") }), mark: "of the file" },
    aSession({ id: "b", number: 2, title: "Reintegration", ...hours("10:15", "10:45") }),
    aSession({ id: "heard", number: 3, ...hours("11:00", "12:00"), interventions: [anIntervention()] }),
  ];
  const meetingId = aMeeting(db, aRecord({ sessions }));
  const upon = (sessionId: string) => ({
    ...{ ...act, meetingId, sessionId },
    expectedRevision: listDraftSessions(db, meetingId).find(({ id }) => id === sessionId)?.revision ?? 0,
  });
  const verbs = () =>
    db.$client
      .prepare("SELECT verb FROM audit WHERE verb LIKE 'session.%' OR verb LIKE 'programme.%' ORDER BY seq")
      .pluck()
      .all();
  const order = () => listDraftSessions(db, meetingId).map(({ id, startsAt }) => `${id} ${startsAt?.slice(11)}`);
  return {
    db,
    meetingId,
    upon,
    verbs,
    order,
    release: (number: number, notice?: Notice) => releaseProgramme(db, { ...act, meetingId, number, notice }),
  };
}

const fields: SessionFields = {
  kind: "session",
  ...{ number: 4, title: "Return", startsAt: "2018-05-07T08:00", endsAt: "2018-05-07T08:30" },
  ...{ moderator: null, floorNote: null, guidingQuestions: ["Which?"] },
};
const item = (id: string) => ({ id, title: `Item ${id}`, presenters: [] });

describe("a session of the programme", () => {
  it("is added at its hour, once, and stands there in the record too", () => {
    const { db, meetingId, verbs, order } = aDesk();
    const add = () => addSession(db, { ...act, meetingId, sessionId: "new", fields });
    expect([add(), add()]).toEqual(["done", "done"]);
    expect(order()).toEqual(["new 08:00", "a 09:00", "b 10:15", "heard 11:00"]);
    expect(exportRecord(db, meetingId)?.sessions?.map(({ id }) => id)).toEqual(["new", "a", "b", "heard"]);
    expect(verbs()).toEqual(["session.added"]);
  });

  it("is changed as the person saw it, and keeps what its file said besides", () => {
    const { db, meetingId, upon, verbs } = aDesk();
    const seen = upon("a");
    expect(changeSession(db, { ...seen, fields })).toBe("done");
    expect(changeSession(db, { ...seen, fields: { ...fields, title: "Mine" } })).toBe("changed-meanwhile");
    expect(changeSession(db, { ...seen, sessionId: "gone", fields })).toBe("no-such-session");
    const stored = exportRecord(db, meetingId)?.sessions?.find(({ id }) => id === "a");
    expect(stored).toMatchObject({ title: "Return", mark: "of the file" });
    expect(verbs()).toEqual(["session.changed"]);
  });

  it("is moved among the others, and not beyond them", () => {
    const { db, upon, order, verbs } = aDesk();
    expect(placeSession(db, { ...upon("b"), move: { to: "up" } })).toBe("done");
    expect(order()).toEqual(["b 09:00", "a 09:45", "heard 11:00"]);
    expect(placeSession(db, { ...upon("b"), move: { to: "up" } })).toBe("no-such-place");
    expect(order()).toEqual(["b 09:00", "a 09:45", "heard 11:00"]);
    expect(verbs()).toEqual(["session.placed"]);
  });

  it("is taken off and put back, unless something was said in it", () => {
    const { db, meetingId, upon, order, verbs } = aDesk();
    expect(removeSession(db, upon("heard"))).toBe("has-notes");
    expect(removeSession(db, upon("a"))).toBe("done");
    expect(order()).toEqual(["b 10:15", "heard 11:00"]);
    expect(exportRecord(db, meetingId)?.sessions?.map(({ id }) => id)).toEqual(["b", "heard"]);
    expect(restoreSession(db, upon("a"))).toBe("done");
    expect(restoreSession(db, upon("a"))).toBe("no-such-session");
    expect(order()).toEqual(["a 09:00", "b 10:15", "heard 11:00"]);
    expect(verbs()).toEqual(["session.removed", "session.restored"]);
  });

  it("has items that are added, changed, moved, taken out and put back", () => {
    const { db, meetingId, upon } = aDesk();
    const items = () =>
      listDraftSessions(db, meetingId)
        .find(({ id }) => id === "a")
        ?.items.map(({ title }) => title);
    addItem(db, { ...upon("a"), item: item("1") });
    addItem(db, { ...upon("a"), item: item("2") });
    addItem(db, { ...upon("a"), item: item("2") });
    expect(items()).toEqual(["Item 1", "Item 2"]);
    expect(changeItem(db, { ...upon("a"), item: { ...item("2"), title: "New law" } })).toBe("done");
    expect(changeItem(db, { ...upon("a"), item: item("3") })).toBe("no-such-item");
    expect(placeItem(db, { ...upon("a"), itemId: "2", step: "up" })).toBe("done");
    expect(placeItem(db, { ...upon("a"), itemId: "2", step: "up" })).toBe("no-such-item");
    expect(removeItem(db, { ...upon("a"), itemId: "2" })).toBe("done");
    expect(items()).toEqual(["Item 1"]);
    expect(restoreItem(db, { ...upon("a"), expectedRevision: 1 })).toBe("changed-meanwhile");
    expect(restoreItem(db, upon("a"))).toBe("done");
    expect(items()).toEqual(["Item 1", "New law"]);
  });
});

describe("a release", () => {
  it("stays what it was, is numbered, and is none where nothing changed or somebody was faster", () => {
    const { db, meetingId, upon, release, verbs } = aDesk();
    expect(release(1)).toBe("released");
    expect(release(2)).toBe("nothing-changed");
    changeSession(db, { ...upon("a"), fields });
    expect(release(1)).toBe("released-meanwhile");
    expect(release(2)).toBe("released");
    const titles = listReleases(db, meetingId).map(({ programme }) => sessionsOf(programme)[0]?.title);
    expect(titles).toEqual(["Voluntary return", "Return"]);
    expect(verbs()).toEqual(["programme.released", "session.changed", "programme.released"]);
    expect(releaseProgramme(db, { ...act, meetingId: "none", number: 1 })).toBe("no-such-meeting");
  });

  it("drafts a notice that is held, one mail to each address", () => {
    const { db, meetingId, upon, release } = aDesk();
    const focalPoint = {
      ...{ dialogueId: "budapest-process", party: "SRB", function: "", institution: "", copy: "to" as const },
      ...{ from: "2018-01-01", until: null },
    };
    for (const [name, address] of [
      ["Jelena Marić", "jm@example.rs"],
      ["J. Marić", "JM@example.rs"],
    ] as const)
      addFocalPoint(db, { ...act, focalPoint: { ...focalPoint, name, address } });
    const key = { meetingId, dialogueId: "budapest-process", day: "2018-05-03" };
    const mails = listProgrammeAddressees(db, { ...key, parties: new Set(["SRB"]) });
    expect(mails.map(({ address }) => address.toLowerCase())).toEqual(["jm@example.rs"]);
    expect(listProgrammeAddressees(db, { ...key, parties: new Set(["BIH"]) })).toEqual([]);
    for (const [id, state] of [
      ["comes", "accepted"],
      ["undecided", "registered"],
    ] as const)
      anExpectedPerson(db, { id, meetingId, party: "BIH", state });
    db.$client.exec("UPDATE registrations SET address = id || '@example.ba'");
    const toBosnia = listProgrammeAddressees(db, { ...key, parties: new Set(["BIH"]) });
    expect(toBosnia.map(({ address }) => address)).toEqual(["comes@example.ba"]);

    release(1);
    changeSession(db, { ...upon("a"), fields });
    const message = { kind: "notice", dialogueId: "budapest-process", meetingId, language: "en" } as const;
    release(2, { message: { ...message, subject: "Rev.2", body: "What changed" }, mails });
    const states = db.$client.prepare("SELECT state FROM mails").pluck().all();
    expect(states).toEqual(["held"]);
    expect(findLastRelease(db, meetingId)?.messageId).not.toBeNull();
  });
});

it("keeps a warning as it is, once, and lists all again", () => {
  const { db, meetingId } = aDesk();
  const keep = () => keepWarning(db, { ...act, meetingId, fingerprint: "x" });
  expect([keep(), keep()]).toEqual(["kept", "was-kept"]);
  expect([...listKeptWarnings(db, meetingId)]).toEqual(["x"]);
  const again = () => listWarningsAgain(db, { ...act, meetingId });
  expect([again(), again()]).toEqual(["listed", "none"]);
  expect([...listKeptWarnings(db, meetingId)]).toEqual([]);
});

it("opens a calendar by its newest link only, until that is ended", () => {
  const { db, meetingId } = aDesk();
  const make = () => tokenOfCalendar(testKey, makeCalendarLink(db, testKey, { ...act, meetingId }));
  const [first, second] = [make(), make()];
  expect(findCalendarLinkByToken(db, first)).toBeUndefined();
  expect(findCalendarLinkByToken(db, second)).toMatchObject({ meetingId, personId: act.actorId });
  expect(revokeCalendarLink(db, { ...act, actorId: "somebody-else", meetingId })).toBe("none");
  expect(revokeCalendarLink(db, { ...act, meetingId })).toBe("revoked");
  expect(findCalendarLinkByToken(db, second)).toBeUndefined();
});
