import { loader as file } from "#app/routes/versions/compare-file.ts";
import { loader as page } from "#app/routes/versions/compare/route.tsx";
import { versions } from "#db/schema/versions.ts";
import { aDesk, type Person } from "#tests/routes/desk.ts";
import { answers, statuses } from "#tests/routes/remark-desk.ts";
import { aParagraph, aReport } from "#tests/support/a-report.ts";
import { readTracked } from "#tests/support/tracked-docx.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const at = "2018-05-09T09:00:00Z";

/** A desk with two versions of one paragraph, both back on the desk, so that there is a text as it stands too. */
function withVersions() {
  const desk = aDesk();
  const text = { 1: "The Chair opened the meeting.", 2: "The Host opened the meeting." };
  for (const number of [1, 2] as const)
    desk.db
      .insert(versions)
      .values({
        ...{ id: `v${number}`, meetingId, number, state: "returned", text: "", sha256: "0".repeat(64) },
        report: aReport({
          state: { kind: "draft", number },
          paragraphs: [aParagraph({ number: 1, text: text[number] })],
        }),
        ...{ frozenBy: "a-marin", frozenAt: at, editedBy: [], open: { errors: 0, missing: 0 } },
        ...{ changedAt: at, changedBy: "a-marin" },
      })
      .run();
  return desk;
}

const asks = (desk: ReturnType<typeof aDesk>, person: Person, query = "") =>
  desk.asks(person, `/meetings/${meetingId}/report/compare${query}`, { params: { meetingId } });

describe("comparing two versions", () => {
  it("is for whoever works on the text; to others there is nothing", async () => {
    const readers = answers({ "a-marin": 200, "k-orel": 200, "l-demir": 200 });
    expect(await statuses(withVersions, async (desk, person) => file(asks(desk, person, "?from=v1&to=v2")))).toEqual(
      readers,
    );
    const unknown = await statuses(withVersions, async (desk, person) => file(asks(desk, person, "?from=v1&to=v9")));
    expect(unknown).toEqual(answers({}));
  });

  it("says what changed between those that are asked for, and counts the words", async () => {
    const { shown, mode } = await page(asks(withVersions(), "a-marin", "?from=v1&to=v2&view=changes"));
    expect(mode).toBe("changes");
    expect(shown?.count).toEqual({ changes: 1, inserted: 1, deleted: 1, moved: 0 });
    expect(shown?.entries[0]?.pieces.map((piece) => ("words" in piece ? [piece.kind, piece.words] : []))).toEqual([
      ["kept", "The "],
      ["gone", "Chair"],
      ["new", "Host"],
      ["kept", " opened the meeting."],
    ]);
  });

  it("sets the text as it stands against the newest version where nobody asks for others", async () => {
    const { shown, choices } = await page(asks(withVersions(), "l-demir"));
    expect([shown?.from, shown?.to]).toEqual(["v2", "working"]);
    expect(choices.map(({ id }) => id)).toEqual(["working", "v2", "v1"]);
  });

  it("shows nothing where there is one text only", async () => {
    expect((await page(asks(aDesk(), "a-marin"))).shown).toBeUndefined();
  });

  it("gives the same as a Word file with tracked changes", async () => {
    const answer = await file(asks(withVersions(), "a-marin", "?from=v1&to=v2"));
    expect(answer.headers.get("Content-Disposition")).toContain("BP-JWG-2018-2 Draft 1 to Draft 2.docx");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(readTracked(bytes, "accepted")).toEqual(["1. The Host opened the meeting."]);
    expect(readTracked(bytes, "rejected")).toEqual(["1. The Chair opened the meeting."]);
  });
});
