/** What a mail carries for one person alone; it is put in as the mail leaves, and stored nowhere. */
export type Secrets = { readonly link?: string; readonly code?: string };

/**
 * A name or subject as one line that a header can hold: no line ends, no controls, no marks that turn the direction of
 * what follows, no halves of surrogate pairs, nothing that reads as an encoded word (RFC 2047) and would be turned into
 * other letters; spaces gathered; at most `longest` characters.
 */
export function headerLine(text: string, longest = 200): string {
  const line = text.replaceAll(notInHeaders, " ").replaceAll("=?", "= ?").replaceAll(/\s+/gu, " ").trim();
  return [...line].slice(0, longest).join("").trim();
}

/** A body as plain text: lines end with LF; controls and halves of surrogate pairs are taken out. */
export function bodyText(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, "\n").replaceAll(notInBodies, "");
}

/** Puts the secrets in the places kept for them, `{link}` and `{code}`. Undefined where one is missing. */
export function filledIn(body: string, secrets: Secrets): string | undefined {
  const isWhole = placeholdersIn(body).every((name) => secrets[name] !== undefined);
  return isWhole ? body.replaceAll(placeholder, (_, name: keyof Secrets) => secrets[name] ?? "") : undefined;
}

/** A body cut at the places kept for secrets, as a page shows it. */
export function piecesOf(body: string): readonly (string | { readonly secret: keyof Secrets })[] {
  return body
    .split(placeholder)
    .map((piece, index) => (index % 2 === 0 ? piece : { secret: piece === "code" ? "code" : "link" }));
}

function placeholdersIn(body: string): readonly (keyof Secrets)[] {
  return [...body.matchAll(placeholder)].map(([, name]) => (name === "code" ? "code" : "link"));
}

const placeholder = /\{(link|code)\}/g;
// Cc: controls; Cf: among them the marks of direction; Cs: half a surrogate pair; Zl and Zp: U+2028 and U+2029.
const notInHeaders = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
// Arabic and Persian need the joiners and marks of direction (Cf) in running text.
const notInBodies = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;
