/** What an authenticator signed when somebody approved a text: enough to check it again, years later, without this house. */
export type SignedText = {
  readonly credentialId: string;
  /** The public key of that credential as it was registered (COSE), base64url. */
  readonly publicKey: string;
  /** With the hash of the text and the meeting it makes the challenge. */
  readonly nonce: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
};

/** The bytes whose SHA-256 is the challenge: the text's hash, the meeting and a number used once, one a line. */
export function challengeText(text: {
  readonly sha256: string;
  readonly meetingId: string;
  readonly nonce: string;
}): string {
  return `rapporteur approval 1\n${text.sha256}\n${text.meetingId}\n${text.nonce}\n`;
}
