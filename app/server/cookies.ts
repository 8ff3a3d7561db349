/** The value of a cookie in a Cookie header, undefined where it is not sent. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  return (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
