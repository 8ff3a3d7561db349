import { diskBeside } from "#tests/bench/disk.ts";
import { ask, begin, loadOf, type Child, type Load } from "#tests/bench/load.ts";
import { ms, shareOf, type Measurement } from "#tests/bench/measure.ts";
import { follow, newsPlace, type Telephone } from "#tests/bench/news-line.ts";
import { floorPath } from "#tests/support/a-floor.ts";
import { setTimeout as pause } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { z } from "zod";

const followers = 500;
/** One in so many has their time taken; they sit evenly among the others, who are held by a process of their own. */
const oneIn = 10;
const acts = 60;
/** Within how many milliseconds pages come back, each at a time of its own (app/live/follow.ts). */
const spread = 5_000;

const house = newsPlace.extend({ secretariat: z.string() });
type House = Child<z.infer<typeof house>>;
const came = z.array(z.object({ status: z.number(), milliseconds: z.number() }));

/** An act on the floor until the last telephone has it, and five hundred that come back after a cut. */
export async function floorToFollowers(): Promise<Measurement[]> {
  const server = await begin("tests/bench/followers-server.ts", house);
  const crowd = await begin("tests/bench/news-crowd.ts", z.string());
  try {
    await ask(crowd.process, { url: server.told.url, delegates: server.told.delegates }, z.string());
    const { result, disk } = await diskBeside(() => actsHeard(server, crowd));
    const lines = [
      {
        what: `an act on the floor → ${followers} followers, ${acts} acts`,
        ours: `p50 ${ms(shareOf(result.each, 0.5))}, p95 ${ms(shareOf(result.each, 0.95))}; server ${result.load.server}`,
        ...{ anchor: `${disk}; ${result.load.others}`, ratio: "", budget: "p95 ≤ 40 ms" },
      },
    ];
    for (const within of [spread, 0]) lines.push(await comeBack(server, crowd, within));
    return lines;
  } finally {
    server.process.kill();
    crowd.process.kill();
  }
}

async function actsHeard(server: House, crowd: Child<string>): Promise<{ each: number[]; load: Load }> {
  const each: number[] = [];
  const timed: Telephone[] = [];
  let from = 0;
  const hear = () => void each.push(performance.now() - from);
  for (let seated = 0; seated < followers; seated += oneIn) {
    await ask(crowd.process, { count: oneIn - 1, from: seated, within: 0 }, came);
    timed.push(await follow(server.told, seated + oneIn - 1, { hear }));
  }
  const give = givingIn(server);
  const load = await loadOf(server.process, async () => {
    for (let act = 1; act <= acts; act++) {
      from = performance.now();
      await give();
      while (each.length < act * timed.length) await pause(2);
      await pause(100);
    }
  });
  for (const { socket } of timed) socket.destroy();
  await ask(crowd.process, "leave", z.string());
  return { each, load };
}

async function comeBack(server: House, crowd: Child<string>, within: number): Promise<Measurement> {
  const back: z.infer<typeof came> = [];
  const load = await loadOf(server.process, async () => {
    // All have seen the first piece of news and missed what came after it.
    back.push(...(await ask(crowd.process, { count: followers, from: 0, within, since: 1 }, came)));
  });
  await ask(crowd.process, "leave", z.string());
  const taken = back.map(({ milliseconds }) => milliseconds);
  const refused = back.filter(({ status }) => status !== 200).length;
  return {
    what: `${followers} come back ${within === 0 ? "in one moment" : `within ${within / 1000} s`} and hear what they missed`,
    ours: `p50 ${ms(shareOf(taken, 0.5))}, p95 ${ms(shareOf(taken, 0.95))}; ${refused} refused; ${ms(load.milliseconds)} of the server's CPU, ${load.server}`,
    ...{ anchor: load.others, ratio: "", budget: within === 0 ? "none refused" : "none refused, < 1 s of CPU" },
  };
}

/** Gives the floor through the page's own address. */
function givingIn({ told }: House): () => Promise<void> {
  let last = "";
  return async () => {
    const turnId = newId();
    const answer = await fetch(`${told.url}${floorPath}/turns`, {
      method: "POST",
      headers: { cookie: `sid=${told.secretariat}`, "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams({ turnId, after: last, party: "SRB", kind: "statement" }),
    });
    if (!answer.ok) throw new Error(`The act was refused: ${answer.status}`);
    last = turnId;
  };
}
