import { loader as newRemark } from "#app/routes/remarks/new-remark/route.tsx";
import { loader as screen } from "#app/routes/floor/room-screen/route.tsx";
import { listDraftSessions } from "#db/programme/programme.ts";
import { addSession, changeSession, type SessionFields } from "#db/programme/session-acts.ts";
import { aDesk, type Person } from "#tests/routes/desk.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const act = { meetingId, actorId: "a-marin", now: new Date("2018-05-10T08:00:00Z") };
const nothing = { number: null, startsAt: null, endsAt: null, moderator: null, floorNote: null };

/** A desk that has renamed a session since the programme was released, and added one. */
function aDeskAtWork() {
  const desk = aDesk();
  desk.db.$client.prepare("UPDATE meetings SET state = 'in session'").run();
  const fields: SessionFields = { ...nothing, kind: "session", title: "a title of the draft", guidingQuestions: [] };
  const revision = listDraftSessions(desk.db, meetingId).find(({ id }) => id === "s2")?.revision ?? 0;
  changeSession(desk.db, { ...act, sessionId: "s2", expectedRevision: revision, fields: { ...fields, number: 2 } });
  addSession(desk.db, { ...act, sessionId: "s9", fields: { ...fields, number: 9 } });
  return desk;
}

describe("the name of a session", () => {
  it("is that of the last release for a delegation that sends a text, and that of the draft for the desk", async () => {
    const desk = aDeskAtWork();
    const named = async (person: Person) => {
      const { choices } = await newRemark(desk.asks(person, "/new", { params: { meetingId } }));
      return choices.sessions.filter(({ id }) => ["s2", "s9"].includes(id));
    };

    expect(await named("a-marin")).toMatchObject([
      { number: 2, title: "a title of the draft" },
      { number: 9, title: "a title of the draft" },
    ]);
    const [released, added] = await named("r-haider");
    expect(released?.title).toMatch(/\w/);
    expect(released?.title).not.toBe("a title of the draft");
    expect(added).toEqual({ id: "s9", kind: "session", number: 9 });
  });

  it("is that of the last release on the screen of the room, which delegations open too", async () => {
    const desk = aDeskAtWork();
    const shown = async (person: Person, sessionId: string) => {
      const asked = desk.asks(person, "/screen", { params: { meetingId, sessionId } });
      return (await screen(asked)).screen.session.title;
    };

    expect(await shown("a-marin", "s9")).toBe("a title of the draft");
    expect(await shown("r-haider", "s9")).toBeUndefined();
    expect(await shown("r-haider", "s2")).not.toBe("a title of the draft");
  });
});
