/** A code that somebody typed as their second proof: of an authenticator app, or one of those kept on paper. */
export type SecondCode = { readonly kind: "app" | "recovery"; readonly code: string };

/**
 * Reads a code as people type and paste it: capital or small letters, spaces, dashes and marks of direction do not
 * matter. Undefined where it can be none.
 */
export function readSecondCode(typed: string): SecondCode | undefined {
  const code = typed
    .normalize("NFKC")
    .replaceAll(/[\p{White_Space}\p{Dash}\p{Cf}]/gu, "")
    .toUpperCase();
  if (/^[0-9]{6}$/.test(code)) return { kind: "app", code };
  if (/^[A-Z2-7]{16}$/.test(code)) return { kind: "recovery", code };
  return undefined;
}

/** Letters in groups of four, as they are printed and read aloud. */
export function inGroups(letters: string): string {
  return letters.match(/.{1,4}/gu)?.join("-") ?? "";
}
