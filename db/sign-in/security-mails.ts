import { v7 as newId } from "uuid";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { writeMessage, type NewMessage } from "#db/mail/outbox.ts";
import { findPerson } from "#db/accounts/people.ts";

/** What the owner of an account is told of an act on what proves who they are. */
export type SecurityMail = Pick<NewMessage, "language" | "subject" | "body">;

/** Writes to the owner of an account, by a mail that goes by itself; inside the act that it tells of. */
export function tellOwner(
  tx: Db,
  { personId, mail, actorId, now }: Act & { readonly personId: string; readonly mail: SecurityMail },
): void {
  const owner = findPerson(tx, personId);
  if (!owner || owner.address === null) return;
  const idempotencyKey = `security:${newId({ msecs: now.getTime() })}`;
  writeMessage(tx, {
    message: { kind: "security", ...mail },
    mails: [{ idempotencyKey, personId, name: owner.name, address: owner.address }],
    ...{ isReleased: true, actorId, now },
  });
}
