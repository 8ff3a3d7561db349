import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { authorize, mustRead, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Upload } from "#db/files/uploads.ts";
import { findUpload } from "#db/files/uploads.ts";
import type { Register } from "#domain/register/register.ts";
import type { AppLoadContext } from "@remix-run/node";

export type ImportDesk = { readonly asker: Asker; readonly register: Register };

/** The desk at which files are brought into a dialogue. Throws 404 to whoever may not read what was brought in. */
export function requireImports(context: AppLoadContext, dialogueId: string): ImportDesk {
  const asker = whoAsks(context);
  const register = requireRegister(context.db, dialogueId);
  mustRead(asker, "import.read", { dialogueId });
  return { asker, register };
}

/** As requireImports, for whoever brings in, confirms or removes. */
export function requireImporter(context: AppLoadContext, dialogueId: string): ImportDesk {
  const desk = requireImports(context, dialogueId);
  authorize(desk.asker, "import.confirm", { dialogueId }, "import.read");
  return desk;
}

/** A file that was brought into this dialogue. Throws 404 where there is none. */
export function requireUpload({ db }: AppLoadContext, key: { uploadId: string; dialogueId: string }): Upload {
  const upload = findUpload(db, key);
  return upload?.purpose === "meeting record" ? upload : notFound();
}
