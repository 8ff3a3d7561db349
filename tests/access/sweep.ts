import { isFieldName } from "#app/server/form-guard.ts";
import type { Answer, Question } from "#tests/access/ask.ts";
import { ask, dataPath } from "#tests/access/ask.ts";
import { marksIn } from "#tests/access/reading.ts";
import type { Address } from "#tests/access/routes.ts";
import { addressesOf, filled } from "#tests/access/routes.ts";
import { sameAnswer, withoutUnknown } from "#tests/access/same-answer.ts";
import type { Crawler } from "#tests/access/world-people.ts";
import { now, undone, type World } from "#tests/access/world.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

/** What a sweep found; empty lists are what one hopes for. */
export type Sweep = {
  responses: number;
  /** Marks that somebody saw who may see them, so that finding none elsewhere says something. */
  readonly seen: Set<number>;
  readonly leaks: Set<string>;
  /** What tells whoever may not know of a thing that it exists. */
  readonly tellTales: Set<string>;
  /** Readings that wrote something. */
  readonly writing: Set<string>;
  /** Answers of the kind 5xx. */
  readonly broken: Set<string>;
  /** Fields on pages that the server would refuse by their names. */
  readonly refusedFields: Set<string>;
};

type Asked = Question & { readonly path: string };

/** How much of all questions each person puts. */
export type Length = "short" | "long";
const share = { short: 2, long: 4 };

/** Asks a running server as everybody for everything, reading first and then with forms. */
export async function sweep(world: World, length: Length): Promise<Sweep> {
  const found = { responses: 0, seen: new Set<number>(), leaks: new Set<string>() };
  const result: Sweep = {
    ...found,
    tellTales: new Set(),
    writing: new Set(),
    broken: new Set(),
    refusedFields: new Set(),
  };
  const addresses = await addressesOf(world.db);
  const byPattern = [...Map.groupBy(addresses, ({ pattern }) => pattern).values()];
  const paths = new Set(addresses.map(({ path }) => path));
  await using server = await startServer({ db: world.db, uploads: world.files.folder, now });
  for (const [index, crawler] of world.people.entries()) {
    const mine = byPattern.flatMap((all) => shareOf(all, { index, length }));
    await read(result, { world, server, crawler, addresses: mine, index, length, paths });
    await send(result, { world, server, crawler, addresses: mine, index, length });
  }
  return result;
}

/** Everybody takes other addresses of a pattern, so many of each. */
function shareOf(all: readonly Address[], { index, length }: { index: number; length: Length }): readonly Address[] {
  const step = Math.ceil(all.length / share[length]);
  return all.filter((_, at) => (at + index) % step === 0);
}

type Round = {
  readonly world: World;
  readonly server: TestServer;
  readonly crawler: Crawler;
  readonly addresses: readonly Address[];
  /** Of whoever asks, so that each takes another part of all questions. */
  readonly index: number;
  readonly length: Length;
};

/** All ways of reading each address, then all that their pages link to, until nothing new comes up. */
async function read(result: Sweep, round: Round & { readonly paths: ReadonlySet<string> }) {
  const { server, crawler, world, addresses, index, length, paths } = round;
  // In the short form others ask for what everybody is asked for in the long one.
  const isInTurn = (link: string) => length === "short" && paths.has(link.replace(/\?.*/, ""));
  const likeNothingElse = new Map<string, Promise<Answer>>();
  const links = new Set<string>();
  const done = new Set<string>();
  const changes = world.db.$client.prepare("SELECT total_changes()").pluck();
  // Here the server notes once that the device was seen again.
  await ask(server, "/healthz", { keeps: crawler.keeps });
  const before = changes.get();
  const put = async (asked: Asked) => {
    done.add(asked.path);
    const answer = await ask(server, asked.path, { ...asked, keeps: crawler.keeps });
    if (changes.get() !== before) result.writing.add(nameOf(crawler, asked));
    judge(result, { answer, asked, crawler, world });
    for (const link of linksIn(answer)) links.add(link);
    return answer;
  };
  for (const [at, address] of addresses.entries()) {
    for (const way of waysToRead(address, { at: at + index, length })) {
      const asked = way(address.path);
      const answer = await put(asked);
      const values = withoutUnknown(world.db, crawler.actor, address);
      if (answer.status < 400 || values.every((value, place) => value === address.values[place])) continue;
      const nothing = way(filled(address.pattern, values));
      const key = `${nothing.method} ${nothing.path}`;
      const other = likeNothingElse.get(key) ?? put(nothing);
      likeNothingElse.set(key, other);
      if (!sameAnswer([answer, address.values], [await other, values])) result.tellTales.add(nameOf(crawler, asked));
    }
  }
  for (const link of links) if (!done.has(link) && !isInTurn(link)) await put({ path: link });
}

type WayToRead = (path: string) => Asked;

function waysToRead({ routes, pattern, values }: Address, { at, length }: { at: number; length: Length }): WayToRead[] {
  const data: WayToRead = (path) => ({ path: dataPath(path) });
  const others: WayToRead[] = [
    (path) => ({ path }),
    (path) => ({ path, method: "HEAD" }),
    ...routes.map(({ id }): WayToRead => (path) => ({ path: dataPath(path, `?_routes=${encodeURIComponent(id)}`) })),
    ...(wishes[pattern] ?? []).map((wish): WayToRead => (path) => ({ path: path + wish(values[0] ?? "") })),
  ];
  const isInTurn = (index: number) => (index + at) % (length === "long" ? 2 : 4) === 0;
  return [data, ...others.filter((_, index) => isInTurn(index))];
}

/** What stands behind the question mark where a page reads it. */
const wishes: Readonly<Record<string, readonly ((first: string) => string)[]>> = {
  "/meetings/:meetingId/sessions/:sessionId": [
    (meetingId) => `?withdrawn=${meetingId}-s1-i5`,
    () => "?show=to-draft",
    () => "?show=pinned",
  ],
  "/meetings/:meetingId/sessions/:sessionId/captures/:captureId/history": [() => "?step=1", () => "?step=9"],
  "/meetings/:meetingId/remarks/:remarkId": [() => "?change", () => "?news=sent"],
  "/dialogues/:dialogueId/register": [() => "?on=2018-05-08&in=fr"],
};

/** Forms that say nothing and forms that say something wrong, each to a world as it was. */
async function send(result: Sweep, { world, server, crawler, addresses, index, length }: Round) {
  const acting = addresses.filter(({ routes }) => routes.at(-1)?.hasAction);
  const mine = length === "long" ? acting : acting.filter(({ pattern }, at) => acting[at - 1]?.pattern !== pattern);
  for (const [at, address] of mine.entries()) {
    for (const [form, asked] of waysToSend(address).entries()) {
      if (length === "short" && (form + at + index) % 2 === 1) continue;
      const answer = await undone(world, () => ask(server, asked.path, { ...asked, keeps: crawler.keeps }));
      judge(result, { answer, asked, crawler, world });
    }
  }
}

function waysToSend({ path, routes }: Address): Asked[] {
  const last = routes.at(-1);
  const to = last?.isPage
    ? [`${path}${last.isIndex ? "?index" : ""}`, dataPath(path, last.isIndex ? "?index" : "")]
    : [path];
  return to.flatMap((target) => [
    { path: target, method: "POST", form: "" },
    { path: target, method: "POST", form: "id=no-such-id&revision=x&kind=zz&line=a&note=b&from=planned&after=nothing" },
    { path: target, method: "PUT", form: "from=nowhere" },
  ]);
}

type Heard = {
  readonly answer: Answer;
  readonly asked: Asked;
  readonly crawler: Crawler;
  readonly world: World;
};

function judge(result: Sweep, { answer, asked, crawler, world }: Heard): void {
  result.responses++;
  if (answer.status >= 500) result.broken.add(`${nameOf(crawler, asked)}: ${answer.status}`);
  for (const name of fieldsOn(answer)) if (!isFieldName(name)) result.refusedFields.add(`${asked.path}: ${name}`);
  for (const number of marksIn(answer)) {
    const mark = world.marks.get(number);
    if (mark?.mayBeSeenBy(crawler.actor)) result.seen.add(number);
    else result.leaks.add(`${nameOf(crawler, asked)}: ${mark?.text ?? number}`);
  }
}

const nameOf = ({ actor }: Crawler, { method = "GET", path }: Asked) => `${actor.name} ${method} ${path}`;

/** The names of what can be filled in or pressed on a page. */
function fieldsOn({ headers, body }: Answer): readonly string[] {
  if (!headers["content-type"]?.includes("html")) return [];
  const fields = body.toString("utf8").matchAll(/<(?:input|select|textarea|button)\b[^>]*?\sname="([^"]*)"/g);
  return [...fields].map(([, name = ""]) => name);
}

/** Addresses of this house on a page or in its data. */
function linksIn({ status, headers, body }: Answer): readonly string[] {
  const location = headers.location === undefined ? [] : [headers.location];
  if (status >= 400 || !/html|x-script/.test(headers["content-type"] ?? "")) return location;
  const links = body.toString("utf8").matchAll(/["'](\/[a-z][^"'\s#\\<>]*)/g);
  return [...location, ...[...links].map(([, link = ""]) => link)].filter((link) => !/^\/(assets|favicon)/.test(link));
}
