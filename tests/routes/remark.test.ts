import { action as agree } from "#app/routes/remarks/remark-agreement.ts";
import { action as place } from "#app/routes/remarks/remark-placement.ts";
import { action as release } from "#app/routes/remarks/remark-release.ts";
import { action as withdraw } from "#app/routes/remarks/remark-withdrawal.ts";
import { action as change, loader as readRemark } from "#app/routes/remarks/remark/route.tsx";
import { loader as remarksOf } from "#app/routes/remarks/remarks-of-party.ts";
import { agreeToRelease, releaseRemark } from "#db/remarks/remark-acts.ts";
import { findRemark } from "#db/remarks/remarks.ts";
import { statusOf, type Person } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";
import {
  answers,
  meetingId,
  home,
  id,
  now,
  form,
  asked,
  withRemark,
  statuses,
  type Desk,
} from "#tests/routes/remark-desk.ts";

describe("one text", () => {
  const read = (desk: Desk, person: Person) => readRemark(asked(desk, person));
  const own = answers({ "a-marin": 200, "s-qureshi": 200, "r-haider": 200 });

  it("is read by its party and the secretariat, early by note-takers, after its release by all", async () => {
    expect(await statuses(() => withRemark(), read)).toEqual(own);
    expect(await statuses(() => withRemark({ audience: "secretariat", isSharedEarly: true }), read)).toEqual(own);
    expect(await statuses(() => withRemark({ isSharedEarly: true }), read)).toEqual({ ...own, "k-orel": 200 });
    const released = () => {
      const desk = withRemark();
      const of = { meetingId, remarkId: id, expectedRevision: 1, actorId: "s-qureshi", now };
      agreeToRelease(desk.db, of);
      releaseRemark(desk.db, of);
      return desk;
    };
    expect(await statuses(released, read)).toEqual({ ...own, "k-orel": 200, "l-demir": 200 });
  });

  it("of another party is nothing to a delegate or a focal point", async () => {
    expect(await statuses(() => withRemark({}, "TUR"), read)).toEqual({ ...own, "s-qureshi": 404, "r-haider": 404 });
  });

  it("tells the name of its sender to whoever reads of people of that party, and to no other", async () => {
    const desk = withRemark();
    expect((await read(desk, "s-qureshi")).page.by).toEqual({ isYou: false, name: "R. Haider" });
    expect((await read(desk, "a-marin")).page.by).toEqual({ isYou: false, name: "R. Haider" });
    const early = withRemark({ isSharedEarly: true });
    expect((await read(early, "k-orel")).page.by).toBeUndefined();
  });

  it("is changed by its party and the secretariat", async () => {
    const changed = (desk: Desk, person: Person) =>
      change(asked(desk, person, { ...form, text: "New words.", revision: "1" }));
    expect(await statuses(() => withRemark(), changed)).toEqual(
      answers({ "a-marin": 302, "s-qureshi": 302, "r-haider": 302 }),
    );
  });

  it("is not changed over somebody else's words: both are shown", async () => {
    const desk = withRemark();
    await change(asked(desk, "s-qureshi", { ...form, text: "Theirs.", revision: "1" }));
    const before = contentsOf(desk.db);
    expect(await change(asked(desk, "r-haider", { ...form, text: "Mine.", revision: "1" }))).toMatchObject({
      data: { problem: "changed-meanwhile", typed: { text: "Mine." }, stored: { text: "Theirs.", revision: 2 } },
    });
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is taken back by its party", async () => {
    expect(
      await statuses(
        () => withRemark(),
        (desk, person) => withdraw(asked(desk, person, {})),
      ),
    ).toEqual(answers({ "a-marin": 302, "s-qureshi": 302, "r-haider": 302 }));
  });

  it("is agreed to by who answers for its party, and by staff with a reason", async () => {
    const agreed = (desk: Desk, person: Person) =>
      agree(asked(desk, person, { revision: "1", reason: "By mail of 9 May" }));
    expect(await statuses(() => withRemark(), agreed)).toEqual(
      answers({ "a-marin": 302, "s-qureshi": 302, "r-haider": 403 }),
    );
    const desk = withRemark();
    const before = contentsOf(desk.db);
    const answer = await agree(asked(desk, "a-marin", { revision: "1" }));
    expect(answer.headers.get("location")).toBe(`${home}/${id}?news=reason-missing`);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is released after that word alone", async () => {
    const released = (desk: Desk, person: Person) => release(asked(desk, person, { revision: "1" }));
    expect((await statuses(() => withRemark(), released))["a-marin"]).toBe(403);
    const agreed = () => {
      const desk = withRemark();
      agreeToRelease(desk.db, { meetingId, remarkId: id, expectedRevision: 1, actorId: "s-qureshi", now });
      return desk;
    };
    expect(await statuses(agreed, released)).toEqual(answers({ "a-marin": 302, "s-qureshi": 302, "r-haider": 403 }));
    const desk = agreed();
    await released(desk, "a-marin");
    expect(findRemark(desk.db, { meetingId, remarkId: id })?.releasedAt).toBe(now.toISOString());
  });
});

describe("beside the capture", () => {
  const at = { meetingId, sessionId: "s2", party: "PAK" };
  const beside = (desk: Desk, person: Person) => remarksOf(desk.asks(person, "/", { params: at }));
  const textsFor = async (desk: Desk, person: Person): Promise<unknown> => (await beside(desk, person)).json();

  it("note-takers get what they may read of a party, and nobody else does", async () => {
    expect(await statuses(() => withRemark({ isSharedEarly: true }), beside)).toEqual(
      answers({ "a-marin": 200, "k-orel": 200 }),
    );
    expect(await textsFor(withRemark({ isSharedEarly: true }), "k-orel")).toMatchObject({
      remarks: [{ id, isForSession: true, paragraphs: ["Pakistan thanks the host.", "It will report back."] }],
    });
    expect(await textsFor(withRemark(), "k-orel")).toEqual({ remarks: [] });
    expect(await textsFor(withRemark({ audience: "secretariat" }), "a-marin")).toMatchObject({ remarks: [{ id }] });
  });

  it("a text is placed by who notes, beside an intervention that there is", async () => {
    const placed = (desk: Desk, person: Person) => place(asked(desk, person, { interventionId: "i36" }));
    expect(await statuses(() => withRemark({ isSharedEarly: true }), placed)).toEqual(
      answers({ "a-marin": 200, "k-orel": 200, "s-qureshi": 403, "r-haider": 403 }),
    );
    const desk = withRemark({ isSharedEarly: true });
    expect(await statusOf(place(asked(desk, "k-orel", { interventionId: "nowhere" })))).toBe(404);
  });
});
