import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { Agent, get } from "node:http";
import type { Measurement } from "#tests/bench/measure.ts";
import { z } from "zod";
import { times } from "#tests/bench/measure.ts";

/** A page of 300 rows beside the same elements through the same React renderer alone, each in a process of its own. */
export async function pageOf300Rows(): Promise<Measurement> {
  const desk = start("tests/bench/rows-server.ts");
  const bare = start("tests/bench/bare-server.ts");
  try {
    const { url, cookie } = await told(desk);
    const page = { url: `${url}/meetings/long-meeting/sessions/s1`, cookie };
    const html = await body(page);
    if ((html.match(/municipalities/g) ?? []).length < 300) throw new Error("The page of 300 rows was not served.");
    bare.send(/<body.*?>(.*)<\/body>/s.exec(html)?.[1]?.replaceAll(/<script.*?<\/script>/gs, "") ?? "");
    const anchor = await told(bare);

    const rates = { desk: [0], bare: [0] };
    for (let round = 0; round < 4; round++) {
      rates.desk.push(await requestsPerSecond(page));
      rates.bare.push(await requestsPerSecond(anchor));
    }
    const [ours, theirs] = [Math.max(...rates.desk), Math.max(...rates.bare)];
    return {
      what: "server-rendered page of 300 rows",
      ours: `${ours.toFixed(0)} requests/s`,
      anchor: `the same elements through React alone: ${theirs.toFixed(0)} requests/s`,
      ratio: times(ours / theirs),
      budget: "≥ 0.50 ×",
    };
  } finally {
    desk.kill();
    bare.kill();
  }
}

type Page = { readonly url: string; readonly cookie: string };

const start = (file: string) =>
  fork(file, { env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", "ignore", "inherit", "ipc"] });

/** Both halves of an address: where, and as whom. */
const place = z.object({ url: z.string(), cookie: z.string() });

function told(child: ChildProcess): Promise<Page> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(place.parse(message)));
    child.once("exit", () => reject(new Error("A server of the bench ended before it was asked.")));
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Four at a time for two seconds, on loopback. */
async function requestsPerSecond(page: Page): Promise<number> {
  const until = performance.now() + 2000;
  let answered = 0;
  const ask = async () => {
    while (performance.now() < until) {
      await body(page);
      answered++;
    }
  };
  await Promise.all([ask(), ask(), ask(), ask()]);
  return answered / 2;
}

function body({ url, cookie }: Page): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => resolve(Buffer.concat(pieces).toString("utf8")));
    }).once("error", reject);
  });
}
