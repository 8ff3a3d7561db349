import type { ImportProblem, ImportsOnPage } from "#app/components/import-page.tsx";
import type { ImportDesk } from "#app/desk/import-access.server.ts";
import { incomingFile } from "#app/desk/incoming-file.server.ts";
import { discardPart, readPart } from "#db/upload-files.ts";
import { keepUpload, listUploads } from "#db/uploads.ts";
import { faultOfFile } from "#domain/record/fault-of-file.ts";
import { originalName } from "#domain/uploads/original-name.ts";
import { uploadRules } from "#domain/uploads/purpose.ts";
import type { AppLoadContext } from "@remix-run/node";

const purpose = "meeting record";
const rule = uploadRules[purpose];

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
export async function bringIn(
  request: Request,
  { db, uploads: folder, key, clock }: AppLoadContext,
  { asker, register }: ImportDesk,
): Promise<{ readonly uploadId: string } | { readonly problem: ImportProblem }> {
  const incoming = await incomingFile(request, { folder, largest: rule.largest });
  if (typeof incoming === "string") return { problem: { kind: incoming } };
  const { part, name } = incoming;
  const problem = (kind: ImportProblem["kind"], more: Partial<ImportProblem> = {}) => ({
    problem: { kind, file: originalName(name), ...more },
  });
  const fault = part.mediaType === "application/json" ? faultOfFile(readPart(part)) : undefined;
  if (part.size === 0 || fault !== undefined) {
    discardPart(part);
    return part.size === 0 ? problem("empty") : problem("no record", { said: fault });
  }
  const now = clock();
  const kept = keepUpload(db, {
    ...{ folder, part, name, purpose, dialogueId: register.dialogue.id },
    digest: (text: string) => key.digestOf("limit", text),
    ...{ actorId: asker.id, deviceSessionId: asker.deviceSessionId, now },
  });
  if (kept.outcome === "another kind") return problem("another kind");
  if (kept.outcome === "too many")
    return problem("too many", { minutes: Math.max(1, Math.ceil((kept.freeAt.getTime() - now.getTime()) / 60_000)) });
  return { uploadId: kept.uploadId };
}
