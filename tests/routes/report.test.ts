import { loader as file } from "#app/routes/report-file.ts";
import { loader } from "#app/routes/report/route.tsx";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
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
