import { and, asc, eq, sql } from "drizzle-orm";
import type { Acronym, Body, Designation, Dialogue, Instrument, Party, Register } from "#domain/register/register.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { dialogues, registerEntries } from "#db/schema/dialogues.ts";

/** Stores what a dialogue calls everybody, in place of what it had adopted before. */
export function adoptRegister(db: Db, register: Register, { actorId, now }: Act): void {
  db.transaction(
    (tx) => {
      const { id, name } = register.dialogue;
      const adoption = (dialogueById(tx).get({ id })?.adoption ?? 0) + 1;
      const dialogue = { id, name, entry: JSON.stringify(register.dialogue), adoptedAt: now.toISOString(), adoption };
      tx.insert(dialogues).values(dialogue).onConflictDoUpdate({ target: dialogues.id, set: dialogue }).run();
      tx.delete(registerEntries).where(eq(registerEntries.dialogueId, id)).run();
      const entries = entriesOf(register);
      if (entries.length > 0) tx.insert(registerEntries).values(entries).run();
      record(tx, { actorId, verb: "register.adopted", targetId: id, now });
    },
    { behavior: "immediate" },
  );
}

/** Begins a dialogue with its register; one that is there already stays as it is. */
export function beginDialogue(db: Db, register: Register, act: Act): "begun" | "exists" {
  return db.transaction(
    (tx) => {
      if (dialogueById(tx).get({ id: register.dialogue.id })) return "exists";
      adoptRegister(tx, register, act);
      return "begun";
    },
    { behavior: "immediate" },
  );
}

function entriesOf(register: Register) {
  return entryNouns.flatMap((noun) =>
    register[noun].map((thing, position) => ({
      dialogueId: register.dialogue.id,
      noun,
      position,
      entry: JSON.stringify(thing),
    })),
  );
}

const entryNouns = ["parties", "designations", "acronyms", "bodies", "instruments"] as const;

const dialogueById = prepared((db) =>
  db
    .select({ entry: dialogues.entry, adoption: dialogues.adoption })
    .from(dialogues)
    .where(eq(dialogues.id, sql.placeholder("id")))
    .prepare(),
);

const entriesByNoun = prepared((db) =>
  db
    .select({ entry: registerEntries.entry })
    .from(registerEntries)
    .where(
      and(eq(registerEntries.dialogueId, sql.placeholder("id")), eq(registerEntries.noun, sql.placeholder("noun"))),
    )
    .orderBy(asc(registerEntries.position))
    .prepare(),
);

/** The register that a dialogue has adopted; undefined where there is no such dialogue. */
export function loadRegister(db: Db, dialogueId: string): Register | undefined {
  const found = dialogueById(db).get({ id: dialogueId });
  if (!found) return undefined;
  const kept = registersOf(db);
  const known = kept.get(dialogueId);
  if (known?.adoption === found.adoption) return known.register;
  const register = registerOf(db, dialogueId, found.entry);
  kept.set(dialogueId, { adoption: found.adoption, register });
  return register;
}

/** Two hundred parties with their names in four languages are read for every page and change once a year. */
const registersOf = prepared(() => new Map<string, { readonly adoption: number; readonly register: Register }>());

function registerOf(db: Db, dialogueId: string, dialogue: string): Register {
  // Entries are written by adoptRegister alone, from the types they are read as here.
  const list = <T>(noun: (typeof entryNouns)[number]) =>
    entriesByNoun(db)
      .all({ id: dialogueId, noun })
      .map(({ entry }) => JSON.parse(entry) as T);
  return {
    dialogue: JSON.parse(dialogue) as Dialogue,
    parties: list<Party>("parties"),
    designations: list<Designation>("designations"),
    acronyms: list<Acronym>("acronyms"),
    bodies: list<Body>("bodies"),
    instruments: list<Instrument>("instruments"),
  };
}

/** Every dialogue of this installation, by name. */
export function listDialogues(db: Db): { id: string; name: string; adoptedAt: string }[] {
  return db
    .select({ id: dialogues.id, name: dialogues.name, adoptedAt: dialogues.adoptedAt })
    .from(dialogues)
    .orderBy(asc(dialogues.name))
    .all();
}
