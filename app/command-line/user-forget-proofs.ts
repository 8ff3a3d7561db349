import type { Command } from "#app/command-line/command.ts";
import { operator, Refusal } from "#app/command-line/command.ts";
import { signing, withDatabase } from "#app/command-line/database-of.ts";
import { houseOf } from "#app/command-line/house.ts";
import { forgottenMail } from "#app/desk/sign-in/security-mail.server.ts";
import { findPersonByAddress } from "#db/accounts/people.ts";
import { forgetProofs } from "#db/sign-in/second-proofs.ts";

/** How somebody begins anew who lost every second proof, where no administrator is left who could see to it. */
export const userForgetProofs: Command = {
  name: "user forget-proofs",
  usage: "ADDRESS",
  operands: 1,
  options: {},
  run(typed, surroundings) {
    const { words, print, clock } = surroundings;
    const [address = ""] = typed.operands;
    const { publicUrl, warning } = houseOf(surroundings);

    const outcome = withDatabase(
      typed,
      surroundings,
      signing(typed, surroundings, (db) => {
        const person = findPersonByAddress(db, address);
        if (!person) return "nobody";
        const mail = forgottenMail({ locale: "en", publicUrl, clock });
        const reason = words("command.forget.reason");
        return forgetProofs(db, { personId: person.id, reason, mail, actorId: operator, now: clock() });
      }),
    );
    if (outcome === "nobody") throw new Refusal(words("command.forget.nobody", { address }));
    if (outcome === "none-to-forget") throw new Refusal(words("command.forget.none", { address }));
    const done = [words("command.forget.done", { address }), ...(warning ? [warning] : [])].join("\n");
    print(typed.options.json ? JSON.stringify({ outcome, address }) : done);
  },
};
