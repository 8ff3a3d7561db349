import { loader as csv } from "#app/routes/delegations/people-csv.ts";
import { action as decide } from "#app/routes/delegations/people-decisions.ts";
import { loader as ownList } from "#app/routes/delegations/people-delegation-xlsx.ts";
import { loader as delegation } from "#app/routes/delegations/people-delegation/route.tsx";
import { loader as invitations } from "#app/routes/delegations/people-invitations/route.tsx";
import { action as add } from "#app/routes/delegations/people-new/route.tsx";
import { action as setQuota } from "#app/routes/delegations/people-quota.ts";
import { loader as registrations } from "#app/routes/delegations/people-registrations/route.tsx";
import { action as replace } from "#app/routes/delegations/people-replacement/route.tsx";
import { action as withdraw } from "#app/routes/delegations/people-withdrawal.ts";
import { inviteDelegations } from "#db/delegations/delegation-invitations.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { aRegistration } from "#tests/support/a-registration.ts";
import { aNomination, registrationKey } from "#tests/support/a-nomination.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { answers, now, statuses, type Desk } from "#tests/routes/remark-desk.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { describe, expect, it } from "vitest";

const { meetingId, registrationId } = registrationKey;
const home = `/meetings/${meetingId}/people`;
const person = { givenName: "Zahra", familyName: "DEMO", address: "zahra@example.org" };

/** A nominated person of Pakistan, of which one may come, or of another party. */
function aMeetingToRegister(party = "PAK"): Desk {
  const desk = aDesk();
  desk.db.$client.exec(`UPDATE meetings SET state = 'registration' WHERE id = '${meetingId}'`);
  desk.db.$client.exec("DELETE FROM registrations");
  aNomination(desk.db, { party, personId: "r-haider" });
  const mail = { language: "en", subject: "S", body: "{link}" };
  inviteDelegations(desk.db, testKey, { meetingId, parties: [{ party: "PAK", quota: 1 }], mail, actorId: "ana", now });
  return desk;
}

type Answering = (args: ReturnType<Desk["asks"]>) => unknown;

const asking =
  (answer: Answering, path: string, form?: Record<string, string>, params: Record<string, string> = {}) =>
  (desk: Desk, who: Person) =>
    Promise.resolve().then(() =>
      answer(desk.asks(who, `${home}/${path}`, { params: { ...registrationKey, party: "PAK", ...params }, form })),
    );

describe("the people of all delegations", () => {
  const ofStaff = answers({ "a-marin": 200 });

  it("are read, decided, invited and taken away by the secretariat alone", async () => {
    expect(await statuses(aMeetingToRegister, asking(registrations, "registrations"))).toEqual(ofStaff);
    expect(await statuses(aMeetingToRegister, asking(invitations, "invitations"))).toEqual(ofStaff);
    expect(await statuses(aMeetingToRegister, asking(csv, "../people.csv"))).toEqual(ofStaff);
    const accepting = asking(decide, "decisions", { decision: "accept", id: registrationId });
    expect(await statuses(aMeetingToRegister, accepting)).toEqual({ ...ofStaff, "a-marin": 302 });
  });

  it("are asked with a letter that says when and where, and who missed it is named as the table names them", async () => {
    const desk = aMeetingToRegister();
    const missed = "invitations?invited=3&unreachable=TUR&unreachable=IOM&unreachable=ALB&unreachable=nobody";
    const asked = await asking(invitations, missed)(desk, "a-marin");
    expect(asked).toMatchObject({
      page: { news: { unreachable: ["Albania", "Turkey", "International Organization for Migration"] } },
    });
    expect(JSON.stringify(asked)).toMatch(/honour of inviting[^{]*7–8 May 2018, Sarajevo/);
  });

  it("leave the house without addresses, and with them only after a fresh proof", async () => {
    const desk = aMeetingToRegister();
    const plain = await asking(csv, "../people.csv")(desk, "a-marin");
    const text = plain instanceof Response ? await plain.text() : "";
    expect(text).toContain("Malikzai");
    expect(text).not.toContain("farah@example.org");

    const late = (...args: Parameters<typeof csv>) => {
      const context = { ...args[0].context, clock: () => new Date(now.getTime() + 6 * 60_000) };
      return csv({ ...args[0], context });
    };
    const refused = await asking(late, "../people.csv?contacts")(desk, "a-marin").catch((answer: unknown) => answer);
    expect(refused instanceof Response && refused.headers.get("Location")).toMatch(/^\/step-up/);
  });
});

describe("one delegation", () => {
  const family = answers({ "a-marin": 200, "s-qureshi": 200 });

  it("is nothing to anybody of another party", async () => {
    expect(await statuses(aMeetingToRegister, asking(delegation, "of/PAK"))).toEqual(family);
    const ofTurkey = asking(delegation, "of/TUR", undefined, { party: "TUR" });
    expect(await statuses(aMeetingToRegister, ofTurkey)).toEqual(answers({ "a-marin": 200 }));
  });

  it("gives its list to those who speak for it, without anybody of another party and without addresses", async () => {
    const listing = (party: string) => asking(ownList, `of/${party}/list.xlsx`, undefined, { party });
    expect(await statuses(aMeetingToRegister, listing("PAK"))).toEqual(answers({ "a-marin": 200, "s-qureshi": 200 }));
    expect(await statuses(aMeetingToRegister, listing("TUR"))).toEqual(answers({ "a-marin": 200 }));

    const desk = aMeetingToRegister();
    aRegistration(desk.db, { meetingId, party: "TUR", person: { familyName: "Yıldıran" } });
    desk.db.$client.exec("UPDATE registrations SET function = '=1+1' WHERE party = 'PAK'");
    const answer = await listing("PAK")(desk, "s-qureshi");
    const bytes = answer instanceof Response ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array();
    const parts = [...readZip(bytes).values()].map((part) => new TextDecoder().decode(part)).join("");
    expect(parts).toContain("Malikzai");
    expect(parts).not.toMatch(/Yıldıran|example\.org|<f>/u);
  });

  it("says who was put on its list a moment ago, and nobody of another party, whatever the address names", async () => {
    const desk = aMeetingToRegister();
    const other = aRegistration(desk.db, { meetingId, party: "ALB", person: { familyName: "SECRET" } });
    const named = async (id: string, who: Person) => asking(delegation, `of/PAK?added=${id}`)(desk, who);
    expect(await named(registrationId, "s-qureshi")).toMatchObject({
      page: { added: { name: expect.stringContaining("Farah") as string, writtenTo: "farah@example.org" } },
    });
    expect(JSON.stringify(await named(other, "s-qureshi"))).not.toContain("SECRET");
    expect(await named("no-such-id", "s-qureshi")).toMatchObject({ page: { added: undefined } });
  });

  it("has its places set by the secretariat, and its focal point keeps to them", async () => {
    const set = asking(setQuota, "of/PAK/quota", { quota: "2" });
    expect(await statuses(aMeetingToRegister, set)).toEqual(answers({ "a-marin": 302, "s-qureshi": 403 }));

    const desk = aMeetingToRegister();
    const adding = asking(add, "new", { party: "PAK", ...person });
    expect(await statusOf(adding(desk, "s-qureshi"))).toBe(422);
    expect(listRegistrations(desk.db, meetingId)).toHaveLength(1);
    await set(desk, "a-marin");
    expect(await statusOf(adding(desk, "s-qureshi"))).toBe(302);
    expect(listRegistrations(desk.db, meetingId)).toHaveLength(2);
  });

  it("has people named by its own focal point and by staff alone", async () => {
    const free = () => {
      const desk = aMeetingToRegister();
      desk.db.$client.exec("UPDATE invited_delegations SET quota = NULL");
      return desk;
    };
    const adding = (party: string) => asking(add, "new", { party, ...person });
    const named = answers({ "a-marin": 302, "s-qureshi": 302 });
    expect(await statuses(free, adding("PAK"))).toEqual(named);
    expect(await statuses(free, adding("TUR"))).toEqual({ ...named, "s-qureshi": 422 });
  });

  it.each([
    ["registered", {}, "registered"],
    ["registered", { accepted: "on" }, "accepted"],
    ["accepted", {}, "accepted"],
  ])("gives the place of somebody %s on, with %j, as %s", async (state, wish, given) => {
    const desk = aMeetingToRegister();
    desk.db.$client.prepare("UPDATE registrations SET state = ?").run(state);
    const replacing = asking(replace, `registrations/${registrationId}/replacement`, { ...person, ...wish });
    expect(await statusOf(replacing(desk, "a-marin"))).toBe(302);
    const states = listRegistrations(desk.db, meetingId).map((one) => [one.familyName, one.state]);
    expect(states).toEqual([
      ["DEMO", given],
      ["Malikzai", "replaced"],
    ]);
  });

  it("has the new one of a party's own named alone, whatever is sent with it", async () => {
    const desk = aMeetingToRegister();
    desk.db.$client.exec("UPDATE registrations SET state = 'accepted'");
    const wish = { ...person, accepted: "on", isNamed: "on" };
    await asking(replace, `registrations/${registrationId}/replacement`, wish)(desk, "s-qureshi");
    const [one] = listRegistrations(desk.db, meetingId);
    expect(one).toMatchObject({ familyName: "DEMO", state: "nominated", consentsToList: false });
  });

  it("has people replaced and withdrawn by those who speak for it, not by the people themselves", async () => {
    const replacing = asking(replace, `registrations/${registrationId}/replacement`, person);
    const done = answers({ "a-marin": 302, "s-qureshi": 302, "r-haider": 403 });
    expect(await statuses(aMeetingToRegister, replacing)).toEqual(done);
    const withdrawing = asking(withdraw, `registrations/${registrationId}/withdrawal`, {});
    expect(await statuses(aMeetingToRegister, withdrawing)).toEqual(done);
    const ofTurkey = () => aMeetingToRegister("TUR");
    expect(await statuses(ofTurkey, withdrawing)).toEqual(answers({ "a-marin": 302, "r-haider": 403 }));
  });
});
