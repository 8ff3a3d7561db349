/** What unsentAction threw along; undefined where a server or a proxy refused with the same status. */
export function typedIn(data: unknown): Record<string, string> | undefined {
  const typed: unknown = typeof data === "object" && data !== null && "typed" in data ? data.typed : undefined;
  if (typeof typed !== "object" || typed === null) return undefined;
  return Object.fromEntries(
    Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
