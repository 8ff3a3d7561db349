import { loader as account } from "#app/routes/accounts/account/route.tsx";
import { loader as ownData } from "#app/routes/accounts/account-data.ts";
import { action as signOutOf } from "#app/routes/accounts/account-device.ts";
import { action as takeBack } from "#app/routes/accounts/account-erasure-taken-back.ts";
import { action as askErasure } from "#app/routes/accounts/account-erasure.ts";
import { action as signOutOthers } from "#app/routes/accounts/account-other-devices.ts";
import { action as signOut } from "#app/routes/sign-in/sign-out.ts";
import { listDeviceSessions } from "#db/sign-in/device-sessions.ts";
import { listErasuresAsked } from "#db/retention/erasure.ts";
import { aDesk } from "#tests/routes/desk.ts";
import { deviceOf, signedInAs } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

/** The answer, or the refusal that was thrown in its place. */
async function answerOf(handler: Handler, args: LoaderFunctionArgs): Promise<Response> {
  try {
    const answer = await handler(args);
    return answer instanceof Response ? answer : Response.json(answer);
  } catch (refusal) {
    if (refusal instanceof Response) return refusal;
    throw refusal;
  }
}

const resources: readonly [string, Handler][] = [
  ["/account", account],
  ["/account/data.json", ownData],
  ["/account/devices/x/sign-out", signOutOf],
  ["/account/devices/sign-out-others", signOutOthers],
  ["/account/erasure", askErasure],
  ["/account/erasure/take-back", takeBack],
];

describe("one's account", () => {
  it.each(resources)("is nobody else's: %s sends whoever is not signed in to sign in", async (path, handler) => {
    const { db, asks } = aDesk();
    const before = contentsOf(db);
    const answer = await answerOf(handler, asks("nobody", path, { params: { deviceId: "x" }, form: { sure: "on" } }));
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/sign-in?return=/account"]);
    expect(contentsOf(db)).toEqual(before);
  });

  it("names what one holds and marks the device that asks", async () => {
    const { asks } = aDesk();
    const { account: shown } = account(asks("l-demir", "/account"));
    expect(shown).toMatchObject({
      name: "L. Demir",
      address: "l-demir@example.org",
      functions: [
        {
          function: "chair",
          dialogue: "Budapest Process",
          body: "Working Group on the Silk Routes Region",
          party: "Turkey",
          from: "2018-01-01",
          until: null,
          lacksProof: false,
        },
      ],
      devices: [{ device: "Firefox, Linux", isThis: true }],
      house: { audit: true, retention: false, erasures: false },
    });
  });

  it("is open to somebody who holds nothing, or nothing yet on this device", async () => {
    const { db, asks } = aDesk();
    const args = asks("v-lind", "/account");
    args.context.signedIn = signedInAs(db, "v-lind", { now, assurance: "mail" });
    const { account: shown } = account(args);
    expect(shown.functions).toMatchObject([{ function: "administrator", lacksProof: true }]);
    expect(shown.house).toEqual({ audit: false, retention: false, erasures: false });
    db.$client.exec("DELETE FROM holdings WHERE person_id = 'v-lind'");
    args.context.signedIn = signedInAs(db, "v-lind", { now });
    expect(account(args).account.functions).toEqual([]);
  });
});

describe("the devices of an account", () => {
  const devicesOf = (db: ReturnType<typeof aDesk>["db"], personId: string) =>
    listDeviceSessions(db, { personId, now }).map(({ id }) => id);

  it("are signed out one by one, and the audit tells of each", async () => {
    const { db, asks } = aDesk();
    const other = deviceOf(db, "r-haider", { now });
    const answer = await answerOf(signOutOf, asks("r-haider", "/x", { params: { deviceId: other.id }, form: {} }));
    expect(answer.headers.get("Location")).toBe("/account#devices");
    expect(devicesOf(db, "r-haider")).not.toContain(other.id);
    expect(contentsOf(db).audit?.at(-1)).toMatchObject({ verb: "device.revoked", target_id: other.id });
  });

  it("are one's own: another's is not found, and stays signed in", async () => {
    const { db, asks } = aDesk();
    const another = deviceOf(db, "a-marin", { now });
    const before = contentsOf(db);
    const answer = await answerOf(signOutOf, asks("r-haider", "/x", { params: { deviceId: another.id }, form: {} }));
    expect(answer.status).toBe(404);
    expect(contentsOf(db)).toEqual(before);
  });

  it("are signed out all but this one", async () => {
    const { db, asks } = aDesk();
    const args = asks("r-haider", "/x", { form: {} });
    deviceOf(db, "r-haider", { now });
    deviceOf(db, "r-haider", { now });
    await answerOf(signOutOthers, args);
    expect(devicesOf(db, "r-haider")).toEqual([args.context.signedIn?.deviceSession.id]);
    expect(devicesOf(db, "a-marin")).toHaveLength(1);
  });

  it("are left by signing out, which takes the cookie away", async () => {
    const { db, asks } = aDesk();
    for (const handler of [signOut, signOutOf]) {
      const args = asks("r-haider", "/sign-out", { form: {} });
      args.context.signedIn = signedInAs(db, "r-haider", { now });
      args.params = { deviceId: args.context.signedIn?.deviceSession.id ?? "" };
      const answer = await answerOf(handler, args);
      expect(answer.headers.get("Set-Cookie")).toMatch(/^sid=;.*Max-Age=0/);
      expect(devicesOf(db, "r-haider")).not.toContain(args.params.deviceId);
    }
    expect((await answerOf(signOut, asks("nobody", "/sign-out", { form: {} }))).headers.get("Location")).toBe("/");
  });
});

describe("one's data", () => {
  it("comes as a file that no cache keeps", async () => {
    const { asks } = aDesk();
    const answer = await answerOf(ownData, asks("r-haider", "/account/data.json"));
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="my-data-2018-05-10.json"');
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(await answer.json()).toMatchObject({ format: "rapporteur/own-data", person: { id: "r-haider" } });
  });
});

describe("asking for erasure", () => {
  it("asks twice, is noted, and is taken back", async () => {
    const { db, asks } = aDesk();
    const before = contentsOf(db);
    const unsure = await answerOf(askErasure, asks("r-haider", "/account/erasure", { form: {} }));
    expect(unsure.headers.get("Location")).toBe("/account?erasure=unsure#erasure");
    expect(contentsOf(db)).toEqual(before);

    await answerOf(askErasure, asks("r-haider", "/account/erasure", { form: { sure: "on" } }));
    expect(listErasuresAsked(db).map(({ id }) => id)).toEqual(["r-haider"]);
    await answerOf(takeBack, asks("r-haider", "/account/erasure/take-back", { form: {} }));
    expect(listErasuresAsked(db)).toEqual([]);
  });
});
