import type { Body } from "#domain/register/register.ts";

/** A body of which nothing is known but its name; nobody chairs it yet. */
export function bodyNamed(id: string, name: string): Body {
  const stem = /^(?<stem>.+) Working Group$/.exec(name)?.groups?.stem;
  const noun = { one: "Working Group", many: "Working Groups" };
  return { id, name, shortName: name, ...(stem ? { stem, noun } : {}), level: "expert", chairs: [] };
}
