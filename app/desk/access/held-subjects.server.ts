import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Opening, Subject } from "#domain/access/subject.ts";

/** May somebody do an act anywhere within what their functions are held for, once they have proved again who they are? */
export function mayAnywhere(asker: Asker, act: Act, openings: readonly Opening[] = []): boolean {
  return subjectsOf(asker, openings).some((subject) => asker.may(act, subject) || asker.lacksProof(act, subject));
}

/** What each of their functions reaches, the whole house for those held for nothing in particular. */
export function subjectsOf(asker: Asker, openings: readonly Opening[] = []): readonly Subject[] {
  return asker.functions.map(({ dialogueId, meetingId, bodyId }) => ({
    ...(dialogueId !== undefined && { dialogueId }),
    ...(meetingId !== undefined && { meetingId }),
    ...(bodyId !== undefined && { bodyIds: [bodyId] }),
    openings,
  }));
}
