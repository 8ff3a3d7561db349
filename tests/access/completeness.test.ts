import "#tests/access/production.ts";
import type { Judgement } from "#app/server/context.ts";
import { ask, dataPath, type Question } from "#tests/access/ask.ts";
import { openDoors, openPaths } from "#tests/access/open-doors.ts";
import type { Address, HouseRoute } from "#tests/access/routes.ts";
import { addressesOf, houseRoutes } from "#tests/access/routes.ts";
import type { Crawler } from "#tests/access/world-people.ts";
import { aWorld, now, undone, type World } from "#tests/access/world.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** As many of the addresses of a route as tell the states apart. */
const fewAddresses = 3;

/** One of each function, nobody, and the two who have just proved themselves anew. */
const askers = (people: readonly Crawler[]) =>
  people.filter(({ actor: { functions, steppedUp } }, index) => {
    const name = functions[0]?.function;
    return steppedUp || people.findIndex(({ actor }) => actor.functions[0]?.function === name) === index;
  });

/** A server over a world of its own that tells which questions one request put to the table of rights. */
async function listening(): Promise<{ world: World; server: TestServer; questions: Judgement[] }> {
  const world = aWorld();
  const questions: Judgement[] = [];
  const judged = (judgement: Judgement) => questions.push(judgement);
  const server = await startServer({ db: world.db, uploads: world.files.folder, now, judged });
  return { world, server, questions };
}

const evenly = <Thing>(things: readonly Thing[], count: number) =>
  things.filter((_, index) => index % Math.ceil(things.length / count) === 0);

/** A function of a route, the addresses at which it answers, and how it alone is asked there. */
type Part = {
  readonly name: string;
  readonly addresses: readonly Address[];
  readonly questions: (address: Address) => readonly (Question & { readonly path: string })[];
};

async function partsOf({ db }: World): Promise<Part[]> {
  const addresses = await addressesOf(db);
  const routes = await houseRoutes();
  return routes.flatMap((route) => {
    const within = addresses.filter((address) => address.routes.some(({ id }) => id === route.id));
    const last = within.filter((address) => address.routes.at(-1)?.id === route.id);
    return [
      ...(route.hasLoader ? [{ name: `${route.id} loader`, addresses: within, questions: loaderOf(route) }] : []),
      ...(route.hasAction ? [{ name: `${route.id} action`, addresses: last, questions: actionOf(route) }] : []),
    ];
  });
}

const loaderOf =
  ({ id, isPage }: HouseRoute): Part["questions"] =>
  ({ path }) => [{ path: isPage ? dataPath(path, `?_routes=${encodeURIComponent(id)}`) : path }];

const actionOf =
  ({ isPage, isIndex }: HouseRoute): Part["questions"] =>
  ({ path }) =>
    (["POST", "PUT", "DELETE"] as const).map((method) => ({
      path: isPage ? dataPath(path, isIndex ? "?index" : "") : path,
      method,
      form: "something=else",
    }));

describe("every loader and every action", () => {
  it("asks the table of rights before it answers, or stands on the list of open doors", async () => {
    const { world, server, questions } = await listening();
    await using _ = server;
    const found: string[] = [];
    for (const part of await partsOf(world)) {
      if (openDoors[part.name] !== undefined) continue;
      let asked = 0;
      for (const address of evenly(part.addresses, fewAddresses)) {
        for (const { keeps, actor } of askers(world.people)) {
          for (const { path, ...question } of part.questions(address)) {
            questions.splice(0);
            const { status } = await undone(world, () => ask(server, path, { ...question, keeps }));
            asked += questions.length;
            const has = status < 400 && questions.length === 0;
            if (has) found.push(`${part.name}: ${question.method ?? "GET"} ${path} gave ${actor.id} ${status} unasked`);
          }
        }
      }
      if (asked === 0) found.push(`${part.name} never asks`);
    }
    expect(found).toEqual([]);
  }, 300_000);

  it("stands on that list only as long as it exists", async () => {
    const names = (await partsOf(aWorld())).map(({ name }) => name);

    expect(Object.keys(openDoors).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe("what the server answers before the pages", () => {
  it("is no more than what stands on the list of open paths", () => {
    const folder = "app/server";
    const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    const paths = sources.flatMap((source) =>
      [...source.matchAll(/\.(?:get|post|put|patch|delete|all|use|head|options)\(\s*["'`]([/*][^"'`]*)/g)].map(
        ([, path = ""]) => path,
      ),
    );

    expect(paths.toSorted()).toEqual(Object.keys(openPaths).toSorted());
  });

  it("asks nothing of the table for the files of the build, whoever wants them", async () => {
    const { server, questions } = await listening();
    await using _ = server;
    const folder = "build/client";
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));

    const statuses = await Promise.all(paths.map(async (path) => (await ask(server, path)).status));

    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(questions).toEqual([]);
  });
});

describe("reading", () => {
  it("writes only that a device was seen again, five minutes after the last time", async () => {
    const { world, server } = await listening();
    await using _ = server;
    const { keeps } = world.people.find(({ actor }) => actor.id === "sec-b") ?? {};
    const withoutSeen = () => {
      const { device_sessions: devices = [], ...rest } = contentsOf(world.db);
      return { ...rest, devices: devices.map((row) => ({ ...(row as object), last_seen_at: "" })) };
    };
    const seen = () => world.db.$client.prepare("SELECT group_concat(last_seen_at) FROM device_sessions").pluck().get();
    const [before, lastSeen] = [withoutSeen(), seen()];

    await ask(server, "/", { keeps });

    expect(seen()).not.toBe(lastSeen);
    expect(withoutSeen()).toEqual(before);
  });
});
