import type { OpenDatabase } from "#db/database/client.ts";
import { addFocalPoint } from "#db/network/contacts.ts";
import { makeDistributionList } from "#db/network/distribution-lists.ts";
import { contactImports } from "#db/schema/network.ts";
import { staff } from "#tests/access/world-people.ts";

/** One who answers for each party, a list of everybody, one picked by hand, and an import that can be undone. */
export function addNetwork(db: OpenDatabase, dialogueId: string, parties: readonly string[], now: Date): void {
  const act = { actorId: "ana", now };
  const office = { function: "Head", institution: "Ministry", copy: "to", from: "2018-01-01", until: null } as const;
  const [first] = parties.map((party) => {
    const address = `${dialogueId}-${party}@example.org`;
    return addFocalPoint(db, { focalPoint: { dialogueId, party, name: "F", address, ...office }, ...act });
  });
  const list = { name: "Everybody", bodyId: null } as const;
  makeDistributionList(db, { dialogueId, list: { ...list, circle: "all", members: [] }, ...act });
  const members = first ? [{ contactId: first.id, copy: "cc" } as const] : [];
  makeDistributionList(db, { dialogueId, list: { ...list, circle: "picked", members }, ...act });
  const imported = { fileName: "f.xlsx", count: 0, importedBy: staff.secretariat, importedAt: now.toISOString() };
  db.insert(contactImports)
    .values({ id: `import-${dialogueId}`, dialogueId, ...imported })
    .run();
}
