import { RemarkBeside, type RemarkInRoom } from "#app/components/remarks/remark-beside.tsx";
import { Messages } from "#app/locales/messages.tsx";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

const remark: RemarkInRoom = {
  ...{ id: "r1", audience: "record", delivery: "check against delivery", isSharedEarly: true, interventionId: null },
  ...{ submittedAt: "2018-05-05T08:00:00Z", isForSession: true, paragraphs: ["The exchange of data", "needs a law."] },
};

const shown = (overrides: Partial<RemarkInRoom> = {}, onPlace?: () => void) =>
  renderToStaticMarkup(
    <Messages locale="en">
      <RemarkBeside remark={{ ...remark, ...overrides }} timeZone="Europe/Sarajevo" onPlace={onPlace} />
    </Messages>,
  ).replaceAll(/<[^>]+>/gu, " ");

describe("a text beside the capture of its turn", () => {
  it("shows how it stands to what is said, its words, and when it was sent", () => {
    expect(shown().replaceAll(/\s+/gu, " ")).toMatch(
      /Written remark Check against delivery The exchange of data needs a law\. sent 5 May 2018, 10:00 CEST · Shared early/,
    );
  });

  it("can be placed where one may note, and says where it already was", () => {
    expect(shown()).not.toContain("Place beside the note");
    expect(shown({}, () => undefined)).toContain("Place beside the note");
    expect(shown({ interventionId: "i1" })).toContain("placed beside a note");
  });

  it("says in words that it is for the secretariat only", () => {
    expect(shown({ audience: "secretariat" })).toContain("Secretariat only");
  });
});
