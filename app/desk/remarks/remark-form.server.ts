import type { RemarkProblem, RemarkTyped } from "#app/components/remarks/remark-values.ts";
import type { RemarksDesk } from "#app/desk/remarks/remarks-access.server.ts";
import { mayConfide, senderRights } from "#app/desk/remarks/remarks-access.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { cleanRemark, isTooLong } from "#domain/remarks/remark-text.ts";
import type { RemarkChannel, RemarkWishes } from "#domain/remarks/remark.ts";
import { remarkAudiences, remarkDeliveries } from "#domain/remarks/remark.ts";
import { z } from "zod";

const word = z.string().max(200).catch("");

/** What the form holds, whatever was sent: what is no choice of ours counts as not chosen. */
const sentSchema = z.object({
  id: z.uuid().optional().catch(undefined),
  revision: z.coerce.number().int().optional().catch(undefined),
  party: word,
  sessionId: word,
  audience: z.enum(remarkAudiences).catch("record"),
  delivery: z.enum(remarkDeliveries).catch("as delivered"),
  isSharedEarly: z.literal("on").optional().catch(undefined),
  from: z.enum(["page", "file"]).catch("page"),
  text: z.string().catch(""),
});

export type RemarkSent = {
  readonly id: string | undefined;
  readonly revision: number | undefined;
  readonly party: string;
  readonly text: string;
  readonly wishes: RemarkWishes;
  readonly channel: RemarkChannel;
};

export type RemarkRead =
  | { readonly sent: RemarkSent; readonly typed: RemarkTyped }
  | { readonly problem: RemarkProblem; readonly typed: RemarkTyped };

/** Reads the form of a text; `party` is given where the text is there already and stays its party's. */
export async function remarkIn(request: Request, desk: RemarksDesk, party?: string | null): Promise<RemarkRead> {
  const fields = sentSchema.parse(Object.fromEntries(await request.formData()));
  const { id, revision, sessionId, audience, delivery, from } = fields;
  const typed = { ...fields, id: id ?? "", isSharedEarly: fields.isSharedEarly === "on" };
  const sender = party === undefined ? senderOf(desk, fields.party) : { party, isOwn: true };
  if (sender === undefined) return { problem: "party", typed };
  const text = cleanRemark(fields.text);
  if (text === "") return { problem: "missing", typed };
  if (isTooLong(text)) return { problem: "too-long", typed };
  if (audience === "secretariat" && !mayConfide(desk, sender.party ?? undefined)) return { problem: "audience", typed };
  const wishes = {
    ...{ audience, delivery, sessionId: sessionId === "" ? null : sessionId },
    // What only the secretariat may read is shared with nobody.
    isSharedEarly: audience === "record" && typed.isSharedEarly,
  };
  return {
    sent: { id, revision, party: sender.party ?? "", text, wishes, channel: sender.isOwn ? from : "mail" },
    typed,
  };
}

/** The party that is chosen, if the actor may send for it; where there is but one it need not be. */
function senderOf(desk: RemarksDesk, chosen: string): { readonly party: string; readonly isOwn: boolean } | undefined {
  const { own, isStaff } = senderRights(desk);
  const party = chosen === "" && own.length === 1 ? own[0] : chosen;
  if (party === undefined || party === "") return undefined;
  if (own.includes(party)) return { party, isOwn: true };
  return isStaff && ownParties(desk.register).some(({ id }) => id === party) ? { party, isOwn: false } : undefined;
}
