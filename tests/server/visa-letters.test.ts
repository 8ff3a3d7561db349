import { listAudit } from "#db/audit/audit.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { writePassport } from "#db/registering/passports.ts";
import { aNomination } from "#tests/support/a-nomination.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { keptLog } from "#tests/support/log.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const meetingId = "sarajevo-2018";
const numbers = Array.from({ length: 120 }, (_, at) => `ZZ${String(3_000_000 + at * 7)}`);

/** A running house in which each of those numbers is in somebody's passport. */
async function withTravellers() {
  const db = testDb();
  loadDemonstration(db, now);
  db.$client.exec(`DELETE FROM registrations; UPDATE meetings SET state = 'registration' WHERE id = '${meetingId}'`);
  for (const [at, number] of numbers.entries()) {
    const id = `reg-${at}`;
    aNomination(db, { id, state: "accepted", address: `p${at}@example.org`, familyName: `FAMILY${at}` });
    const facts = {
      kind: "official",
      number,
      nationality: "PAK",
      bornOn: "1984-09-03",
      expiresOn: "2022-01-14",
    } as const;
    writePassport(db, testKey, { meetingId, registrationId: id, facts, actorId: "r-haider", now });
  }
  const { log, written } = keptLog();
  const server = await startServer({ db, now, log });
  const { token } = deviceOf(db, "a-marin", { now });
  const wishes = { reason: "the applications", addressee: "Embassy", from: "2018-05-06", to: "2018-05-09" };
  const body = new URLSearchParams([...Object.entries(wishes), ...numbers.map((_, at) => ["id", `reg-${at}`])]);
  const headers = { Cookie: `sid=${token}`, Origin: server.url, "Content-Type": "application/x-www-form-urlencoded" };
  const address = `${server.url}/meetings/${meetingId}/people/visa-letters.zip`;
  const ask = (signal?: AbortSignal) =>
    fetch(address, { method: "POST", headers, body: body.toString(), redirect: "manual", signal });
  const opened = () => listAudit(db, meetingId).filter(({ verb }) => verb === "passport.opened").length;
  return { db, written, ask, opened, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe("letters for visas from a running server", () => {
  it("hold each passport's number in its own letter, and nothing else holds any", async () => {
    await using house = await withTravellers();
    const answer = await house.ask();
    expect(answer.status).toBe(200);
    const letters = readZip(new Uint8Array(await answer.arrayBuffer()));
    expect(letters.size).toBe(numbers.length);
    const texts = new Map(
      [...letters].map(([name, bytes]) => {
        const parts = [...readZip(bytes)].map(([part, content]) => `${part}\n${content.toString("utf8")}`);
        return [name, parts.join("\n")] as const;
      }),
    );
    for (const [at, number] of numbers.entries()) {
      const holding = [...texts].filter(([, text]) => text.includes(number)).map(([name]) => name);
      expect(holding).toEqual([`BP-JWG-2018-2 visa letter – FAMILY${at} Farah.docx`]);
    }
    const elsewhere =
      house.written() + JSON.stringify([...answer.headers]) + house.db.$client.serialize().toString("latin1");
    expect(numbers.filter((number) => elsewhere.includes(number))).toEqual([]);
  }, 120_000);

  it("open no further passport once whoever reads them is gone", async () => {
    await using house = await withTravellers();
    const leaving = new AbortController();
    const reader = (await house.ask(leaving.signal)).body?.getReader();
    await reader?.read();
    leaving.abort();
    // Had the first gone on, it would have come to its end before the second, which began later.
    await (await house.ask()).arrayBuffer();
    const first = house.opened() - numbers.length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(numbers.length);
  }, 120_000);
});
