import { action as ask } from "#app/routes/remarks/line-correction.ts";
import { action as settle } from "#app/routes/remarks/correction-settlement.ts";
import { loader as ownLines } from "#app/routes/remarks/own-lines/route.tsx";
import { loader as notesFile } from "#app/routes/room/session-notes-file.ts";
import { listCorrections } from "#db/remarks/line-corrections.ts";
import { setRoomOptions } from "#db/room/room-options.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { describe, expect, it } from "vitest";
import { answers, meetingId, id, now, statuses, type Desk } from "#tests/routes/remark-desk.ts";

describe("what was noted of us", () => {
  const shown = (desk: Desk, correctionsUntil: string | null = "2018-05-20T10:00:00Z"): Desk => {
    const options = { ...nothingOpened, showsOwnLines: true, correctionsUntil };
    setRoomOptions(desk.db, { meetingId, options, actorId: "a-marin", now });
    return desk;
  };
  const open = (desk: Desk, person: Person) => ownLines(desk.asks(person, "/", { params: { meetingId } }));
  const corrected = (desk: Desk, person: Person, interventionId = "i36", more: Record<string, string> = {}) =>
    ask(
      desk.asks(person, "/", {
        params: { meetingId, interventionId },
        form: { id, party: "PAK", text: "described its centre", ...more },
      }),
    );

  it("does not exist for delegations where the meeting has not opened it", async () => {
    expect((await statuses(aDesk, open))["s-qureshi"]).toBe(404);
  });

  it("is for those who answer for a party, with its lines alone, and for staff", async () => {
    expect(await statuses(() => shown(aDesk()), open)).toEqual(
      answers({ "a-marin": 200, "k-orel": 200, "s-qureshi": 200 }),
    );
    const { page } = await open(shown(aDesk()), "s-qureshi");
    expect(page.asked).toBeUndefined();
    expect(page.parties).toMatchObject([{ id: "PAK", mayAsk: true }]);
    expect(page.parties[0]?.lines.map((line) => line.id)).toContain("i36");
    expect(JSON.stringify(page)).not.toMatch(/12-min talk|IOM|Georgia/u);
  });

  it("takes corrections of own lines while the window is open, and staff settle them", async () => {
    expect(
      await statuses(
        () => shown(aDesk()),
        (desk, person) => corrected(desk, person),
      ),
    ).toEqual(answers({ "s-qureshi": 302 }));
    const desk = shown(aDesk());
    const iom = "i35";
    expect(await statusOf(corrected(desk, "s-qureshi", iom))).toBe(404);
    await corrected(desk, "s-qureshi");
    expect(listCorrections(desk.db, { meetingId })).toMatchObject([{ party: "PAK", text: "described its centre" }]);
    const settled = (person: Person) =>
      settle(desk.asks(person, "/", { params: { meetingId, correctionId: id }, form: { outcome: "taken" } }));
    expect(await statusOf(settled("s-qureshi"))).toBe(403);
    expect(listCorrections(desk.db, { meetingId })).toMatchObject([{ outcome: null }]);
    expect(await statusOf(settled("k-orel"))).toBe(302);
    expect(listCorrections(desk.db, { meetingId })).toMatchObject([{ outcome: "taken", settledBy: "k-orel" }]);
  });

  it("takes none after the window has closed", async () => {
    expect(
      (
        await statuses(
          () => shown(aDesk(), "2018-05-10T08:59:59Z"),
          (desk, person) => corrected(desk, person),
        )
      )["s-qureshi"],
    ).toBe(403);
  });
});

describe("a session's notes as a file", () => {
  const file = (desk: Desk, person: Person) =>
    notesFile(desk.asks(person, "/", { params: { meetingId, sessionId: "s2" } }));

  it("are for whoever reads notes", async () => {
    expect(await statuses(aDesk, file)).toEqual(answers({ "a-marin": 200, "k-orel": 200 }));
    const answer = await file(aDesk(), "k-orel");
    const lines = await readDocx(new Uint8Array(await answer.arrayBuffer()));
    expect(lines.filter(([style]) => style === "Private Note").length).toBeGreaterThan(5);
    expect(lines.map(([, text]) => text)).toContain("International Organization for Migration  presentation");
  });
});
