import { checkNewPasskey, checkSignature } from "#app/desk/sign-in/passkey-check.server.ts";
import { askChallenge, takeChallenge, type ChallengePurpose } from "#db/sign-in/challenges.ts";
import type { NewPasskey, PasskeyUse } from "#db/sign-in/passkeys.ts";
import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";

/** Asks for a challenge and has the browser told of it. */
export async function challengeFor<Options>(
  context: AppLoadContext,
  { purpose, personId }: Asked,
  tell: (challenge: string) => Promise<Options>,
): Promise<Response> {
  const { id, challenge } = askChallenge(context.db, { purpose, personId, now: context.clock() });
  return Response.json({ challengeId: id, options: await tell(challenge) });
}

type Asked = { readonly purpose: ChallengePurpose; readonly personId: string | null };

/** The use of a passkey that a form tells of, if it signed what it was asked to. The challenge is taken in any case. */
export async function usedPasskey(
  context: AppLoadContext,
  form: FormData,
  asked: Asked,
): Promise<PasskeyUse | undefined> {
  const posted = read(form, signature);
  const challenge = posted && taken(context, posted.challengeId, asked);
  return challenge ? checkSignature(context, { challenge, response: posted.response }) : undefined;
}

/** What an authenticator signed and for which challenge, as a form brings it; nothing of it is checked yet. */
export function postedSignature(form: FormData) {
  return read(form, signature);
}

/** The passkey that a form brings, if it was made for this person as it was asked. The challenge is taken in any case. */
export async function madePasskey(
  context: AppLoadContext,
  form: FormData,
  personId: string,
): Promise<Omit<NewPasskey, "name"> | undefined> {
  const posted = read(form, newPasskey);
  const challenge = posted && taken(context, posted.challengeId, { purpose: "register", personId });
  return challenge ? checkNewPasskey(context, { challenge, response: posted.response }) : undefined;
}

const taken = ({ db, clock }: AppLoadContext, id: string, asked: Asked) =>
  takeChallenge(db, { ...asked, id, now: clock() });

const bytes = z.string().max(20_000);

// Browsers say more than this, and may say more still: what is not read is left out.
const credential = { id: bytes, rawId: bytes, type: z.literal("public-key") };
const results = z.unknown().transform(() => ({}));

const signature = z.object({
  ...credential,
  clientExtensionResults: results,
  response: z.object({
    ...{ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes },
    userHandle: bytes.nullish().transform((handle) => handle ?? undefined),
  }),
});

const transports = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;
const isTransport = (name: string): name is (typeof transports)[number] => transports.some((known) => known === name);

const newPasskey = z.object({
  ...credential,
  clientExtensionResults: results,
  response: z.object({
    ...{ clientDataJSON: bytes, attestationObject: bytes },
    transports: z
      .array(z.string())
      .optional()
      .transform((named) => named?.filter(isTransport)),
  }),
});

function read<Answer extends z.ZodType>(form: FormData, answer: Answer) {
  const posted = z
    .object({ challengeId: z.string().max(100), response: z.string().max(100_000).transform(asJson).pipe(answer) })
    .safeParse({ challengeId: form.get("challengeId"), response: form.get("response") });
  return posted.data;
}

function asJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "not-json" });
    return z.NEVER;
  }
}
