import type { NewPasskey } from "#db/sign-in/passkeys.ts";

/** A passkey as it is kept once its registration was checked. */
export function aPasskey(overrides: Partial<NewPasskey> = {}): NewPasskey {
  return {
    ...{ id: "credential-1", publicKey: Buffer.from("public key"), counter: 0, transports: ["internal"] },
    ...{ isSyncable: true, isBackedUp: true, name: "Firefox, Linux" },
    ...overrides,
  };
}
