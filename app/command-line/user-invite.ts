import type { Command, Surroundings, Typed } from "#app/command-line/command.ts";
import { operator, Refusal } from "#app/command-line/command.ts";
import { fileOf, signing, withNewDatabase } from "#app/command-line/database-of.ts";
import { houseOf } from "#app/command-line/house.ts";
import { heldInWords } from "#app/components/accounts/held.tsx";
import { heldOnPage } from "#app/desk/access/held.server.ts";
import { momentIn } from "#app/locales/moment-in.ts";
import { textIn } from "#app/locales/text-in.ts";
import type { Db } from "#db/database/client.ts";
import { houseKeyFileOf, openHouseKey } from "#db/database/house-key.ts";
import { writeInvitation } from "#db/accounts/invitations.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { loadRegister } from "#db/register/register.ts";
import { functions, type FunctionHeld } from "#domain/access/actor.ts";
import { scopeProblem } from "#domain/access/scope-of-function.ts";
import { z } from "zod";

/** How the first administrator comes in, and whoever lost every way in: the link is printed, for mail may not be set up. */
export const userInvite: Command = {
  name: "user invite",
  usage: "ADDRESS --function FUNCTION [--dialogue ID] [--body ID] [--meeting ID] [--party ID] [--name NAME]",
  operands: 1,
  options: { function: "text", dialogue: "text", body: "text", meeting: "text", party: "text", name: "text" },
  run(typed, surroundings) {
    const { words, print, env, clock } = surroundings;
    const address = z.email().safeParse(typed.operands[0]);
    if (!address.success) throw new Refusal(words("command.invite.no-address", { typed: typed.operands[0] ?? "" }));
    const { publicUrl, warning } = houseOf(surroundings);

    const { key, invitation, held } = withNewDatabase(
      typed,
      signing(typed, surroundings, (db) => {
        const key = openHouseKey(houseKeyFileOf(fileOf(typed), env.HOUSE_KEY_FILE));
        const invited = readHeld(db, typed, surroundings);
        const name = textOf(typed, "name") ?? "";
        const by = { actorId: operator, now: clock() };
        return {
          key,
          held: heldInWords(textIn("en"), heldOnPage(db, invited, clock().toISOString().slice(0, 10))),
          invitation: db.transaction(
            (tx) => writeInvitation(tx, key, { address: address.data, name, held: invited, ...by }),
            { behavior: "immediate" },
          ),
        };
      }),
    );
    const link = `${publicUrl}/invitations/${key.tokenFor("invitation", invitation.id)}`;
    if (typed.options.json)
      return print(JSON.stringify({ address: invitation.address, link, expiresAt: invitation.expiresAt }));
    const until = momentIn("en", new Date(invitation.expiresAt));
    const done = words("command.invite.done", { address: invitation.address, held, link, until });
    print([done, ...(warning ? [warning] : [])].join("\n"));
  },
};

const textOf = ({ options }: Typed, name: string) => (typeof options[name] === "string" ? options[name] : undefined);

/** The function that was typed, for what this database knows. Refused where something is missing, unknown or too much. */
function readHeld(db: Db, typed: Typed, { words }: Surroundings): FunctionHeld {
  const asked = textOf(typed, "function") ?? "";
  const name = functions.find((known) => known === asked);
  if (name === undefined)
    throw new Refusal(words("command.invite.no-function", { typed: asked, known: functions.join(", ") }));
  const meetingId = textOf(typed, "meeting");
  const meeting = meetingId === undefined ? undefined : findMeeting(db, meetingId);
  const dialogueId = textOf(typed, "dialogue") ?? meeting?.dialogueId;
  const register = dialogueId === undefined ? undefined : loadRegister(db, dialogueId);
  const held = {
    function: name,
    dialogueId,
    bodyId: textOf(typed, "body"),
    meetingId,
    partyId: textOf(typed, "party"),
  };
  const problem = scopeProblem(held, { register, meetingDialogueId: meeting?.dialogueId });
  if (problem)
    throw new Refusal(words("command.invite.scope", { function: name, problem: problem.replaceAll("-", "_") }));
  return Object.fromEntries(Object.entries(held).filter(([, value]) => value !== undefined)) as FunctionHeld;
}
