import { loadDemonstration } from "#db/demo/load.ts";
import { theBuild } from "#tests/support/every-path.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const db = testDb();
const cookies = new Map<string, string>();
let server: TestServer;
beforeAll(async () => {
  loadDemonstration(db, now);
  for (const id of ["a-marin", "k-orel", "r-haider"]) cookies.set(id, `sid=${deviceOf(db, id, { now }).token}`);
  server = await startServer({ db, demonstration: true, now });
});
afterAll(() => server.close());

function ask(path: string, person?: string, init: RequestInit = {}) {
  const headers = { Origin: server.url, Cookie: cookies.get(person ?? "") ?? "" };
  return fetch(new URL(path, server.url), { redirect: "manual", ...init, headers });
}

const post = (path: string, person: string, form: Record<string, string>) =>
  ask(path, person, { method: "POST", body: new URLSearchParams(form) });

/** An answer without what differs from request to request, and without the address that was asked for. */
const bare = (html: string, id: string) => html.replaceAll(/nonce="[^"]*"|[0-9a-f-]{36}/g, "").replaceAll(id, "ID");

describe("a thing that one may not know of", () => {
  it("is answered as one that does not exist, byte for byte, Nextcloud NC-SA-2017-003", async () => {
    db.$client.exec("UPDATE meetings SET state = 'planned' WHERE id = 'sarajevo-2018'");
    const answers = await Promise.all(
      ["sarajevo-2018", "sarajevo-2081"].map(async (id) => {
        const [page, data] = [
          await ask(`/meetings/${id}`, "r-haider"),
          await ask(`/meetings/${id}/report.data`, "r-haider"),
        ];
        return [page.status, bare(await page.text(), id), data.status, bare(await data.text(), id)];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(404);
    db.$client.exec("UPDATE meetings SET state = 'in session' WHERE id = 'sarajevo-2018'");
  });
});

describe("an object", () => {
  it("is found under its own parent only, Decidim CVE-2026-45330, Indico CVE-2026-28352, pretalx", async () => {
    const before = contentsOf(db);
    const turn = "interventions/i36";
    const acts = ["withdrawal", "restoration"].flatMap((act) => [
      `/meetings/sofia-2017/sessions/s2/${turn}/${act}`,
      `/meetings/sarajevo-2018/sessions/s3/${turn}/${act}`,
    ]);
    for (const path of acts)
      expect([403, 404], path).toContain((await post(path, "a-marin", { revision: "1" })).status);
    expect(contentsOf(db)).toEqual(before);
  });

  it("is judged at each verb for each person, Decidim CVE-2026-40869, -40870, Mattermost CVE-2026-3473, -4265", async () => {
    const before = contentsOf(db);
    const acts = ["/meetings/sarajevo-2018/step", "/meetings/sarajevo-2018/sessions/s2/interventions/i36/withdrawal"];
    for (const path of acts) {
      expect((await post(path, "r-haider", { from: "in session" })).status, path).toBeGreaterThanOrEqual(403);
      expect((await post(path, "nobody", { from: "in session" })).status, path).toBeGreaterThanOrEqual(403);
    }
    expect(contentsOf(db)).toEqual(before);
  });

  it("shows no field that its reader has no right to, Mattermost CVE-2025-13821, -2026-3636, Decidim CVE-2023-34090", async () => {
    const line = String(
      db.$client
        .prepare("SELECT line FROM interventions WHERE meeting_id = 'sarajevo-2018' AND length(line) > 40")
        .pluck()
        .get(),
    );
    const { routes } = await theBuild();
    const asked = `?_routes=${Object.keys(routes).join(",")}&filter[line]=${encodeURIComponent(line)}&fields=line,note`;
    for (const page of ["/meetings/sarajevo-2018", "/meetings/sarajevo-2018/people", "/dialogues/budapest-process"])
      for (const person of ["r-haider", "nobody"])
        expect(await (await ask(`${page}.data${asked}`, person)).text(), page).not.toContain(line.slice(0, 40));
  });

  it("is counted only for whoever may read it, Mattermost CVE-2025-41443 and CVE-2026-3115", async () => {
    const home = async (person: string) => (await ask("/dialogues/budapest-process", person)).text();
    expect(await home("a-marin")).toMatch(/to draft/);
    expect(await home("r-haider")).not.toMatch(/to draft/);
  });
});

describe("an error", () => {
  it("says neither where it comes from nor what was stored, Mattermost CVE-2026-3636, Indico", async () => {
    db.$client.exec("CREATE TRIGGER broken BEFORE UPDATE ON meetings BEGIN SELECT RAISE(ABORT, 'ZZINNER'); END");
    for (const path of ["/meetings/sarajevo-2018/step", "/meetings/sarajevo-2018/step.data"]) {
      const answer = await post(path, "a-marin", { from: "in session" });
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toMatch(/ZZINNER|SQLITE|at .+:\d+|node_modules|\.ts/);
    }
    db.$client.exec("DROP TRIGGER broken");
  });
});
