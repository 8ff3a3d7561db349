import type { ImportProblem } from "#app/components/files/import-file-form.tsx";
import { incomingFile } from "#app/desk/files/incoming-file.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { discardPart, type Part } from "#db/files/upload-files.ts";
import { keepUpload } from "#db/files/uploads.ts";
import { originalName } from "#domain/uploads/original-name.ts";
import { uploadRules, type UploadPurpose } from "#domain/uploads/purpose.ts";
import type { AppLoadContext } from "@remix-run/node";

type Wanted = {
  readonly asker: Asker;
  readonly dialogueId: string;
  readonly purpose: UploadPurpose;
  /** What is amiss with the content at first sight. */
  readonly faultOf?: (part: Part) => string | undefined;
};

/** Keeps a file that is brought in, to be looked at before anything is taken in; or says what is amiss with it. */
export async function keepIncoming(
  request: Request,
  { db, uploads: folder, key, clock }: AppLoadContext,
  { asker, dialogueId, purpose, faultOf }: Wanted,
): Promise<{ readonly uploadId: string } | { readonly problem: ImportProblem }> {
  const incoming = await incomingFile(request, { folder, largest: uploadRules[purpose].largest });
  if (typeof incoming === "string") return { problem: { kind: incoming } };
  const { part, name } = incoming;
  const problem = (kind: ImportProblem["kind"], more: Partial<ImportProblem> = {}) => ({
    problem: { kind, file: originalName(name), ...more },
  });
  const fault = faultOf?.(part);
  if (part.size === 0 || fault !== undefined) {
    discardPart(part);
    return part.size === 0 ? problem("empty") : problem("no record", { said: fault });
  }
  const now = clock();
  const kept = keepUpload(db, {
    ...{ folder, part, name, purpose, dialogueId },
    digest: (text: string) => key.digestOf("limit", text),
    ...{ actorId: asker.id, deviceSessionId: asker.deviceSessionId, now },
  });
  if (kept.outcome === "another kind") return problem("another kind");
  if (kept.outcome === "too many")
    return problem("too many", { minutes: Math.max(1, Math.ceil((kept.freeAt.getTime() - now.getTime()) / 60_000)) });
  return { uploadId: kept.uploadId };
}
