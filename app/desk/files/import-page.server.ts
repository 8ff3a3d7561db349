import type { ImportProblem } from "#app/components/files/import-file-form.tsx";
import type { ImportsOnPage } from "#app/components/files/import-page.tsx";
import type { ImportDesk } from "#app/desk/files/import-access.server.ts";
import { keepIncoming } from "#app/desk/files/keep-incoming.server.ts";
import { readPart } from "#db/files/upload-files.ts";
import { listUploads } from "#db/files/uploads.ts";
import { faultOfFile } from "#domain/record/fault-of-file.ts";
import type { AppLoadContext } from "@remix-run/node";

const purpose = "meeting record";

/** The files that wait in a dialogue to be taken in. */
export function importsOnPage({ db }: AppLoadContext, { asker, register }: ImportDesk): ImportsOnPage {
  const { id: dialogueId, name } = register.dialogue;
  return {
    dialogue: { id: dialogueId, name },
    mayImport: asker.may("import.confirm", { dialogueId }),
    files: listUploads(db, { dialogueId, purpose }).map(({ id, originalName: file, size, createdAt }) => ({
      ...{ id, name: file, size, day: createdAt.slice(0, 10) },
    })),
  };
}

/** Keeps a meeting record that is brought in, to be looked at before anything is taken in; or says what is amiss with it. */
export function bringIn(
  request: Request,
  context: AppLoadContext,
  { asker, register }: ImportDesk,
): Promise<{ readonly uploadId: string } | { readonly problem: ImportProblem }> {
  return keepIncoming(request, context, {
    ...{ asker, dialogueId: register.dialogue.id, purpose },
    faultOf: (part) => (part.mediaType === "application/json" ? faultOfFile(readPart(part)) : undefined),
  });
}
