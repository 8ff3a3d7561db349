import type { OpenDatabase } from "#db/database/client.ts";
import { meetingPaperFiles, meetingPapers } from "#db/schema/meeting-papers.ts";
import { uploads } from "#db/schema/uploads.ts";
import type { Sharing } from "#domain/meeting-papers/meeting-paper.ts";
import { staff } from "#tests/access/world-people.ts";

/** Where papers are: before, during and after a meeting, of both dialogues. */
const meetings = ["b-regist-", "b-session", "b-closed-", "b-issued-", "k-session"];

type Standing = { readonly name: string; readonly sharing: Sharing | null; readonly ends?: "released" | "withdrawn" };

const standings: readonly Standing[] = [
  { name: "added", sharing: null },
  { name: "agreed", sharing: "everybody" },
  { name: "public", sharing: "everybody", ends: "released" },
  { name: "shared", sharing: "participants", ends: "released" },
  { name: "later", sharing: "after the meeting", ends: "released" },
  { name: "gone", sharing: "everybody", ends: "withdrawn" },
];

/** Papers of a party in each state; each has a first file, released where the paper is, and a next revision that is not. */
export function addPapers(db: OpenDatabase, now: Date): void {
  for (const meetingId of meetings)
    for (const standing of standings) addPaper(db, { meetingId, standing, at: now.toISOString() });
}

function addPaper(db: OpenDatabase, asked: { meetingId: string; standing: Standing; at: string }): void {
  const { meetingId, standing, at } = asked;
  const { name, sharing, ends } = standing;
  const [id, dialogueId] = [`${meetingId}-${name}`, meetingId.startsWith("b") ? "budapest" : "khartoum"];
  const releasedAt = ends === "released" ? at : null;
  const word = sharing === null ? {} : { sharing, wordAt: at, wordBy: staff.secretariat, wordHow: "By mail" };
  db.insert(meetingPapers)
    .values({
      ...{ id, meetingId, kind: "presentation", code: name, codeKey: name, title: "Slides", party: "PAK" },
      ...{ presenter: "Somebody", sessionId: `${meetingId}-s1`, itemId: null, ...word, addedAt: at },
      ...{ releasedAt, withdrawnAt: ends === "withdrawn" ? at : null, addedBy: staff.secretariat },
    })
    .run();
  for (const revision of [0, 1]) {
    const uploadId = `${id}-${revision}`;
    const kept = { sha256: "h", size: 1, mediaType: "application/pdf", purpose: "meeting paper" } as const;
    db.insert(uploads)
      .values({ id: uploadId, ...kept, originalName: "n", ownerId: staff.secretariat, dialogueId, createdAt: at })
      .run();
    db.insert(meetingPaperFiles)
      .values({
        ...{ id: uploadId, paperId: id, uploadId, language: "fr", revision, format: "pdf", size: 1, leftIn: [] },
        ...{ addedAt: at, addedBy: staff.secretariat, releasedAt: revision === 0 ? releasedAt : null },
      })
      .run();
  }
}
