import "#tests/access/production.ts";
import { sweep } from "#tests/access/sweep.ts";
import { aWorld, type World } from "#tests/access/world.ts";
import { startServer } from "#tests/support/server.ts";
import { sendRaw, statusIn } from "#tests/support/raw-request.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const isLong = process.env.LONG !== undefined;

/** What pages show today: a sweep that finds none of it anywhere looks at the wrong places. Notes come by the socket. */
const shown = [
  "contacts.address",
  "follow_ups.text",
  "interventions.line",
  "remarks.text",
  "meeting_papers.title",
  "mails.address",
  "meetings.title",
  "messages.body",
  "paragraphs.text",
  "people.name",
  "points.text",
  "sessions.title",
  "invitations.address",
  "sign_in_links.address",
  "passkeys.name",
  "uploads.original_name",
  "uploads.file",
];

/** All that the world holds, but for when its devices were last seen: of all columns, reading may write that one. */
function withoutSeen({ db }: World) {
  const { device_sessions: devices = [], ...rest } = contentsOf(db);
  return { ...rest, devices: devices.map((row) => ({ ...(row as object), last_seen_at: "" })) };
}

describe("no byte of a secret", () => {
  it(
    "goes to anybody who may not read it, on any page, in any form, and nobody learns of what they may not know of",
    async () => {
      const world = aWorld();
      const before = withoutSeen(world);

      const { responses, seen, leaks, tellTales, writing, broken, refusedFields } = await sweep(
        world,
        isLong ? "long" : "short",
      );

      process.stdout.write(`sweep: ${responses} responses, ${world.marks.size} marks, ${leaks.size} leaks\n`);
      expect([...leaks]).toEqual([]);
      expect([...tellTales]).toEqual([]);
      expect([...broken]).toEqual([]);
      expect([...refusedFields]).toEqual([]);
      expect(responses).toBeGreaterThan(isLong ? 50_000 : 3_000);
      const columns = new Set([...seen].map((number) => world.marks.get(number)?.column));
      expect(shown.filter((column) => !columns.has(column))).toEqual([]);
      expect([...writing]).toEqual([]);
      expect(withoutSeen(world)).toEqual(before);
    },
    // The long form is a matter of an hour on two busy cores.
    isLong ? 7_200_000 : 900_000,
  );

  it("goes through a socket: the server answers no upgrade, so that there is no channel but these", async () => {
    await using server = await startServer();
    const upgrade = ["Connection: Upgrade, close", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
    const key = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==";
    for (const path of ["/", "/live", "/meetings/b-session"]) {
      const answer = await sendRaw(
        server.url,
        [`GET ${path} HTTP/1.1`, `Host: ${new URL(server.url).host}`, ...upgrade, key, "", ""].join("\r\n"),
      );
      expect(statusIn(answer)).not.toBe(101);
      expect(answer.toLowerCase()).not.toContain("sec-websocket-accept");
    }
  });
});
