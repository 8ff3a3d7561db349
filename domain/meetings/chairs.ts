import type { RecordChair } from "#domain/record/record.ts";
import { chairsOn, findBody } from "#domain/register/find-party.ts";
import type { Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** Who chairs a body at a meeting: as the register has it on the first day, as it was said before, or a party. */
export type ChairWish = "register" | "kept" | { readonly party: string };

type Wished = {
  readonly bodies: readonly string[];
  readonly wishes: ReadonlyMap<string, ChairWish>;
  readonly kept: readonly RecordChair[];
  readonly on: IsoDate;
};

/**
 * The chairs of a meeting, body by body; of one without bodies the dialogue's. Where the register knows nobody for a
 * body on that day, it has none until somebody is named. Chairs of the dialogue itself that stood there stay.
 */
export function chairsOf(register: Register, { bodies, wishes, kept, on }: Wished): readonly RecordChair[] {
  const ofDialogue = kept.filter(({ body }) => body === undefined);
  const alone = ofDialogue.length > 0 ? ofDialogue : dialogueChairs(register, on);
  const ofBodies = bodies.flatMap((body): readonly RecordChair[] => {
    const wish = wishes.get(body) ?? "register";
    if (wish === "register") return chairsInRegister(register, body, on);
    return wish === "kept" ? kept.filter((chair) => chair.body === body) : [{ party: wish.party, body }];
  });
  return bodies.length === 0 ? alone : [...ofDialogue, ...ofBodies];
}

/** Whom the register names for a body on a day. */
export function chairsInRegister(register: Register, body: string, on: IsoDate): readonly RecordChair[] {
  return chairsOn(findBody(register, body)?.chairs ?? [], on).map(({ party }) => ({ party, body }));
}

const dialogueChairs = ({ dialogue }: Register, on: IsoDate): readonly RecordChair[] =>
  chairsOn(dialogue.chairs, on).map(({ party }) => ({ party }));
