import { action as send, loader as sending } from "#app/routes/dispatches/dispatch/route.tsx";
import { loader as log } from "#app/routes/dispatches/dispatched/route.tsx";
import { loader as messageFile } from "#app/routes/mail/message-file.ts";
import { action as release } from "#app/routes/mail/message-release.ts";
import { loader as report } from "#app/routes/report/report/route.tsx";
import { loader as versionFile } from "#app/routes/versions/version-file.ts";
import { action as issue } from "#app/routes/versions/version-issue.ts";
import { loader as versions } from "#app/routes/versions/versions/route.tsx";
import { loader as check } from "#app/routes/versions/verify/route.tsx";
import { giveApproval } from "#db/approvals/approval-acts.ts";
import { askFor } from "#db/approvals/approval-letters.ts";
import { listDispatches } from "#db/dispatches/dispatches.ts";
import { makeDistributionList } from "#db/network/distribution-lists.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { findVersion, moveVersion } from "#db/versions/versions.ts";
import type { Person } from "#tests/routes/desk.ts";
import { refusedToOthers, statusOf } from "#tests/routes/desk.ts";
import { aFrozenDesk } from "#tests/routes/frozen-desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

const act = { actorId: "a-marin", now: new Date("2018-05-10T09:00:00Z") };
const sha256Of = async (answer: Response) =>
  createHash("sha256")
    .update(new Uint8Array(await answer.arrayBuffer()))
    .digest("hex");

/** A desk with the report of Sarajevo frozen, and a list of everybody. */
async function aDeskWithList() {
  const desk = await aFrozenDesk();
  const { db, key, version } = desk;
  const list = { name: "Everybody", circle: "all", bodyId: null, members: [] } as const;
  const listId = makeDistributionList(db, { dialogueId: "budapest-process", list, ...act });
  const path = (replyBy = "2018-06-01T17:00") => `/?list=${listId}&language=en&replyBy=${replyBy}`;
  const shows = async (person: Person = "a-marin", replyBy?: string) =>
    sending(desk.asks(person, path(replyBy), { params: key }));
  const form = async () => {
    const { review } = (await shows()).page;
    return {
      ...{ id: review?.newId ?? "", seen: review?.seen ?? "", list: listId, language: "en" },
      ...{ replyBy: "2018-06-01T17:00", subject: review?.subject ?? "s", body: review?.body ?? "b" },
    };
  };
  const sends = (person: Person, sent: Record<string, string>) =>
    send(desk.asks(person, path(), { params: key, form: sent }));
  const clears = () => moveVersion(db, { versionId: version.id, event: "cleared", verb: "version.cleared", ...act });
  return { ...desk, listId, shows, form, sends, clears };
}

async function aClearedDesk() {
  const desk = await aDeskWithList();
  desk.clears();
  return desk;
}

describe("sending a version to a list", () => {
  it("shows everybody by party, absent states among them, whom it misses, and the mail, before anything is written", async () => {
    const desk = await aClearedDesk();
    desk.db.$client.exec("DELETE FROM delegations WHERE party = 'PAK'");
    const before = contentsOf(desk.db);
    const { page } = await desk.shows();
    expect(contentsOf(desk.db)).toEqual(before);
    const { review } = page;
    expect(review?.written).toBe(30);
    expect(review?.parties.find(({ id }) => id === "PAK")).toMatchObject({ name: "Pakistan", wasAbsent: true });
    expect(review?.parties.find(({ id }) => id === "ALB")).toMatchObject({ wasAbsent: false });
    expect(review?.missing.find(({ id }) => id === "FRA")).toMatchObject({ why: "nobody", name: "France" });
    expect(review?.replyBy).toBe("Friday, 1 June 2018, 17:00 Sarajevo time (UTC+2)");
    expect(review?.body).toContain("by Friday, 1 June 2018, 17:00 Sarajevo time (UTC+2)");
    expect(review?.file.name).toBe("BP-JWG-2018-2 Draft 1.docx");
  });

  it("puts one message into the outbox, with the file as it is downloaded everywhere else", async () => {
    const desk = await aClearedDesk();
    const answer = await desk.sends("a-marin", await desk.form());
    const [dispatch] = listDispatches(desk.db, desk.key.meetingId);
    expect(answer instanceof Response && answer.headers.get("Location")).toBe(
      `/meetings/sarajevo-2018/report/dispatches/${dispatch?.id}`,
    );
    const params = { ...desk.key, dispatchId: dispatch?.id ?? "", messageId: dispatch?.messageId ?? "" };
    const page = await log(desk.asks("a-marin", "/", { params }));
    expect(page).toMatchObject({ mails: 30, held: 30, sent: 0, listName: "Everybody", number: 1 });
    const mailed = await sha256Of(await messageFile(desk.asks("a-marin", "/", { params })));
    const served = await sha256Of(await versionFile(desk.asks("k-orel", "/", { params })));
    expect([mailed, served]).toEqual([page.file?.sha256, page.file?.sha256]);
    const { dispatches } = versions(desk.asks("a-marin", "/", { params }));
    expect(dispatches[desk.version.id]).toMatchObject({ maySend: true, mayIssue: false });
  });

  it("is one dispatch when the form is sent twice, and none where all have it", async () => {
    const desk = await aClearedDesk();
    const form = await desk.form();
    await desk.sends("a-marin", form);
    const before = contentsOf(desk.db);
    expect(await statusOf(desk.sends("a-marin", form))).toBe(302);
    expect(await desk.sends("a-marin", { ...form, id: "018f0000-0000-7000-8000-000000000001" })).toMatchObject({
      data: { problem: "nobody-left" },
      init: { status: 422 },
    });
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it.each([
    ["mail", { subject: " " }],
    ["mail", { body: "" }],
    ["mail", { body: "x".repeat(20_001) }],
    ["mail", { id: "no-uuid" }],
    ["past", { replyBy: "2018-05-01T10:00" }],
    ["never shown", { replyBy: "2019-03-31T02:30" }],
    ["no time", { replyBy: "soon" }],
    ["addressees-changed", { seen: "0".repeat(64) }],
    ["no-such-list", { list: "gone" }],
  ])("says “%s” of %j, keeps what was typed, and changes nothing", async (problem, wrong) => {
    const desk = await aClearedDesk();
    const form = { ...(await desk.form()), body: "Dear all,", ...wrong };
    const before = contentsOf(desk.db);
    const answer = await desk.sends("a-marin", form);
    expect(answer).toMatchObject({ data: { problem, body: form.body.trim() }, init: { status: 422 } });
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is refused with one sentence of a version that is frozen, and changes nothing", async () => {
    const desk = await aDeskWithList();
    const before = contentsOf(desk.db);
    expect((await desk.shows()).page).toMatchObject({ maySend: false, problem: "not-cleared", review: undefined });
    const form = { ...(await desk.form()), id: "018f0000-0000-7000-8000-000000000001", seen: "x" };
    expect(await desk.sends("a-marin", form)).toMatchObject({ data: { problem: "not-cleared" } });
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is the secretariat's, and nobody else sees to whom", async () => {
    const desk = await aClearedDesk();
    const form = await desk.form();
    await desk.sends("a-marin", form);
    const [dispatch] = listDispatches(desk.db, desk.key.meetingId);
    const params = { ...desk.key, dispatchId: dispatch?.id ?? "", messageId: dispatch?.messageId ?? "" };
    const before = contentsOf(desk.db);
    for (const [person] of refusedToOthers) {
      const status = person === "l-demir" || person === "k-orel" ? 403 : 404;
      expect(await statusOf(desk.shows(person)), person).toBe(status);
      expect(await statusOf(desk.sends(person, form)), person).toBe(status);
      expect(await statusOf(log(desk.asks(person, "/", { params }))), person).toBe(status);
      expect(await statusOf(issue(desk.asks(person, "/", { params: desk.key, form: {} }))), person).toBe(status);
      expect(await statusOf(messageFile(desk.asks(person, "/", { params }))), person).toBe(404);
    }
    expect(await statusOf(log(desk.asks("a-marin", "/", { params: { ...params, meetingId: "sofia-2017" } })))).toBe(
      404,
    );
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is not released once the text was opened again", async () => {
    const desk = await aClearedDesk();
    await desk.sends("a-marin", await desk.form());
    const messageId = listDispatches(desk.db, desk.key.meetingId)[0]?.messageId ?? "";
    moveVersion(desk.db, { versionId: desk.version.id, event: "reopened", verb: "version.reopened", ...act });
    const before = contentsOf(desk.db);
    const answer = await release(desk.asks("a-marin", "/", { params: { messageId }, form: { read: "on" } }));
    expect(answer.headers.get("Location")).toBe(`/outbox/${messageId}?problem=not-cleared`);
    expect(contentsOf(desk.db)).toEqual(before);
  });
});

describe("issuing a report", () => {
  const issues = (desk: Awaited<ReturnType<typeof aDeskWithList>>) =>
    issue(desk.asks("a-marin", "/", { params: desk.key, form: {} }));

  async function aFinalDesk() {
    const desk = await aDeskWithList();
    const { db, version } = desk;
    askFor(db, { versionId: version.id, gate: "final", ...act });
    giveApproval(db, {
      ...{ id: "final", versionId: version.id, gate: "final", seat: "silk-routes/TUR", sha256: version.sha256 },
      ...{ kind: "approved", exceptions: [], means: "passkey", actorId: "l-demir", now: act.now },
      mails: () => ({ language: "en", subject: "s", body: "b" }),
    });
    return desk;
  }

  it("is refused without the final approval, and changes nothing", async () => {
    const desk = await aClearedDesk();
    const before = contentsOf(desk.db);
    expect((await issues(desk)).headers.get("Location")).toContain("problem=no-final-approval");
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("opens it to everybody, and it can be sent as the final paper", async () => {
    const desk = await aFinalDesk();
    expect(findVersion(desk.db, desk.version.id)?.state).toBe("adopted");
    expect((await desk.shows()).page.problem).toBe("not-cleared");
    expect((await issues(desk)).headers.get("Location")).not.toContain("problem");
    expect(findVersion(desk.db, desk.version.id)?.state).toBe("issued");
    expect(findMeeting(desk.db, desk.key.meetingId)?.isReleased).toBe(true);

    const { page } = await desk.shows();
    expect(page).toMatchObject({ maySend: true, isFinal: true });
    expect(page.review?.subject).toContain("final report");
    await desk.sends("a-marin", await desk.form());
    const [dispatch] = listDispatches(desk.db, desk.key.meetingId);
    expect(dispatch?.isFinal).toBe(true);

    expect(await statusOf(Promise.resolve(report(desk.asks("nobody", "/", { params: desk.key }))))).toBe(200);
    const checked = await check(desk.asks("nobody", "/", { params: desk.key }));
    const params = { ...desk.key, messageId: dispatch?.messageId ?? "" };
    const mailed = await sha256Of(await messageFile(desk.asks("a-marin", "/", { params })));
    expect(JSON.stringify(checked)).toContain(mailed);
  });

  it("is done once, however often it is pressed", async () => {
    const desk = await aFinalDesk();
    await issues(desk);
    const before = contentsOf(desk.db);
    expect(await statusOf(issues(desk))).toBe(302);
    expect(contentsOf(desk.db)).toEqual(before);
  });
});
