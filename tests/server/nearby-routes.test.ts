import "#tests/access/production.ts";
import { ask, dataPath, type Answer } from "#tests/access/ask.ts";
import { addressesOf } from "#tests/access/routes.ts";
import { aWorld, now } from "#tests/access/world.ts";
import { startServer } from "#tests/support/server.ts";
import { describe, expect, it } from "vitest";

/** The same path in letters of which the server knows only once they are decoded: there it looks among all routes. */
function disguised(path: string): string {
  const last = path.slice(-1);
  return `${path.slice(0, -1)}%${last.charCodeAt(0).toString(16)}`;
}

/** What does not change from one request to the next; a link to a disguised page does not know that one is there. */
function lasting({ status, headers, body }: Answer, path: string) {
  const nonce = /nonce="([^"]+)"/.exec(body.toString())?.[1] ?? "none";
  const { location, "content-type": type } = headers;
  return [status, type, location, body.toString()].map((part) =>
    String(part)
      .replaceAll(disguised(path), path)
      .replaceAll(nonce, "nonce")
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id")
      .replaceAll(' aria-current="page" class="active"', ' class=""')
      .replaceAll(' aria-current="page"', ""),
  );
}

describe("a path among the routes near it", () => {
  it("is answered as it is among all routes, on each page and in its data", { timeout: 120_000 }, async () => {
    const world = aWorld();
    await using server = await startServer({ db: world.db, uploads: world.files.folder, now });
    const byPattern = Map.groupBy(await addressesOf(world.db), ({ pattern }) => pattern);
    const few = [...byPattern.values()].flatMap((all) => all.slice(0, 1)).filter(({ path }) => /\w$/.test(path));
    const keeps = world.people.find(({ actor }) => actor.id === "sec-b")?.keeps;
    const different: string[] = [];
    let opened = 0;

    for (const { path } of few) {
      for (const asked of [path, dataPath(path)]) {
        const near = await ask(server, asked, { keeps });
        const all = await ask(server, asked.replace(path, disguised(path)), { keeps });
        if (near.status === 200) opened++;
        if (String(lasting(near, path)) !== String(lasting(all, path))) different.push(asked);
      }
    }

    expect(different).toEqual([]);
    expect(opened).toBeGreaterThan(few.length / 2);
  });

  it("is found in whichever letters, with a slash at its end, and not where it leads nowhere", async () => {
    await using server = await startServer({ demonstration: true });
    const statuses = [
      "/Sign-In",
      "/sign-in/",
      "/SIGN-IN/",
      "/sign-in/nowhere",
      "/sign-in.data",
      "/_root.data",
      "/nowhere",
    ];

    const answers = await Promise.all(statuses.map(async (path) => (await ask(server, path)).status));

    expect(answers).toEqual([200, 200, 200, 404, 200, 200, 404]);
  });
});
