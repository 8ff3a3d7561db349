import type { FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import { findBody, findParty } from "#domain/register/find-party.ts";
import type { Register } from "#domain/register/register.ts";

/** What a function is held for. Everything else is said by what it is held for: a meeting has its dialogue. */
type Scope = readonly ("dialogueId" | "bodyId" | "meetingId" | "partyId")[];

const scopeByFunction: Readonly<Record<FunctionName, Scope>> = {
  administrator: [],
  secretariat: ["dialogueId"],
  noteTaker: ["dialogueId", "meetingId"],
  registrationDesk: ["dialogueId", "meetingId"],
  chair: ["dialogueId", "bodyId"],
  adviser: ["dialogueId", "bodyId"],
  focalPoint: ["dialogueId", "partyId"],
  headOfDelegation: ["dialogueId", "meetingId", "partyId"],
  delegate: ["dialogueId", "meetingId", "partyId"],
  interpreter: ["dialogueId", "meetingId"],
};

/** What a function must be held for (docs/rights.md, "Functions"): only an administrator holds one for the whole house. */
export function scopeOf(name: FunctionName): Scope {
  return scopeByFunction[name];
}

/** The party that a chair may be held with besides: whose official it is. */
const optional: Partial<Record<FunctionName, Scope>> = { chair: ["partyId"] };

/** What is wrong with a function that somebody is to be given; undefined where nothing is. */
export type ScopeProblem = "needs-dialogue" | "needs-body" | "needs-meeting" | "needs-party" | "too-much" | "unknown";

/**
 * Is a function held for exactly what it needs, and is all of it known?
 *
 * @param register The register of its dialogue, if there is such a dialogue.
 * @param meetingDialogueId The dialogue of its meeting, if there is such a meeting.
 */
export function scopeProblem(
  held: FunctionHeld,
  { register, meetingDialogueId }: { readonly register?: Register; readonly meetingDialogueId?: string },
): ScopeProblem | undefined {
  const needed = scopeByFunction[held.function];
  const missing = needed.find((name) => held[name] === undefined);
  if (missing) return missingWords[missing];
  const allowed = [...needed, ...(optional[held.function] ?? [])];
  const given = (["dialogueId", "bodyId", "meetingId", "partyId"] as const).filter((name) => held[name] !== undefined);
  if (given.some((name) => !allowed.includes(name))) return "too-much";
  return isKnown(held, register, meetingDialogueId) ? undefined : "unknown";
}

const missingWords = {
  dialogueId: "needs-dialogue",
  bodyId: "needs-body",
  meetingId: "needs-meeting",
  partyId: "needs-party",
} as const;

function isKnown(held: FunctionHeld, register: Register | undefined, meetingDialogueId: string | undefined): boolean {
  if (held.dialogueId === undefined) return true;
  if (register?.dialogue.id !== held.dialogueId) return false;
  if (held.bodyId !== undefined && !findBody(register, held.bodyId)) return false;
  if (held.partyId !== undefined && !findParty(register, held.partyId)) return false;
  return held.meetingId === undefined || meetingDialogueId === held.dialogueId;
}
