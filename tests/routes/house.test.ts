import { loader as auditFile } from "#app/routes/audit/audit-file.ts";
import { loader as audit } from "#app/routes/audit/audit/route.tsx";
import { action as erase } from "#app/routes/retention/erasure.ts";
import { loader as erasures } from "#app/routes/retention/erasures/route.tsx";
import { action as changeRule } from "#app/routes/retention/retention-rule.ts";
import { loader as retention } from "#app/routes/retention/retention/route.tsx";
import type { OpenDatabase } from "#db/database/client.ts";
import { askErasure } from "#db/retention/erasure.ts";
import { findPerson } from "#db/accounts/people.ts";
import { dueOn } from "#db/retention/retention.ts";
import { aDesk, type Person } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const everybody: readonly Person[] = ["a-marin", "k-orel", "l-demir", "s-qureshi", "r-haider", "v-lind", "nobody"];
type Asked = ReturnType<ReturnType<typeof aDesk>["asks"]>;

/** The same request an hour after the last proof of identity. */
function stale(args: Asked): Asked {
  const { deviceSession, ...signedIn } = args.context.signedIn ?? {};
  if (deviceSession && "person" in signedIn)
    args.context.signedIn = {
      ...signedIn,
      deviceSession: { ...deviceSession, steppedUpAt: "2018-05-10T08:00:00.000Z" },
    };
  return args;
}

/** Where an answer leads, or its status. */
async function leadsTo(handler: (args: Asked) => unknown, args: Asked): Promise<string | number> {
  try {
    const answer = await handler(args);
    return answer instanceof Response ? (answer.headers.get("Location") ?? answer.status) : 200;
  } catch (refusal) {
    if (refusal instanceof Response) return refusal.headers.get("Location") ?? refusal.status;
    throw refusal;
  }
}

const whoGetsTo = async (handler: (args: Asked) => unknown, change: (args: Asked) => Asked = (args) => args) => {
  const { asks } = aDesk();
  const answers = everybody.map(
    async (person) => [person, await leadsTo(handler, change(asks(person, "/x")))] as const,
  );
  return Object.fromEntries(await Promise.all(answers));
};

const others = { "k-orel": 404, "s-qureshi": 404, "r-haider": 404, nobody: 404 };

describe("the audit", () => {
  it("is read by the secretariat, chairs, and administrators with a fresh proof", async () => {
    for (const handler of [audit, auditFile]) {
      expect(await whoGetsTo(handler)).toEqual({ ...others, "a-marin": 200, "l-demir": 200, "v-lind": 200 });
      expect(await whoGetsTo(handler, stale)).toEqual({
        ...others,
        ...{ "a-marin": 200, "l-demir": 200, "v-lind": "/step-up?return=%2Faudit" },
      });
    }
  });

  it("shows each reader their own scope, with names, words and links", () => {
    const { db, asks } = aDesk();
    const seen = (person: Person, path = "/audit") => audit(asks(person, path)).audit;
    expect(seen("l-demir").entries).toEqual([]);
    const secretariat = seen("a-marin");
    expect(secretariat.entries.some(({ verb }) => verb === "device.signed_in")).toBe(false);
    expect(secretariat.choices.meetings.map(({ id }) => id)).toEqual(["sarajevo-2018", "sofia-2017"]);
    const imported = secretariat.entries.find(({ targetId }) => targetId === "sarajevo-2018");
    expect(imported).toMatchObject({
      ...{
        verb: "record.imported",
        actorId: "demonstration",
        actorName: null,
        actor: "demonstration",
      },
      ...{ target: "/meetings/sarajevo-2018", meeting: { id: "sarajevo-2018", isOpen: true } },
    });
    const all = seen("v-lind");
    expect(all.choices.actors).toContainEqual({ id: "demonstration", name: null });
    expect(all.choices.actors).toContainEqual({ id: "a-marin", name: "A. Marin" });
    expect(all.entries).toHaveLength(contentsOf(db).audit?.length ?? 0);
    expect(all.chain.entries).toBe(all.entries[0]?.seq);
    expect(seen("v-lind", "/audit?person=a-marin").entries.map(({ actorName }) => actorName)).toEqual(["A. Marin"]);
    expect(seen("a-marin", "/audit?person=v-lind&before=zero").entries).toEqual([]);
  });

  it("goes into a spreadsheet in the same scope, and no cell there is a formula", async () => {
    const { db, asks } = aDesk();
    db.$client.exec("UPDATE people SET name = '=cmd()' WHERE id = 'a-marin'");
    const rows = async (person: Person, path = "/audit.csv") =>
      (await auditFile(asks(person, path)).text()).trimEnd().split("\r\n");
    expect((await rows("l-demir")).length).toBe(1);
    expect((await rows("v-lind")).length).toBe(1 + (contentsOf(db).audit?.length ?? 0));
    const [head, row] = await rows("v-lind", "/audit.csv?person=a-marin");
    expect(head).toBe("entry,instant,actor,name,verb,target,meeting,reason");
    expect(row).toMatch(/^\d+,2018-05-10T09:00:00.000Z,a-marin,'=cmd\(\),device.signed_in,/);
  });
});

describe("erasures", () => {
  const asked = () => {
    const desk = aDesk();
    askErasure(desk.db, { personId: "r-haider", actorId: "r-haider", now });
    return desk;
  };

  it("are the secretariat's; administrators learn how many there are and no more", async () => {
    expect(await whoGetsTo(erasures)).toEqual({ ...others, "l-demir": 404, "a-marin": 200, "v-lind": 200 });
    const { asks } = asked();
    expect(erasures(asks("a-marin", "/erasures")).erasures).toMatchObject({
      asked: [{ id: "r-haider", name: "R. Haider", functions: [{ function: "delegate", party: "Pakistan" }] }],
      others: 0,
    });
    expect(erasures(asks("v-lind", "/erasures")).erasures).toMatchObject({ asked: [], others: 1 });
  });

  const execution = (person: Person, desk = asked(), form: Record<string, string> = { reason: "asked in writing" }) =>
    desk.asks(person, "/erasures/r-haider", { params: { personId: "r-haider" }, form });

  it("are carried out with a reason and a fresh proof", async () => {
    const desk = asked();
    expect(await leadsTo(erase, execution("a-marin", desk))).toBe("/erasures?done=erased");
    expect(findPerson(desk.db, "r-haider")).toMatchObject({ name: "", address: null });
    expect(contentsOf(desk.db).reasons).toMatchObject([{ reason: "asked in writing" }]);
    expect(contentsOf(desk.db).audit?.at(-1)).toMatchObject({ verb: "person.erased", actor_id: "a-marin" });
  });

  it.each<[string, Person, (args: Asked) => Asked, Record<string, string>, string | number]>([
    ["an administrator", "v-lind", (args) => args, { reason: "x" }, 404],
    ["the chair", "l-demir", (args) => args, { reason: "x" }, 404],
    ["nobody", "nobody", (args) => args, { reason: "x" }, 404],
    ["the secretariat without a fresh proof", "a-marin", stale, { reason: "x" }, "/step-up?return=%2Ferasures"],
    ["the secretariat without a reason", "a-marin", (args) => args, { reason: " \n" }, "/erasures?problem=reason"],
  ])("are refused to %s, and change nothing", async (_who, person, change, form, answer) => {
    const desk = asked();
    const before = contentsOf(desk.db);
    expect(await leadsTo(erase, change(execution(person, desk, form)))).toBe(answer);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("are refused to the secretariat of another dialogue, which does not learn of them", async () => {
    const desk = asked();
    desk.db.$client.exec("INSERT INTO dialogues VALUES ('prague-process', 'Prague Process', '{}', '2018-01-01', 1)");
    const args = execution("a-marin", desk);
    const { signedIn } = args.context;
    const [held] = signedIn?.holdings ?? [];
    if (!signedIn || !held) throw new Error("The secretariat holds nothing.");
    args.context.signedIn = { ...signedIn, holdings: [{ ...held, dialogueId: "prague-process" }] };
    const before = contentsOf(desk.db);
    expect(await leadsTo(erase, args)).toBe(404);
    expect(erasures(args).erasures).toMatchObject({ asked: [], others: 0 });
    expect(contentsOf(desk.db)).toEqual(before);
  });
});

describe("retention", () => {
  it("is shown to the secretariat and administrators", async () => {
    expect(await whoGetsTo(retention)).toEqual({ ...others, "l-demir": 404, "a-marin": 200, "v-lind": 200 });
    const { asks } = aDesk();
    expect(retention(asks("a-marin", "/retention")).retention).toMatchObject({ mayChange: false, lacksProof: false });
    expect(retention(asks("v-lind", "/retention")).retention).toMatchObject({ mayChange: true, lacksProof: false });
    expect(retention(stale(asks("v-lind", "/retention"))).retention).toMatchObject({
      mayChange: false,
      lacksProof: true,
    });
  });

  const daysOf = (db: OpenDatabase) => dueOn(db, now).find(({ id }) => id === "invitations")?.days;
  const rule = { class: "invitations", days: "365", reason: "the officer ruled so" };

  it("is changed by an administrator, with a reason and a fresh proof", async () => {
    const { db, asks } = aDesk();
    expect(await leadsTo(changeRule, asks("v-lind", "/retention/rule", { form: rule }))).toBe("/retention");
    expect(daysOf(db)).toBe(365);
    expect(contentsOf(db).audit?.at(-1)).toMatchObject({ verb: "retention.configured", target_id: "invitations:365" });
  });

  it.each<[string, Person, (args: Asked) => Asked, Record<string, string>, string | number]>([
    ["the secretariat, who may read it", "a-marin", (args) => args, rule, 403],
    ["nobody", "nobody", (args) => args, rule, 404],
    ["an administrator without a fresh proof", "v-lind", stale, rule, "/step-up?return=%2Fretention"],
    ["whoever gives no reason", "v-lind", (args) => args, { ...rule, reason: "" }, "/retention?problem=reason#rule"],
    ["whoever gives no number", "v-lind", (args) => args, { ...rule, days: "soon" }, "/retention?problem=days#rule"],
    ["whoever would purge the audit", "v-lind", (args) => args, { ...rule, class: "audit" }, 404],
  ])("is not changed by %s", async (_who, person, change, form, answer) => {
    const { db, asks } = aDesk();
    const before = contentsOf(db);
    expect(await leadsTo(changeRule, change(asks(person, "/retention/rule", { form })))).toBe(answer);
    expect(contentsOf(db)).toEqual(before);
  });
});
