import { action as listAgain } from "#app/routes/draft/dismissal-withdrawal.ts";
import { action as dismiss } from "#app/routes/draft/dismissals.ts";
import { action as leaveOut } from "#app/routes/draft/left-out.ts";
import { loader as file } from "#app/routes/report/report-file.ts";
import { action as setShape } from "#app/routes/report/report-shape.ts";
import { loader } from "#app/routes/report/report/route.tsx";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { describe, expect, it } from "vitest";

const sarajevo = { params: { meetingId: "sarajevo-2018" } };
const sofia = { params: { meetingId: "sofia-2017" } };
const path = "/meetings/sarajevo-2018/report";

describe("the page of a report", () => {
  it("shows the desk the draft with its sources, its findings and what is not written out", async () => {
    const { asks } = aDesk();

    const { page } = await loader(asks("a-marin", path, sarajevo));
    const { report, outline, printMark, desk } = page;

    expect(report.state).toEqual({ kind: "draft", number: 1 });
    expect(printMark).toBe("DRAFT 1");
    expect(outline.map(({ from }) => from)).toEqual(outline.map(({ from }) => from).toSorted((a, b) => a - b));
    expect(desk?.sources["i36"]).toMatchObject({ label: "PAK 2.4", to: "/meetings/sarajevo-2018/sessions/s2#i36" });
    expect(desk?.sides.findings.map(({ check }) => check)).toContain("unlisted-speaker");
    expect(desk?.sides.toDraft.map(({ isFragment }) => isFragment)).toEqual([false, true]);
  });

  it.each(["r-haider", "nobody"] as const)("does not exist for %s while it is a draft", async (person) => {
    const { asks } = aDesk();

    expect(await statusOf(loader(asks(person, path, sarajevo)))).toBe(404);
    expect(await statusOf(file(asks(person, `${path}.docx`, sarajevo)))).toBe(404);
  });

  it("is public once it is issued, without sources and findings", async () => {
    const { asks } = aDesk();

    const { page } = await loader(asks("nobody", path, sofia));
    const { report, desk } = page;

    expect(report.state).toEqual({ kind: "final" });
    expect(desk).toBeUndefined();
  });
});

describe("the file of a report", () => {
  it("is a Word file under a name that says which draft it is", async () => {
    const { asks } = aDesk();

    const response = await file(asks("l-demir", `${path}.docx`, sarajevo));

    expect(response.headers.get("Content-Disposition")).toContain('filename="BP-JWG-2018-2 Draft 1.docx"');
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const lines = await readDocx(new Uint8Array(await response.arrayBuffer()));
    expect(lines.map(([, text]) => text)).toContainEqual(expect.stringMatching(/^1\. The Silk Routes/));
  });
});

describe("a finding that is no mistake", () => {
  const dismissing = (found: { check: string; fingerprint: string; quote: string }, reason: string) => ({
    ...sarajevo,
    form: { check: found.check, fingerprint: found.fingerprint, quote: found.quote, reason },
  });

  it("is listed apart with its reason and whose it is, and can be put back", async () => {
    const { asks } = aDesk();
    const sides = async () => (await loader(asks("a-marin", path, sarajevo))).page.desk?.sides;
    const before = await sides();
    const found = before?.findings.find(({ check }) => check === "acronym-unexpanded");
    if (!found) throw new Error("The demonstration has no such finding.");

    await dismiss(asks("a-marin", `${path}/dismissals`, dismissing(found, "Known to everybody")));

    const after = await sides();
    expect(after?.findings.map(({ fingerprint }) => fingerprint)).not.toContain(found.fingerprint);
    expect(after?.dismissed).toMatchObject([
      { fingerprint: found.fingerprint, dismissal: { reason: "Known to everybody", by: "A. Marin" } },
    ]);

    await listAgain(asks("a-marin", `${path}/dismissals/withdrawal`, dismissing(found, "")));
    expect((await sides())?.findings).toEqual(before?.findings);
  });

  it("wants a reason", async () => {
    const { asks } = aDesk();
    const found = (await loader(asks("a-marin", path, sarajevo))).page.desk?.sides.findings[0];
    if (!found) throw new Error("The demonstration has no finding.");

    const answer = await dismiss(asks("a-marin", `${path}/dismissals`, dismissing(found, " ")));

    expect(answer.headers.get("Location")).toBe(`${path}?news=reason-missing`);
    expect((await loader(asks("a-marin", `${path}?news=reason-missing`, sarajevo))).news).toBe("reason-missing");
    expect((await loader(asks("a-marin", path, sarajevo))).page.desk?.sides.dismissed).toEqual([]);
  });
});

describe("a line that is not in the report", () => {
  it("is left out with a reason, and counted there", async () => {
    const { asks } = aDesk();
    const sides = async () => (await loader(asks("a-marin", path, sarajevo))).page.desk?.sides;
    const before = await sides();
    const line = before?.toDraft[0];
    if (!before || !line) throw new Error("Every line of the demonstration is written out.");
    const form = { intervention: line.id, reason: "Not for the record" };

    await leaveOut(asks("a-marin", `${path}/left-out`, { ...sarajevo, form }));

    const after = await sides();
    expect(after?.leftOut).toMatchObject([{ id: line.id, reason: "Not for the record", by: "A. Marin" }]);
    expect(after?.coverage).toEqual({ ...before.coverage, toDraft: before.coverage.toDraft - 1, leftOut: 1 });
  });
});

describe("the shape of the report", () => {
  it("is the secretariat's to choose, and leaves the sessions out", async () => {
    const { asks, db } = aDesk();
    const form = { shape: "points-only" };

    await setShape(asks("a-marin", `${path}/shape`, { ...sarajevo, form }));
    const { page } = await loader(asks("a-marin", path, sarajevo));
    expect(page.report.paper).toBe("Chair’s summary");
    expect(page.report.paragraphs.some(({ kind }) => kind === "session")).toBe(false);
    const { coverage } = page.desk?.sides ?? {};
    expect(coverage?.untold).toBeGreaterThan(0);

    for (const person of ["l-demir", "r-haider", "nobody"] as const) {
      const before = contentsOf(db);
      const back = asks(person, `${path}/shape`, { ...sarajevo, form: { shape: "full" } });
      expect(await statusOf(setShape(back))).toBe(person === "l-demir" ? 403 : 404);
      expect(contentsOf(db)).toEqual(before);
    }
  });
});
