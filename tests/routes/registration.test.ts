import { loader as own } from "#app/routes/registering/own-registration.ts";
import { loader as meeting } from "#app/routes/programme/programme/route.tsx";
import { action as keep } from "#app/routes/registering/registration-draft.ts";
import { action as setAsked } from "#app/routes/registering/registration-form/route.tsx";
import { action as change, loader as form } from "#app/routes/registering/registration-change/route.tsx";
import { loader as read } from "#app/routes/registering/registration/route.tsx";
import { draftOf, keepDraft } from "#db/registering/registration-drafts.ts";
import { sentOf } from "#domain/registering/form-sent.ts";
import { firstForm } from "#domain/registering/form.ts";
import { formOf, setForm } from "#db/registering/registration-forms.ts";
import { findRegistration } from "#db/delegations/registrations.ts";
import { aNomination, registrationKey } from "#tests/support/a-nomination.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { answers, now, statuses, type Desk } from "#tests/routes/remark-desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { describe, expect, it } from "vitest";

const home = `/meetings/sarajevo-2018/registrations/${registrationKey.registrationId}`;
const sent = {
  ...{ courtesy: "Mr", givenName: "R.", familyName: "HAIDER", function: "Director", institution: "Ministry" },
  sentKey: "form-1",
};

/** R. Haider's registration for Pakistan, or somebody else's. */
function withRegistration(more: Parameters<typeof aNomination>[1] = { personId: "r-haider" }): Desk {
  const desk = aDesk();
  desk.db.$client.exec("UPDATE meetings SET state = 'registration' WHERE id = 'sarajevo-2018'");
  const [before] = desk.db.$client.prepare("SELECT id FROM registrations WHERE person_id = 'r-haider'").pluck().all();
  if (before !== undefined) desk.db.$client.exec("DELETE FROM registrations WHERE person_id = 'r-haider'");
  aNomination(desk.db, more);
  return desk;
}

const asked = (desk: Desk, person: Person, to = "", fields?: Record<string, string>) =>
  desk.asks(person, home + to, { params: registrationKey, form: fields });
const changed = (desk: Desk, person: Person, more: Record<string, string> = {}) => {
  const expectedChange = findRegistration(desk.db, registrationKey)?.changedAt ?? "";
  return change(asked(desk, person, "/change", { ...sent, expectedChange, ...more }));
};
const family = answers({ "a-marin": 200, "s-qureshi": 200, "r-haider": 200 });

describe("a registration", () => {
  const reading = (desk: Desk, person: Person) => Promise.resolve().then(() => read(asked(desk, person)));

  it("is read by its person, their focal point and the secretariat", async () => {
    expect(await statuses(withRegistration, reading)).toEqual(family);
    expect(await statuses(() => withRegistration({}), reading)).toEqual({ ...family, "r-haider": 404 });
    const ofTurkey = () => withRegistration({ party: "TUR" });
    expect(await statuses(ofTurkey, reading)).toEqual(answers({ "a-marin": 200 }));
  });

  it("is what a delegate's page of the meeting offers first, until it was sent or can no longer be", async () => {
    const { meetingId } = registrationKey;
    const offered = async (desk: Desk) =>
      (await meeting(desk.asks("r-haider", `/meetings/${meetingId}`, { params: { meetingId } }))).delegate?.register;
    const desk = withRegistration();
    expect(await offered(desk)).toBe(`${home}/change`);
    await changed(desk, "r-haider");
    expect(await offered(desk)).toBeUndefined();
    const late = withRegistration();
    late.db.$client.exec("UPDATE meetings SET state = 'closed' WHERE id = 'sarajevo-2018'");
    expect(await offered(late)).toBeUndefined();
  });

  it("is nothing to anybody once the meeting is archived", async () => {
    const archived = () => {
      const desk = withRegistration();
      desk.db.$client.exec("UPDATE meetings SET state = 'archived' WHERE id = 'sarajevo-2018'");
      return desk;
    };
    expect(await statuses(archived, reading)).toEqual(answers({}));
  });

  it("is filled and changed by the same people, each once", async () => {
    expect(await statuses(withRegistration, changed)).toEqual(
      answers({ "a-marin": 302, "s-qureshi": 302, "r-haider": 302 }),
    );
    const desk = withRegistration();
    await changed(desk, "r-haider");
    const first = findRegistration(desk.db, registrationKey);
    expect(first).toMatchObject({ function: "Director", state: "registered" });
    expect(await statusOf(changed(desk, "r-haider", { function: "Head", expectedChange: "" }))).toBe(302);
    expect(findRegistration(desk.db, registrationKey)).toEqual(first);
  });

  it("tells at the field what is missing, and whoever changed it meanwhile is not overwritten unseen", async () => {
    const desk = withRegistration();
    const wrong = await changed(desk, "r-haider", { familyName: "" });
    expect(wrong).toMatchObject({ init: { status: 422 }, data: { problems: { familyName: "missing" } } });
    const late = await changed(desk, "r-haider", { expectedChange: "2018-01-01T00:00:00.000Z" });
    const changedAt = findRegistration(desk.db, registrationKey)?.changedAt;
    expect(late).toMatchObject({ data: { problem: "changed-meanwhile", expectedChange: changedAt } });
    const again = { expectedChange: changedAt ?? "" };
    expect(await statusOf(changed(desk, "r-haider", again))).toBe(302);
  });

  it("is closed to its delegation after the form's last instant, and open to staff", async () => {
    const closed = () => {
      const desk = withRegistration();
      const closesAt = new Date(now.getTime() - 1).toISOString();
      setForm(desk.db, { meetingId: "sarajevo-2018", form: { ...firstForm, closesAt }, actorId: "a-marin", now });
      return desk;
    };
    expect(await statuses(closed, changed)).toEqual(answers({ "a-marin": 302, "s-qureshi": 409, "r-haider": 409 }));
    const opened = (desk: Desk, person: Person) => Promise.resolve().then(() => form(asked(desk, person, "/change")));
    expect(await statuses(closed, opened)).toEqual(answers({ "a-marin": 200, "s-qureshi": 302, "r-haider": 302 }));
  });

  it("is found by its person without an address, and by nobody else", async () => {
    const to = (desk: Desk, person: Person) =>
      Promise.resolve().then(() =>
        own(desk.asks(person, "/meetings/sarajevo-2018/registration", { params: registrationKey })),
      );
    expect(await statuses(withRegistration, to)).toEqual(answers({ "r-haider": 302 }));
  });
});

describe("a draft", () => {
  const kept = (desk: Desk, person: Person, fields = sent) => keep(asked(desk, person, "/draft", fields));

  it("is kept for whoever may change the registration, and nothing of it once the form itself has arrived", async () => {
    expect(await statuses(withRegistration, kept)).toEqual(
      answers({ "a-marin": 302, "s-qureshi": 302, "r-haider": 302 }),
    );
    const desk = withRegistration();
    await kept(desk, "r-haider");
    expect(draftOf(desk.db, testKey, registrationKey.registrationId)).toMatchObject({ function: "Director" });
    await changed(desk, "r-haider");
    await kept(desk, "r-haider");
    expect(draftOf(desk.db, testKey, registrationKey.registrationId)).toBeUndefined();
  });

  it("stands in the form over what is stored", () => {
    const desk = withRegistration();
    const answersKept = { function: "Adviser" };
    keepDraft(desk.db, testKey, { ...registrationKey, answers: answersKept, now });
    const page = form(asked(desk, "r-haider", "/change"));
    expect(page).toMatchObject({ hasDraft: true, answers: { givenName: "Farah", function: "Adviser" } });
  });
});

describe("what registering asks", () => {
  const to = "/meetings/sarajevo-2018/registration-form";
  const set = (desk: Desk, person: Person, fields: Record<string, string>) =>
    setAsked(desk.asks(person, to, { params: registrationKey, form: fields }));
  const fields = { ...sentOf(firstForm), "ask-phone": "on", "days-phone": "14", closesAt: "2018-05-20T12:00" };

  it("is set by the secretariat of the dialogue alone", async () => {
    const setting = (desk: Desk, person: Person) => set(desk, person, fields);
    const refused = { "k-orel": 403, "l-demir": 403, "s-qureshi": 403, "r-haider": 403, "v-lind": 403 };
    expect(await statuses(withRegistration, setting)).toEqual({ nobody: 404, "a-marin": 302, ...refused });
    const desk = withRegistration();
    await set(desk, "a-marin", fields);
    // By the clocks of Sarajevo, which are two hours ahead in May.
    expect(formOf(desk.db, "sarajevo-2018").closesAt).toBe("2018-05-20T10:00:00.000Z");
    expect(formOf(desk.db, "sarajevo-2018").fields.find(({ name }) => name === "phone")?.keptDays).toBe(14);
  });

  it.each([
    ["phone", { "days-phone": "0" }],
    ["closesAt", { closesAt: "soon" }],
    ["closesAt", { closesAt: "2018-03-25T02:30" }],
  ])("is told that %s cannot be so, and nothing of it is set", async (field, wrong) => {
    const desk = withRegistration();
    const before = contentsOf(desk.db);
    const answer = await set(desk, "a-marin", { ...fields, ...wrong });
    expect(answer).toMatchObject({ init: { status: 422 }, data: { problem: { field }, values: wrong } });
    expect(contentsOf(desk.db)).toEqual(before);
  });
});
