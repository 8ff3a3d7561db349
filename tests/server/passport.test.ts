import { maskedPassport } from "#db/registering/passports.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { aNomination, registrationKey } from "#tests/support/a-nomination.ts";
import { keptLog } from "#tests/support/log.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const rest = { kind: "official", nationality: "Pakistan", bornOn: "1984-09-03" };
const numbers = Array.from({ length: 1_000 }, (_, at) => `ZZ${String(3_000_000 + at * 7)}`);

describe("a thousand passports sent to a running server", () => {
  it("stand in no answer and in no line of its log, whether they are taken or refused", async () => {
    const db = testDb();
    loadDemonstration(db, now);
    db.$client.exec("DELETE FROM registrations; UPDATE meetings SET state = 'registration' WHERE id = 'sarajevo-2018'");
    aNomination(db, { personId: "r-haider" });
    const { log, written } = keptLog();
    await using server = await startServer({ db, now, log });
    const { token } = deviceOf(db, "r-haider", { now });
    const address = `${server.url}/meetings/sarajevo-2018/registrations/${registrationKey.registrationId}/passport`;
    const headers = { Cookie: `sid=${token}`, Origin: server.url, "Content-Type": "application/x-www-form-urlencoded" };
    const told: string[] = [];
    for (const [at, number] of numbers.entries()) {
      // Each tenth is taken; all others have ended.
      const body = new URLSearchParams({ ...rest, number, expiresOn: at % 10 === 0 ? "2022-01-14" : "2010-01-14" });
      const answer = await fetch(address, { method: "POST", headers, body: body.toString(), redirect: "manual" });
      told.push(`${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`);
    }

    const statuses = new Set(told.map((answer) => answer.slice(0, 3)));
    expect([...statuses].sort()).toEqual(["302", "422"]);
    expect(maskedPassport(db, testKey, registrationKey.registrationId)?.end).toBe(numbers[990]?.slice(-3));
    expect(written()).not.toBe("");
    const all = told.join("\n") + written() + db.$client.serialize().toString("latin1");
    expect(numbers.filter((number) => all.includes(number))).toEqual([]);
  }, 300_000);
});
