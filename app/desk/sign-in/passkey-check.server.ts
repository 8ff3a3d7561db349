import { findPasskey, listPasskeys, type NewPasskey, type PasskeyUse } from "#db/sign-in/passkeys.ts";
import type { Person } from "#db/accounts/people.ts";
import type { AppLoadContext } from "@remix-run/node";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";

const fiveMinutes = 5 * 60 * 1000;

/** EdDSA, ES256 and RS256: what authenticators have. Those that Node still calls experimental are left out. */
const algorithms = [-8, -7, -257];

/** Passkeys are bound to the name of the host, whatever its port. */
const rpOf = ({ publicUrl }: AppLoadContext) => new URL(publicUrl).hostname;

/** What the browser is told to have signed. Without a person any passkey of this house will do. */
export function askedSignature(context: AppLoadContext, challenge: string, personId?: string) {
  const known = personId === undefined ? [] : listPasskeys(context.db, personId);
  return generateAuthenticationOptions({
    rpID: rpOf(context),
    challenge: Buffer.from(challenge, "base64url"),
    allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    userVerification: "required",
    timeout: fiveMinutes,
  });
}

/** What the browser is told to make: a passkey that finds its owner by itself, if the authenticator has room for it. */
export function askedPasskey(context: AppLoadContext, challenge: string, { id, name, address }: Person) {
  return generateRegistrationOptions({
    rpName: rpOf(context),
    rpID: rpOf(context),
    challenge: Buffer.from(challenge, "base64url"),
    userID: new Uint8Array(Buffer.from(id)),
    userName: address ?? name,
    userDisplayName: name,
    attestationType: "none",
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    excludeCredentials: listPasskeys(context.db, id).map((known) => ({
      ...{ id: known.id, transports: [...known.transports] },
    })),
    timeout: fiveMinutes,
  });
}

/**
 * The use of a passkey that signed the challenge; undefined where it did not. The counter is left to the database, which
 * compares and keeps it in one statement.
 */
export async function checkSignature(
  context: AppLoadContext,
  { challenge, response }: { challenge: string; response: AuthenticationResponseJSON },
): Promise<PasskeyUse | undefined> {
  const passkey = findPasskey(context.db, response.id);
  if (!passkey || !isOwnedBy(passkey.personId, response.response.userHandle)) return undefined;
  const checked = await refusedOr(() =>
    verifyAuthenticationResponse({
      ...{ response, expectedChallenge: challenge, expectedOrigin: context.publicUrl, expectedRPID: rpOf(context) },
      requireUserVerification: true,
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
    }),
  );
  if (!checked?.verified) return undefined;
  const { newCounter, credentialBackedUp } = checked.authenticationInfo;
  return { passkeyId: passkey.id, counter: newCounter, isBackedUp: credentialBackedUp };
}

function isOwnedBy(personId: string, userHandle: string | undefined): boolean {
  return !userHandle || Buffer.from(userHandle, "base64url").toString("utf8") === personId;
}

/** The passkey that was made for the challenge; undefined where it was made for another, elsewhere, or is damaged. */
export async function checkNewPasskey(
  context: AppLoadContext,
  { challenge, response }: { challenge: string; response: RegistrationResponseJSON },
): Promise<Omit<NewPasskey, "name"> | undefined> {
  const checked = await refusedOr(() =>
    verifyRegistrationResponse({
      ...{ response, expectedChallenge: challenge, expectedOrigin: context.publicUrl, expectedRPID: rpOf(context) },
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (!checked?.verified) return undefined;
  const { credential, credentialDeviceType, credentialBackedUp } = checked.registrationInfo;
  return {
    ...{ id: credential.id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter },
    transports: credential.transports ?? [],
    ...{ isSyncable: credentialDeviceType === "multiDevice", isBackedUp: credentialBackedUp },
  };
}

/** The library tells every refusal, and every damaged answer of a browser, by throwing. */
async function refusedOr<Checked>(check: () => Promise<Checked>): Promise<Checked | undefined> {
  try {
    return await check();
  } catch {
    return undefined;
  }
}
