import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { mustRead } from "#app/desk/access/who-asks.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import type { Db } from "#db/database/client.ts";
import { hasIssuedReport } from "#db/meetings/meetings.ts";
import { listDialogues } from "#db/register/register.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { Register } from "#domain/register/register.ts";

/** The dialogues that the actor may read, by name. */
export function dialoguesFor(db: Db, actor: Asker): readonly { readonly id: string; readonly name: string }[] {
  return listDialogues(db)
    .filter(({ id }) => actor.may("dialogue.read", subjectOf(db, id)))
    .map(({ id, name }) => ({ id, name }));
}

/** The register of a dialogue for a reader who may do `act`. Throws 404 where there is none for them. */
export function requireDialogue(db: Db, actor: Asker, act: Act, dialogueId: string): Register {
  const register = requireRegister(db, dialogueId);
  mustRead(actor, act, subjectOf(db, dialogueId));
  return register;
}

const subjectOf = (db: Db, dialogueId: string): Subject => ({
  dialogueId,
  isReleased: hasIssuedReport(db, dialogueId),
});
