import { action as begin } from "#app/routes/draft/begin.ts";
import { action as dismiss } from "#app/routes/draft/dismissals.ts";
import { action as listAgain } from "#app/routes/draft/dismissal-withdrawal.ts";
import { action as leave } from "#app/routes/draft/leave.ts";
import { action as leaveOut } from "#app/routes/draft/left-out.ts";
import { action as putBack } from "#app/routes/draft/left-out-withdrawal.ts";
import { action as place } from "#app/routes/draft/place.ts";
import { action as take } from "#app/routes/draft/take.ts";
import { listAudit } from "#db/audit/audit.ts";
import { listDismissed } from "#db/draft/dismissed-findings.ts";
import { loader as sides } from "#app/routes/report/report-sides.ts";
import { listLeftOut } from "#db/draft/lines-left-out.ts";
import { stretchesOf } from "#domain/draft/stretches.ts";
import { statusOf } from "#tests/routes/desk.ts";
import { answers, statuses } from "#tests/routes/remark-desk.ts";
import { draftingDesk } from "#tests/support/drafting-desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const meetingId = "sarajevo-2018";
const act = { meetingId, actorId: "k-orel", now: new Date("2018-05-10T09:00:00Z") };
const home = `/meetings/${meetingId}/report`;
const locationOf = (response: Response) => response.headers.get("location");

type Desk = ReturnType<typeof draftingDesk>;

/** The desk once somebody has written a word into the sentence of an intervention. */
async function anEditedDraft(intervention = "i6") {
  const desk = draftingDesk();
  await desk.does("k-orel", begin);
  const outcome = desk.drafts.write({ ...act, verb: "draft.edited", targetId: meetingId }, (draft) => {
    const part = stretchesOf(draft).get(`said:${intervention}`)?.parts[0];
    if (!part) throw new Error("The sentence stands in the draft.");
    const put = [{ insert: "indeed ", attributes: { unit: `said:${intervention}` } }];
    return { text: [{ at: part.from + 4, remove: 0, put }], base: [] };
  });
  expect(outcome).toBe("done");
  return desk;
}

const says = (desk: Desk, words: string) => [...desk.words().values()].some((line) => line.includes(words));

function lineBecomes(desk: Desk, intervention: string, line: string) {
  desk.db.$client.prepare("UPDATE interventions SET line = ? WHERE id = ?").run(line, intervention);
}

/** What is offered for a unit now. */
function offered(desk: Desk, unit: string): string {
  let now: string | undefined;
  desk.drafts.write({ ...act, verb: "draft.taken", targetId: unit }, (_draft, { offers }) => {
    now = offers.find((offer) => offer.unit === unit)?.now;
    return undefined;
  });
  return now ?? "";
}

describe("whoever may edit the draft", () => {
  it("begins it, and nobody else does", async () => {
    const writers = answers({ "a-marin": 302, "k-orel": 302, "l-demir": 403 });
    expect(await statuses(draftingDesk, (desk, person) => desk.does(person, begin))).toEqual(writers);
  });

  it("decides what is left out and what is no mistake, and nobody else does", async () => {
    const writers = answers({ "a-marin": 302, "k-orel": 302, "l-demir": 403 });
    const line = { intervention: "i6", reason: "Said twice." };
    const finding = { fingerprint: "f1", check: "acronyms", quote: "IOM", reason: "Known." };
    expect(await statuses(draftingDesk, (desk, person) => desk.does(person, leaveOut, line))).toEqual(writers);
    expect(await statuses(draftingDesk, (desk, person) => desk.does(person, dismiss, finding))).toEqual(writers);
  });

  it("takes, leaves and places, and nobody else does", async () => {
    const writers = answers({ "a-marin": 302, "k-orel": 302, "l-demir": 403 });
    for (const action of [take, leave, place]) {
      const found = await statuses(draftingDesk, (desk, person) => desk.does(person, action, { unit: "said:i6" }));
      expect(found).toEqual(writers);
    }
  });
});

describe("beginning", () => {
  it("makes the draft of what is compiled, once", async () => {
    const desk = draftingDesk();
    expect(desk.words().size).toBe(0);

    expect(locationOf(await desk.does("k-orel", begin))).toBe(home);
    const words = desk.words();
    expect(words.size).toBeGreaterThan(10);
    expect(locationOf(await desk.does("a-marin", begin))).toBe(`${home}?news=begun-already`);
    expect(desk.words()).toEqual(words);
  });
});

describe("a record that changes after the draft was begun", () => {
  it("is followed where nobody edited, and offered where somebody did", async () => {
    const desk = await anEditedDraft("i6");
    lineBecomes(desk, "i6", "its wish to set other standards.");
    lineBecomes(desk, "i7", "outlined something new");
    expect(says(desk, "something new")).toBe(false);

    desk.drafts.catchUp(meetingId);

    expect(says(desk, "something new")).toBe(true);
    expect(says(desk, "indeed ")).toBe(true);
    const log = contentsOf(desk.db).draft_updates;
    desk.drafts.catchUp(meetingId);
    expect(contentsOf(desk.db).draft_updates).toEqual(log);
  });

  it("is taken as the person saw it, and not otherwise", async () => {
    const desk = await anEditedDraft("i6");
    lineBecomes(desk, "i6", "its wish to set other standards.");
    const before = desk.words();
    const refused = await desk.does("k-orel", take, { unit: "said:i6", now: "Something else." });
    expect(locationOf(refused)).toBe(`${home}?news=changed-meanwhile`);
    expect(desk.words()).toEqual(before);

    const now = offered(desk, "said:i6");
    expect(now).toContain("other standards");
    expect(locationOf(await desk.does("k-orel", take, { unit: "said:i6", now }))).toBe(home);

    expect(says(desk, now)).toBe(true);
    expect(says(desk, "indeed ")).toBe(false);
    expect(listAudit(desk.db, meetingId).map(({ verb }) => verb)).toContain("draft.taken");
  });

  it("is left until it changes again", async () => {
    const desk = await anEditedDraft("i6");
    lineBecomes(desk, "i6", "its wish to set other standards.");
    const now = offered(desk, "said:i6");
    const before = desk.words();

    expect(locationOf(await desk.does("k-orel", leave, { unit: "said:i6", now }))).toBe(home);
    expect(desk.words()).toEqual(before);
    expect(offered(desk, "said:i6")).toBe("");

    lineBecomes(desk, "i6", "its third wish.");
    expect(offered(desk, "said:i6")).toContain("third wish");
  });

  it("has what stands nowhere placed once", async () => {
    const desk = draftingDesk();
    desk.db.$client.prepare("UPDATE interventions SET withdrawn_at = '2018-05-09' WHERE id = 'i7'").run();
    await desk.does("k-orel", begin);
    desk.db.$client.prepare("UPDATE interventions SET withdrawn_at = NULL WHERE id = 'i7'").run();
    expect(says(desk, "outlined the ties")).toBe(false);

    expect(locationOf(await desk.does("k-orel", place, { unit: "said:i7" }))).toBe(home);
    expect(says(desk, "outlined the ties")).toBe(true);

    const again = await desk.does("k-orel", place, { unit: "said:i7" });
    expect(locationOf(again)).toBe(`${home}?news=changed-meanwhile`);
  });

  it("changes nothing of a draft that nobody has begun", async () => {
    const desk = draftingDesk();
    const before = contentsOf(desk.db);
    for (const action of [take, leave, place]) {
      const refused = await desk.does("k-orel", action, { unit: "said:i6", now: "" });
      expect(locationOf(refused)).toBe(`${home}?news=not-begun`);
    }
    desk.drafts.catchUp(meetingId);
    expect(contentsOf(desk.db)).toEqual(before);
  });
});

/** What stands beside the text of the report now. */
async function beside(desk: Desk) {
  const { request, params, context } = desk.asked("k-orel", {});
  const answer = await sides({ request: new Request(request.url), params, context });
  return besides.parse(await answer.json());
}

const besides = z.object({
  others: z.array(z.object({ unit: z.string() })),
  leftOut: z.array(z.object({ id: z.string(), words: z.string(), reason: z.string() })),
});

describe("a point that is taken out on purpose", () => {
  it("is listed until it has a reason, and again once that is taken back", async () => {
    const desk = draftingDesk();
    await desk.does("k-orel", begin);
    let words = "";
    desk.drafts.write({ ...act, verb: "draft.edited", targetId: meetingId }, (draft) => {
      const [part] = stretchesOf(draft).get("point:p2")?.parts ?? [];
      if (!part) throw new Error("The point stands in the draft.");
      words = part.text;
      return { text: [{ at: part.from, remove: part.to - part.from, put: [] }], base: [] };
    });
    expect((await beside(desk)).others).toMatchObject([{ unit: "point:p2" }]);

    await desk.does("k-orel", leaveOut, { intervention: "point:p2", reason: "The Chair did not say it." });
    expect(await beside(desk)).toEqual({
      others: [],
      leftOut: [{ id: "point:p2", words, reason: "The Chair did not say it." }],
    });
    await desk.does("k-orel", putBack, { intervention: "point:p2" });
    expect((await beside(desk)).others).toMatchObject([{ unit: "point:p2" }]);

    const before = contentsOf(desk.db);
    expect(await statusOf(desk.does("k-orel", leaveOut, { intervention: "said:nobody", reason: "Why" }))).toBe(404);
    expect(contentsOf(desk.db)).toEqual(before);
  });
});

describe("a decision", () => {
  it("has a reason, and is taken back", async () => {
    const desk = draftingDesk();
    const refused = await desk.does("k-orel", leaveOut, { intervention: "i6", reason: "  " });
    expect(locationOf(refused)).toBe(`${home}?news=reason-missing`);
    expect(listLeftOut(desk.db, meetingId)).toEqual([]);

    await desk.does("k-orel", leaveOut, { intervention: "i6", reason: " Said  twice. " });
    expect(listLeftOut(desk.db, meetingId)).toMatchObject([{ interventionId: "i6", reason: "Said twice." }]);
    await desk.does("a-marin", putBack, { intervention: "i6" });
    expect(listLeftOut(desk.db, meetingId)).toEqual([]);

    const finding = { fingerprint: "f1", check: "acronyms", quote: "IOM" };
    await desk.does("k-orel", dismiss, finding);
    expect(listDismissed(desk.db, meetingId)).toEqual([]);
    await desk.does("k-orel", dismiss, { ...finding, reason: "Known." });
    expect(listDismissed(desk.db, meetingId)).toMatchObject([{ ...finding, dismissedBy: "k-orel" }]);
    expect(locationOf(await desk.does("k-orel", listAgain, { fingerprint: "f1" }))).toBe(home);
    expect(listDismissed(desk.db, meetingId)).toEqual([]);
  });
});
