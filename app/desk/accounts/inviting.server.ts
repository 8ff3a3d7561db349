import type { Choice, InvitingChoices, InvitingProblem, InvitingValues } from "#app/components/accounts/inviting.ts";
import { asksReason, functionsGivenBy, mayGive } from "#app/desk/access/giving.server.ts";
import { meetingsFor } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { listDialogues, loadRegister } from "#db/register/register.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { functions } from "#domain/access/actor.ts";
import { scopeOf, scopeProblem } from "#domain/access/scope-of-function.ts";
import { findBody, findParty } from "#domain/register/find-party.ts";
import { inOrder } from "#domain/register/order.ts";
import type { Register } from "#domain/register/register.ts";
import { isOneAddress } from "#domain/mail/address.ts";
import { z } from "zod";

/** What the actor may invite somebody to, by name and in order. */
export function invitingChoices(db: Db, actor: Asker, day: string): InvitingChoices {
  const given = functionsGivenBy(actor);
  const registers = listDialogues(db)
    .filter(({ id }) => functionsGivenBy(actor, id).length > 0)
    .flatMap(({ id }) => loadRegister(db, id) ?? []);
  const group = (register: Register) => (registers.length > 1 ? { group: register.dialogue.name } : {});
  const parties = registers.flatMap((register) => partiesFor(actor, register, day));
  return {
    functions: given,
    dialogues: registers.map(({ dialogue: { id, name } }) => ({ id, name })),
    bodies: registers.flatMap((register) => register.bodies.map(({ id, name }) => ({ id, name, ...group(register) }))),
    meetings: registers.flatMap((register) =>
      meetingsFor(db, actor, register.dialogue.id)
        .filter(({ meeting }) => meeting.state !== "archived")
        .map(({ meeting: { id, city, startsOn } }) => ({
          ...{ id, name: `${city}, ${startsOn.slice(0, 4)}`, ...group(register) },
        })),
    ),
    parties: parties.filter(({ id }, index) => parties.findIndex((party) => party.id === id) === index),
    mayAskReason: actor.functions.some((held) => held.function === "administrator"),
  };
}

function partiesFor(actor: Asker, register: Register, day: string): readonly Choice[] {
  const names = namesAt(register, day);
  const dialogueId = register.dialogue.id;
  const isOffered = (partyId: string) =>
    functions.some(
      (name) =>
        scopeOf(name).includes("partyId") && mayGive(actor, { function: name, dialogueId, meetingId: "any", partyId }),
    );
  const ids = ownParties(register).map(({ id }) => id);
  return inOrder(register, ids.filter(isOffered), day).map((id) => ({ id, name: names.nameOf(id) }));
}

const problem = (name: InvitingProblem) => ({ error: name });
const chosen = z.string().max(200, problem("not-known")).optional();

/** The form of an invitation. What it sends besides is left aside. */
export const invitingSchema = z.object({
  address: z.string(problem("address-wrong")).trim().refine(isOneAddress, problem("address-wrong")),
  // A brace in a name could be taken for the place of the link.
  name: z
    .string(problem("name-wrong"))
    .trim()
    .max(200, problem("name-wrong"))
    .refine((name) => /\S/.test(name) && !/[{}\p{Cc}\p{Cf}]/u.test(name), problem("name-wrong")),
  function: z.enum(functions, problem("not-chosen")),
  ...{ dialogue: chosen, body: chosen, meeting: chosen, party: chosen },
  until: z.iso.date(problem("day-wrong")).optional(),
  reason: z.string().trim().max(500, problem("too-long")).optional(),
});

export type InvitingSent = z.infer<typeof invitingSchema>;

type Read =
  | { readonly held: FunctionHeld }
  | { readonly problems: Readonly<Partial<Record<keyof InvitingValues, InvitingProblem[]>>> };

/**
 * The function that was chosen and what it is to be held for. What was chosen for another function, and is hidden by
 * now, is left aside. Something that the actor may not know of is not known.
 */
export function heldOf(db: Db, actor: Asker, sent: InvitingSent, day: string): Read {
  if (sent.until !== undefined && sent.until < day) return { problems: { until: ["day-wrong"] } };
  const scope = scopeOf(sent.function);
  const takes = (key: (typeof scope)[number]) =>
    scope.includes(key) || (key === "partyId" && sent.function === "chair");
  const meetings = invitingChoices(db, actor, day).meetings;
  const meeting = meetings.some(({ id }) => id === sent.meeting) ? findMeeting(db, sent.meeting ?? "") : undefined;
  const dialogueId = takes("meetingId") ? meeting?.dialogueId : sent.dialogue;
  const held: FunctionHeld = {
    function: sent.function,
    ...(takes("dialogueId") && dialogueId !== undefined && { dialogueId }),
    ...(takes("bodyId") && sent.body !== undefined && { bodyId: sent.body }),
    ...(takes("meetingId") && meeting && { meetingId: meeting.id }),
    ...(takes("partyId") && sent.party !== undefined && { partyId: sent.party }),
  };
  if (takes("meetingId") && !meeting)
    return { problems: { meeting: [sent.meeting === undefined ? "not-chosen" : "not-known"] } };
  const register = dialogueId === undefined ? undefined : loadRegister(db, dialogueId);
  const wrong = scopeProblem(held, { register, meetingDialogueId: meeting?.dialogueId });
  if (wrong === undefined) return reasonProblem(actor, held, sent) ?? { held };
  return { problems: fieldOf(wrong, held, register) };
}

function reasonProblem(actor: Asker, held: FunctionHeld, { reason }: InvitingSent): Read | undefined {
  const isMissing = mayGive(actor, held) && asksReason(actor, held) && !reason;
  return isMissing ? { problems: { reason: ["reason-missing"] } } : undefined;
}

function fieldOf(wrong: ReturnType<typeof scopeProblem>, held: FunctionHeld, register: Register | undefined) {
  if (wrong === "needs-party") return { party: ["not-chosen" as const] };
  if (wrong === "needs-body") return { body: ["not-chosen" as const] };
  if (wrong === "needs-dialogue") return { dialogue: ["not-chosen" as const] };
  if (register && held.bodyId !== undefined && !findBody(register, held.bodyId))
    return { body: ["not-known" as const] };
  if (register && held.partyId !== undefined && !findParty(register, held.partyId))
    return { party: ["not-known" as const] };
  return { dialogue: ["not-known" as const] };
}
