import { isoCBOR } from "@simplewebauthn/server/helpers";
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What a browser and an authenticator put into an answer; each can be told to lie. */
export type Answering = {
  readonly challenge: string;
  readonly origin: string;
  readonly rpId?: string;
  readonly counter?: number;
  readonly isVerified?: boolean;
  readonly userHandle?: string;
};

const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest();
const userPresent = 0x01;
const userVerified = 0x04;
const holdsNewKey = 0x40;

/** A passkey in memory (ES256, no attestation), for answers that no honest browser would give. */
export function softwarePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  const named = { id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key" };

  return {
    id: named.id,
    /** What the browser answers as the passkey is made. */
    made(answering: Answering): string {
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array<ArrayBuffer>>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, "base64url"))],
          [-3, new Uint8Array(Buffer.from(y, "base64url"))],
        ]),
      );
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const data = Buffer.concat([authenticatorData(answering, holdsNewKey), Buffer.alloc(16), length, id, key]);
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array<ArrayBuffer> | Map<string, never>>([
          ["fmt", "none"],
          ["attStmt", new Map<string, never>()],
          ["authData", new Uint8Array(data)],
        ]),
      );
      const response = {
        clientDataJSON: clientData("webauthn.create", answering).toString("base64url"),
        attestationObject: Buffer.from(attestation).toString("base64url"),
        transports: ["internal"],
      };
      return JSON.stringify({ ...named, clientExtensionResults: {}, response });
    },
    /** What the browser answers as the passkey signs. */
    signed(answering: Answering): string {
      const data = authenticatorData(answering, 0);
      const client = clientData("webauthn.get", answering);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      const response = {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
        userHandle: answering.userHandle && Buffer.from(answering.userHandle).toString("base64url"),
      };
      return JSON.stringify({ ...named, clientExtensionResults: {}, response });
    },
  };
}

function authenticatorData({ rpId = "localhost", counter = 0, isVerified = true }: Answering, more: number): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt8(userPresent | (isVerified ? userVerified : 0) | more);
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(rpId), rest]);
}

function clientData(type: string, { challenge, origin }: Answering): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
