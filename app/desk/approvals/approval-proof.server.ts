import { createHash, randomBytes } from "node:crypto";
import { signedInHeader, signedOutHeader } from "#app/desk/sign-in/device.server.ts";
import { askedSignature, checkSignature } from "#app/desk/sign-in/passkey-check.server.ts";
import { postedSignature } from "#app/desk/sign-in/passkey-form.server.ts";
import { requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { securityMail } from "#app/desk/sign-in/security-mail.server.ts";
import { askChallenge, takeChallenge } from "#db/sign-in/challenges.ts";
import { proveInDemonstration } from "#db/demo/people.ts";
import type { DeviceToken } from "#db/sign-in/device-sessions.ts";
import { findPasskey } from "#db/sign-in/passkeys.ts";
import { proveByCode, proveByPasskey } from "#db/sign-in/proving.ts";
import { readSecondCode } from "#domain/access/second-code.ts";
import type { ApprovalMeans } from "#domain/approvals/approval.ts";
import { challengeText, type SignedText } from "#domain/approvals/signed-text.ts";
import type { Version } from "#domain/versions/version.ts";
import type { AppLoadContext } from "@remix-run/node";

type OfText = Pick<Version, "sha256" | "meetingId">;

const challengeOf = (text: OfText, nonce: string) =>
  createHash("sha256")
    .update(challengeText({ ...text, nonce }))
    .digest("base64url");

/** Has a passkey sign these very words: its challenge is made of them, of the meeting and of a number used once. */
export async function askToSign(context: AppLoadContext, text: OfText): Promise<Response> {
  const { own } = requireSignedIn(context, "/");
  const nonce = randomBytes(32).toString("base64url");
  const bound = { id: nonce, challenge: challengeOf(text, nonce) };
  const asked = { purpose: "approve", personId: own.personId, now: own.now } as const;
  askChallenge(context.db, { ...asked, bound });
  return Response.json({ challengeId: nonce, options: await askedSignature(context, bound.challenge, own.personId) });
}

export type ProofProblem = "no-proof" | "passkey-refused" | "code-refused" | "code-limited" | "signed-out";
export type ProofGiven =
  | { readonly means: ApprovalMeans; readonly signed?: SignedText; readonly header: string }
  | { readonly problem: ProofProblem; readonly header?: string };

/** The proof that comes with a form, upon these words: a passkey's signature, a code, or in a demonstration a click. */
export async function proofIn(context: AppLoadContext, form: FormData, text: OfText): Promise<ProofGiven> {
  if (form.get("challengeId")) return bySignature(context, form, text);
  const code = form.get("code");
  if (typeof code === "string" && code.trim() !== "") return byCode(context, code);
  const { own } = requireSignedIn(context, "/");
  if (!context.demonstration || form.get("proof") !== "demonstration") return { problem: "no-proof" };
  const device = proveInDemonstration(context.db, own);
  return device ? given(context, "demonstration", device) : { problem: "no-proof" };
}

async function bySignature(context: AppLoadContext, form: FormData, text: OfText): Promise<ProofGiven> {
  const { own } = requireSignedIn(context, "/");
  const refused = { problem: "passkey-refused" } as const;
  const posted = postedSignature(form);
  const asked = { purpose: "approve", personId: own.personId, now: own.now } as const;
  const challenge = posted && takeChallenge(context.db, { ...asked, id: posted.challengeId });
  // Made again from the words as they stand now: a challenge of other words is none of this approval.
  if (!challenge || challenge !== challengeOf(text, posted.challengeId)) return refused;
  const { response } = posted;
  const use = await checkSignature(context, { challenge, response });
  const passkey = use && findPasskey(context.db, use.passkeyId);
  const proved = use && proveByPasskey(context.db, { ...own, use });
  if (!passkey || proved?.outcome !== "proved") return refused;
  const { clientDataJSON, authenticatorData, signature } = response.response;
  const signed = {
    ...{ credentialId: passkey.id, publicKey: passkey.publicKey.toString("base64url"), nonce: posted.challengeId },
    ...{ clientDataJSON, authenticatorData, signature },
  };
  return { ...given(context, "passkey", proved.device), signed };
}

function byCode(context: AppLoadContext, code: string): ProofGiven {
  const { own } = requireSignedIn(context, "/");
  const typed = readSecondCode(code);
  if (!typed) return { problem: "code-refused" };
  const proved = proveByCode(context.db, context.key, { ...own, typed, mail: securityMail(context, "code_used") });
  context.mail.poke();
  switch (proved.outcome) {
    case "proved":
      return given(context, "code", proved.device);
    case "wrong":
      return { problem: "code-refused" };
    case "limited":
      return { problem: "code-limited" };
    case "ended":
      return { problem: "signed-out", header: signedOutHeader(context) };
  }
}

const given = (context: AppLoadContext, means: ApprovalMeans, device: DeviceToken) => ({
  ...{ means, header: signedInHeader(context, device) },
});
