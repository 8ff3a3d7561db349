/** The value of a cookie in a Cookie header, undefined where it is not sent. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  return (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/**
 * What a browser keeps for us: who is signed in, which browser asked for a link, a link that waits for its button, and
 * the link of the room screen that it shows.
 */
export type CookieName = "sid" | "browser" | "link" | "screen";

/** Over https a name that browsers let no other host and no unencrypted page set. */
export function cookieName(name: CookieName, isHttps: boolean): string {
  return isHttps ? `__Host-${name}` : name;
}

/**
 * A Set-Cookie header for a cookie that scripts cannot read. Lax, because Strict would not send it along when one comes
 * from a mail. Without `seconds` it ends with the browser; an empty value takes it away. Seconds, not an instant: the
 * browser's clock may be wrong.
 */
export function cookieHeader(
  name: CookieName,
  value: string,
  { isHttps, seconds }: { readonly isHttps: boolean; readonly seconds?: number },
): string {
  const life = value === "" ? 0 : seconds;
  return [
    `${cookieName(name, isHttps)}=${value}`,
    "HttpOnly",
    "SameSite=Lax",
    "Path=/",
    ...(isHttps ? ["Secure"] : []),
    ...(life === undefined ? [] : [`Max-Age=${life}`]),
  ].join("; ");
}
