import { draftIn, draftText, seedOfDraft } from "#app/collab/draft-document.ts";
import { draftDocument } from "#app/collab/wire.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { beginDraft } from "#db/draft/drafts.ts";
import { freezeVersion } from "#db/versions/version-acts.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { textHash } from "#exports/text-hash.ts";
import { aReport } from "#tests/support/a-report.ts";
import { aRoom, session } from "#tests/support/a-room.ts";
import type { NoteTaker } from "#tests/support/note-taker.ts";
import { now } from "#tests/support/people.ts";
import { until } from "#tests/support/until.ts";

export const { meetingId } = session;
export const chair: FunctionHeld = { function: "chair", dialogueId: "budapest-process", bodyId: "silk-routes" };

/** The document of the draft, which is begun at the instant of the tests. */
export const draft = draftDocument(now.toISOString());

/** Two sentences that were compiled, each in a line of its own. */
export const twoLines: Draft = {
  lines: [
    { id: "one", level: "paragraph", kind: "free", pieces: [{ text: "The first sentence.", unit: "fact:a/0" }] },
    { id: "two", level: "paragraph", kind: "free", pieces: [{ text: "The second sentence.", unit: "fact:b/0" }] },
  ],
  base: new Map(),
};

/** Somebody at the draft, who has it as it stands. */
export type Drafter = Awaited<ReturnType<Awaited<ReturnType<typeof aDraftingRoom>>["drafts"]>>;

/** A meeting whose draft is begun, and people who come to write in it. */
export async function aDraftingRoom(wishes: Parameters<typeof aRoom>[0] = {}, said: Draft = twoLines) {
  const room = await aRoom(wishes);
  room.db.$client.prepare(`UPDATE meetings SET bodies = '["silk-routes"]'`).run();
  beginDraft(room.db, { meetingId, actorId: "secretariat", now, seed: seedOfDraft(said) });
  return {
    ...room,
    drafts: async (name: string, functions?: readonly FunctionHeld[]) => {
      room.person(name, functions);
      return drafting(await room.comes(name, { sessionId: null }));
    },
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  };
}

/** Freezes a version of the report. */
export function aFreeze(db: OpenDatabase) {
  const act = { actorId: "secretariat", now };
  const versionId = "v1";
  const report = aReport({ state: { kind: "draft", number: 1 } });
  const open = { errors: 0, missing: 0 };
  const seen = { sha256: textHash(report), open };
  freezeVersion(db, { id: versionId, meetingId, seen, ...act }, () => ({ report, editedBy: [], open }));
  return { act, versionId };
}

async function drafting<Page extends NoteTaker>(page: Page) {
  page.join(draft.captureId, draft.layer);
  const doc = page.document(draft.captureId, draft.layer);
  await until(() => page.answered() === 1);
  return {
    ...page,
    doc,
    draft: () => draftIn(doc),
    text: () => draftText(doc).toString(),
    /** Types before the place where these words begin. */
    typeBefore(words: string, letters: string) {
      page.change(draft, () => {
        const at = draftText(doc).toString().indexOf(words);
        draftText(doc).insert(at, letters, {});
      });
    },
  };
}
