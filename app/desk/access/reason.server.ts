import { withoutIllegalCharacters } from "#domain/text/characters.ts";

const longest = 500;

/** The reason that a form gives for an act, in one line; undefined where it gives none, or one that is too long. */
export function reasonIn(form: FormData): string | undefined {
  const sent = form.get("reason");
  const reason = typeof sent === "string" ? withoutIllegalCharacters(sent).text.replaceAll(/\s+/gu, " ").trim() : "";
  return reason === "" || reason.length > longest ? undefined : reason;
}
