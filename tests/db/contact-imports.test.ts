import {
  beginContactImport,
  contactsAtOnce,
  endContactImport,
  listContactImports,
  storeContacts,
  takeOutBrokenContacts,
  undoContactImport,
} from "#db/network/contact-imports.ts";
import { mergeContacts } from "#db/network/contact-mergers.ts";
import { addFocalPoint, changeContact, listContacts } from "#db/network/contacts.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { makeDistributionList } from "#db/network/distribution-lists.ts";
import { listFiles, receivePart } from "#db/files/upload-files.ts";
import { findUpload, keepUpload } from "#db/files/uploads.ts";
import { anEntry } from "#tests/support/a-contact.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const act = { actorId: "a-marin", now };
const dialogueId = "budapest-process";

const entries = Array.from({ length: 1_200 }, (_, at) =>
  anEntry({ party: "IRQ", name: `P${at}`, address: `p${at}@example.org` }),
);

/** A dialogue in which a list was brought in. */
async function aNetwork() {
  const db = testDb();
  loadDemonstration(db, now);
  const folder = aFolder().path("uploads");
  const part = await receivePart(folder, pieces(), 1_000);
  if (part === "too large") throw new Error("The test's file is too large.");
  const kept = keepUpload(db, {
    ...{ folder, part, name: "list.csv", purpose: "contact list", dialogueId, digest: (text) => text, ...act },
  });
  const upload = kept.outcome === "kept" ? findUpload(db, { uploadId: kept.uploadId, dialogueId }) : undefined;
  if (!upload) throw new Error(`The test's file was not kept: ${kept.outcome}`);
  return { db, folder, upload };
}

async function* pieces() {
  await Promise.resolve();
  yield Buffer.from("Party,Name,Address\n");
}

function importIn({ db, upload, folder }: Awaited<ReturnType<typeof aNetwork>>, list = entries): string {
  if (!beginContactImport(db, { upload, ...act })) throw new Error("The file is gone.");
  for (let at = 0; at < list.length; at += contactsAtOnce) {
    const outcome = storeContacts(db, { upload, entries: list.slice(at, at + contactsAtOnce) });
    if (outcome !== "stored") throw new Error(outcome);
  }
  endContactImport(db, { upload, folder, ...act });
  return upload.id;
}

describe("an import of contacts", () => {
  it("adds everybody with one entry in the audit, and the file is gone", async () => {
    const network = await aNetwork();
    const { db, folder } = network;
    const count = () => Number(db.$client.prepare("SELECT count(*) FROM audit").pluck().get());
    const before = count();

    const importId = importIn(network);

    expect(listContacts(db, { dialogueId, party: "IRQ" })).toHaveLength(1_200);
    expect(listContactImports(db, dialogueId)).toMatchObject([{ id: importId, fileName: "list.csv", count: 1_200 }]);
    expect(count() - before).toBe(2);
    expect(listFiles(folder)).toEqual([]);
  });

  it("is taken in once, and a portion not at all where one of it was added meanwhile", async () => {
    const network = await aNetwork();
    const { db, upload } = network;
    const [first] = entries;
    if (first) addFocalPoint(db, { focalPoint: { ...first, dialogueId }, ...act });
    beginContactImport(db, { upload, ...act });
    expect(unchanged(db, () => storeContacts(db, { upload, entries: entries.slice(0, 5) }))).toBe("overtaken");

    importIn(network, entries.slice(1));

    expect(unchanged(db, () => beginContactImport(db, { upload, ...act }))).toBe(false);
    expect(unchanged(db, () => storeContacts(db, { upload, entries: [anEntry({ party: "IRQ" })] }))).toBe("undone");
  });

  it("that broke off leaves nobody, says that it did, and is begun again from its file", async () => {
    const network = await aNetwork();
    const { db, upload } = network;
    const before = contentsOf(db);
    beginContactImport(db, { upload, ...act });
    storeContacts(db, { upload, entries: entries.slice(0, contactsAtOnce) });

    takeOutBrokenContacts(db);

    const { contact_imports: told, ...rest } = contentsOf(db);
    expect({ ...rest, contact_imports: before.contact_imports }).toEqual(before);
    expect(told).toHaveLength(1);
    expect(listContactImports(db, dialogueId)).toMatchObject([{ id: upload.id, count: 0 }]);
    importIn(network);
    expect(listContactImports(db, dialogueId)).toMatchObject([{ id: upload.id, count: 1_200 }]);
    expect(unchanged(db, () => takeOutBrokenContacts(db))).toBeUndefined();
  });

  it("is undone without trace, whatever became of its people, but for what the audit tells", async () => {
    const network = await aNetwork();
    const { db } = network;
    const own = addFocalPoint(db, {
      focalPoint: { ...anEntry({ party: "IRQ", address: "own@example.org" }), dialogueId },
      ...act,
    });
    const told = ({
      audit: _audit,
      uploads: _file,
      distribution_lists: _list,
      ...rest
    }: ReturnType<typeof contentsOf>) => rest;
    const before = told(contentsOf(db));

    const importId = importIn(network);
    const brought = listContacts(db, { dialogueId, party: "IRQ" }).filter(({ id }) => id !== own.id);
    const [one, other] = brought;
    if (!one || !other) throw new Error("The import brought nobody.");
    mergeContacts(db, { dialogueId, duplicateId: own.id, intoId: one.id, ...act });
    changeContact(db, { dialogueId, contactId: other.id, change: anEntry({ name: "Mr Zz RENAMED" }), ...act });
    const members = [{ contactId: one.id, copy: "to" } as const];
    const list = { name: "Picked", circle: "picked", bodyId: null, members } as const;
    makeDistributionList(db, { dialogueId, list, ...act });

    expect(undoContactImport(db, { dialogueId, importId, ...act })).toBe("undone");

    expect(told(contentsOf(db))).toEqual(before);
    const left = JSON.stringify(contentsOf(db));
    expect(["p1199@example", "Zz RENAMED", "list.csv"].filter((trace) => left.includes(trace))).toEqual([]);
  });

  it("is undone in its own dialogue alone", async () => {
    const network = await aNetwork();
    const importId = importIn(network);
    const abroad = { dialogueId: "khartoum", importId, ...act };

    expect(unchanged(network.db, () => undoContactImport(network.db, abroad))).toBe("no-such-import");
  });
});
