import "#tests/access/production.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { addPasskey } from "#db/sign-in/second-proofs.ts";
import type { FunctionName } from "#domain/access/actor.ts";
import { ask, type Keeps } from "#tests/access/ask.ts";
import { addressesOf, type Address } from "#tests/access/routes.ts";
import { aWorld, now, type World } from "#tests/access/world.ts";
import { aLinkToRegister, aNomination } from "#tests/support/a-nomination.ts";
import { onDevice } from "#tests/support/a-desk-of-proofs.ts";
import { aPasskey } from "#tests/support/a-passkey.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { until } from "#tests/support/until.ts";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page, Request, Response } from "playwright-core";
import { describe, expect, it } from "vitest";

const assets = "build/client/assets";
/** What a first visit may load in scripts, packed as they are sent. */
const budget = 120_000;
/** Who sits at a desk with a computer. All others read in a hotel, on a telephone. */
const desk: readonly FunctionName[] = ["administrator", "secretariat", "noteTaker", "registrationDesk"];
/** The pages that only the desk opens. Each other one is weighed. */
const notOpened = [
  "/erasures",
  "/retention",
  "/new-dialogue",
  "/dialogues/:dialogueId/contacts/duplicates",
  "/dialogues/:dialogueId/contacts/import",
  "/dialogues/:dialogueId/contacts/import/:uploadId",
  "/dialogues/:dialogueId/lists",
  "/dialogues/:dialogueId/lists/new",
  "/dialogues/:dialogueId/lists/:listId",
  "/dialogues/:dialogueId/meetings/new",
  "/dialogues/:dialogueId/attendance",
  "/dialogues/:dialogueId/import",
  "/dialogues/:dialogueId/import/:uploadId",
  "/outbox",
  "/outbox/:messageId",
  "/meetings/:meetingId/people/registrations",
  "/meetings/:meetingId/people/invitations",
  "/meetings/:meetingId/people/import",
  "/meetings/:meetingId/people/import/:uploadId",
  "/meetings/:meetingId/people/visa-letters",
  "/meetings/:meetingId/room-options",
  "/meetings/:meetingId/facts",
  "/meetings/:meetingId/step",
  "/meetings/:meetingId/registration-form",
  "/meetings/:meetingId/desk",
  "/meetings/:meetingId/desk/:personId",
  "/meetings/:meetingId/check-in",
  "/meetings/:meetingId/sessions/:sessionId/presence",
  "/meetings/:meetingId/attendance",
  "/meetings/:meetingId/report/versions/:versionId/dispatch",
  "/meetings/:meetingId/report/dispatches/:dispatchId",
  "/meetings/:meetingId/report/freezing",
  "/meetings/:meetingId/kept-aside",
  "/meetings/:meetingId/sessions/:sessionId/captures/:captureId/history",
  "/meetings/:meetingId/report/versions/:versionId/approval/letters",
];

const open = useBrowser();

/** A page as it is opened first, and by whom. */
type Visit = { readonly pattern: string; readonly path: string; readonly keeps: Keeps };

/**
 * One of each function of no desk, whoever holds a link, nobody, one whose registration is open, one who was nominated
 * and has not registered yet, and three who set up their second proof.
 */
async function guestsOf({ db, people }: World, server: TestServer): Promise<Keeps[]> {
  const isAtDesk = (held: { readonly function: FunctionName }) => desk.includes(held.function);
  const guests = people.filter(({ actor }) => !actor.functions.some(isAtDesk));
  const kinds = Map.groupBy(
    guests,
    ({ actor, keeps }) => `${actor.functions[0]?.function} ${Object.keys(keeps).join()}`,
  );
  const byMail = deviceOf(db, "chr-silk", { now, assurance: "mail" });
  const setting = deviceOf(db, "chr-silk", { now });
  const keeps = { sid: setting.token };
  await ask(server, "/account/proofs/authenticator/start", { method: "POST", keeps });
  const proved = deviceOf(db, "adv-seas", { now });
  addPasskey(db, { ...onDevice(db, "adv-seas", "mail", now), passkey: aPasskey({ id: "of adv-seas" }) });
  const settingUp = [{ sid: byMail.token }, keeps, { sid: proved.token }];
  const owner = people.find(({ actor }) => actor.id === "twice");
  const registering = [owner?.keeps ?? {}, { link: linkOfNomination(db) }];
  return [...[...kinds.values()].flatMap(([first]) => first?.keeps ?? []), ...registering, ...settingUp];
}

function linkOfNomination(db: OpenDatabase): string {
  const [meetingId, address] = ["b-regist-", "nominated@example.org"];
  aNomination(db, { id: "nominated", meetingId, address });
  return aLinkToRegister(db, address, now, { function: "delegate", dialogueId: "budapest", meetingId, partyId: "PAK" });
}

/** Every page that a guest gets to; where its scripts differ, each of them. */
async function visitsOf(world: World, server: TestServer): Promise<{ visits: Visit[]; notOpened: string[] }> {
  const pages = (await addressesOf(world.db)).filter(({ routes }) => routes.at(-1)?.isPage);
  const guests = await guestsOf(world, server);
  const found = new Map<string, Visit>();
  const meetings = pages.filter(({ pattern }) => pattern === "/meetings/:meetingId");
  for (const keeps of guests) {
    const shut = await shutTo(server, keeps, meetings);
    for (const [pattern, addresses] of Map.groupBy(pages, (page) => page.pattern)) {
      const opened = await firstOpen(
        server,
        addresses.filter(({ path }) => !shut.some((home) => path.startsWith(home))),
        keeps,
      );
      if (opened) found.set(`${pattern} ${opened.scripts}`, { pattern, path: opened.path, keeps });
    }
  }
  const visits = [...found.values()];
  const open = new Set(visits.map(({ pattern }) => pattern));
  return { visits, notOpened: [...new Set(pages.map(({ pattern }) => pattern))].filter((one) => !open.has(one)) };
}

/**
 * The meetings of which somebody who signed in may not know: all that lies under them is shut to them as well, which
 * the sweep asks. Whoever holds another link is asked everywhere.
 */
async function shutTo(server: TestServer, keeps: Keeps, meetings: readonly Address[]): Promise<string[]> {
  if (Object.keys(keeps).join() !== "sid") return [];
  const asked = meetings.map(async ({ path }) =>
    (await ask(server, path, { keeps })).status === 404 ? [`${path}/`] : [],
  );
  return (await Promise.all(asked)).flat();
}

async function firstOpen(server: TestServer, addresses: readonly Address[], keeps: Keeps) {
  for (const { pattern, path } of addresses) {
    const { status, body } = await ask(server, path, { keeps });
    if (status !== 200 && pattern !== "/*") continue;
    const scripts = new Set(body.toString().match(/\/assets\/[^"']+[.]js/g));
    return { path, scripts: [...scripts].sort().join(" ") };
  }
}

/** What a browser that was never here loads in scripts, once the page has come to rest. */
async function scriptsOf(page: Page, server: TestServer, { path, keeps }: Visit): Promise<string[]> {
  const cookies = Object.entries(keeps).map(([name, value]) => ({ name, value, url: server.url }));
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  const scripts = new Map<string, string | undefined>();
  const asked = (request: Request) => void (isScript(request) && scripts.set(request.url(), undefined));
  const answered = async (response: Response) => {
    if (isScript(response.request())) scripts.set(response.url(), await response.text());
  };
  page.on("request", asked).on("response", answered);
  await page.goto(server.url + path);
  // A page without the application has no scripts but those that it names.
  if (await page.evaluate(() => "__remixContext" in window)) await hydrated(page);
  await until(() => [...scripts.values()].every((script) => script !== undefined), 60_000);
  page.off("request", asked).off("response", answered);
  return [...scripts.values()].filter((script) => script !== undefined);
}

const isScript = (request: Request) => new URL(request.url()).pathname.endsWith(".js");

/** Waits until React has the page, and then until nothing is left to do: what an effect loads is asked for by then. */
async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith("__reactContainer")));
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** A page in which each visit is the first: nothing that was loaded is kept. */
async function forgetfulPage(url: string): Promise<Page> {
  const page = await open(url, { expected: /status of 404/ });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Network.setCacheDisabled", { cacheDisabled: true });
  return page;
}

const isOfEditor = (script: string) => script.includes("__lexicalEditor") || script.includes("rapporteur-notes/");

const packed = (scripts: readonly string[]) => scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);

describe("the first visit of a delegate, a chair or a guest", { timeout: 600_000 }, () => {
  it("loads no editor, and no more scripts than a telephone in a hotel takes", async () => {
    const world = aWorld();
    await using server = await startServer({ db: world.db, uploads: world.files.folder, now });
    const found = await visitsOf(world, server);
    const page = await forgetfulPage(`${server.url}/healthz`);
    const weighed: { pattern: string; weight: number; hasEditor: boolean }[] = [];
    for (const visit of found.visits) {
      const scripts = await scriptsOf(page, server, visit);
      weighed.push({ pattern: visit.pattern, weight: packed(scripts), hasEditor: scripts.some(isOfEditor) });
    }

    const [heaviest] = weighed.sort((a, b) => b.weight - a.weight);
    process.stdout.write(
      `page weight: ${weighed.length} first visits, the heaviest ${heaviest?.pattern}: ${heaviest?.weight} bytes\n`,
    );
    expect(weighed.filter(({ weight, hasEditor }) => weight > budget || hasEditor)).toEqual([]);
    expect(found.notOpened).toEqual(notOpened);
  });
});

describe("the first visit to any page, the room included", () => {
  it("loads neither the editor nor what keeps notes", () => {
    const { entry, routes } = manifest();
    for (const route of Object.values(routes)) {
      const scripts = new Set([entry, routes.root, route].flatMap((part) => [part?.module, ...(part?.imports ?? [])]));
      const sources = [...scripts].flatMap((name) => (name ? readFileSync(`build/client${name}`, "utf8") : []));

      expect(sources.some(isOfEditor), `${route.id} loads the editor or the notes' client`).toBe(false);
    }
  });
});

type Part = { readonly module?: string; readonly imports?: readonly string[] };

/** What Remix tells the browser to load. */
function manifest(): { entry: Part; routes: Record<string, Part & { id: string }> } {
  const name = readdirSync(assets).find((file) => file.startsWith("manifest-"));
  const text = readFileSync(`${assets}/${name}`, "utf8");
  // Remix writes it as an assignment.
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as ReturnType<typeof manifest>;
}
