import { mergeContacts, separateContact } from "#db/network/contact-mergers.ts";
import {
  addFocalPoint,
  changeContact,
  findContact,
  listContacts,
  listFocalPoints,
  noteBounced,
} from "#db/network/contacts.ts";
import {
  changeDistributionList,
  findDistributionList,
  makeDistributionList,
  removeDistributionList,
} from "#db/network/distribution-lists.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { aContact, anEntry } from "#tests/support/a-contact.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const act = { actorId: "a-marin", now };
const dialogueId = "budapest-process";

function aNetwork() {
  const db = testDb();
  loadDemonstration(db, now);
  const add = (more: Parameters<typeof aContact>[0]) =>
    addFocalPoint(db, { focalPoint: { ...aContact({ party: "IRQ", ...more }), dialogueId }, ...act });
  const verbs = () => db.$client.prepare("SELECT verb FROM audit ORDER BY seq DESC LIMIT 1").pluck().get();
  return { db, add, verbs, one: add({ name: "One" }), other: add({ name: "Other", address: "o@example.org" }) };
}

const change = anEntry({ name: "Changed", address: "new@example.org" });

describe("a contact", () => {
  it("is changed with an entry in the audit; mail to a new address has not come back", () => {
    const { db, one, verbs } = aNetwork();
    noteBounced(db, { dialogueId, contactId: one.id, isBounced: true, ...act });

    expect(changeContact(db, { dialogueId, contactId: one.id, change, ...act })).toBe("changed");

    expect(verbs()).toBe("contact.changed");
    expect(findContact(db, { dialogueId, contactId: one.id })).toMatchObject({
      ...{ name: "Changed", party: "IRQ", bouncedAt: null },
    });
  });

  it("is not changed from another dialogue", () => {
    const { db, one } = aNetwork();
    const key = { dialogueId: "khartoum", contactId: one.id };

    expect(unchanged(db, () => changeContact(db, { ...key, change, ...act }))).toBe("no-such-contact");
    expect(unchanged(db, () => noteBounced(db, { ...key, isBounced: true, ...act }))).toBe("no-such-contact");
  });

  it("leads alone", () => {
    const { db, one, other } = aNetwork();
    const lead = (contactId: string) =>
      changeContact(db, { dialogueId, contactId, change: { ...change, isLead: true }, ...act });
    lead(one.id);
    lead(other.id);

    const leading = listContacts(db, { dialogueId, party: "IRQ" }).filter(({ isLead }) => isLead);
    expect(leading.map(({ id }) => id)).toEqual([other.id]);
  });

  it("is noted once as one to whom mail comes back, and as reached again", () => {
    const { db, one, verbs } = aNetwork();
    const note = (isBounced: boolean) => noteBounced(db, { dialogueId, contactId: one.id, isBounced, ...act });

    note(true);
    expect(verbs()).toBe("contact.bounced");
    expect(unchanged(db, () => note(true))).toBe("changed");
    note(false);
    expect(verbs()).toBe("contact.reached");
    expect(findContact(db, { dialogueId, contactId: one.id })?.bouncedAt).toBeNull();
  });
});

describe("a merger", () => {
  const merge = (db: ReturnType<typeof testDb>, duplicateId: string, intoId: string) =>
    mergeContacts(db, { dialogueId, duplicateId, intoId, ...act });

  it("lets one stand for both, and is taken back exactly", () => {
    const { db, one, other } = aNetwork();
    const { audit: _audit, ...before } = contentsOf(db);

    expect(merge(db, other.id, one.id)).toBe("merged");
    expect(listFocalPoints(db, { dialogueId, day: "2018-05-10", party: "IRQ" }).map(({ id }) => id)).toEqual([one.id]);

    expect(separateContact(db, { dialogueId, duplicateId: other.id, ...act })).toBe("separated");
    const { audit: _later, ...after } = contentsOf(db);
    expect(after).toEqual(before);
  });

  it("is refused across parties, with oneself, and of whoever stands for others", () => {
    const { db, add, one, other } = aNetwork();
    const third = add({ name: "Third", address: "third@example.org" });
    const turk = add({ party: "TUR", address: "t@example.org" });
    merge(db, other.id, one.id);

    expect(unchanged(db, () => merge(db, turk.id, one.id))).toBe("not-of-one-party");
    expect(unchanged(db, () => merge(db, one.id, one.id))).toBe("not-of-one-party");
    expect(unchanged(db, () => merge(db, one.id, third.id))).toBe("stands-for-others");
    expect(unchanged(db, () => merge(db, other.id, third.id))).toBe("no-such-contact");
    expect(unchanged(db, () => separateContact(db, { dialogueId, duplicateId: one.id, ...act }))).toBe("not-merged");
  });
});

describe("a distribution list", () => {
  it("keeps who was picked, and whoever stands for them now, once", () => {
    const { db, one, other } = aNetwork();
    const members = [one, other].map(({ id }) => ({ contactId: id, copy: "cc" as const }));
    const list = { name: "Iraq", circle: "picked", bodyId: null, members } as const;
    const listId = makeDistributionList(db, { dialogueId, list, ...act });
    mergeContacts(db, { dialogueId, duplicateId: other.id, intoId: one.id, ...act });

    expect(findDistributionList(db, { dialogueId, listId })?.members).toEqual([{ contactId: one.id, copy: "cc" }]);
  });

  it("takes nobody of another dialogue, and is changed and removed in its own alone", () => {
    const { db } = aNetwork();
    const list = { name: "All", circle: "picked", bodyId: null, members: [{ contactId: "x", copy: "to" }] } as const;
    const listId = makeDistributionList(db, { dialogueId, list, ...act });
    const abroad = { dialogueId: "khartoum", listId, ...act };

    expect(findDistributionList(db, { dialogueId, listId })?.members).toEqual([]);
    expect(unchanged(db, () => changeDistributionList(db, { ...abroad, list }))).toBe("no-such-list");
    expect(unchanged(db, () => removeDistributionList(db, abroad))).toBe(false);
    expect(removeDistributionList(db, { dialogueId, listId, ...act })).toBe(true);
    expect(findDistributionList(db, { dialogueId, listId })).toBeUndefined();
  });
});
