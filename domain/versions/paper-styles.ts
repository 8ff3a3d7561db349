import type { Attributes, Listener } from "#domain/files/xml-listener.ts";

/** The styles of a Word file: other programs give them other ids, and keep their names. */
export class PaperStyles implements Listener {
  /** Names in small letters, by id. */
  readonly names = new Map<string, string>();
  #id: string | undefined;

  opened = (name: string, attributes: Attributes, parent: string): void => {
    if (name === "w:style") this.#id = attributes["w:styleId"];
    else if (name === "w:name" && parent === "w:style" && this.#id !== undefined)
      this.names.set(this.#id, (attributes["w:val"] ?? "").toLowerCase());
  };

  closed = (): void => undefined;
}

/** At which number the lists of a Word file begin, by their ids. */
export class PaperLists implements Listener {
  readonly #starts = new Map<string, number>();
  readonly #abstractOf = new Map<string, string>();
  readonly #overrides = new Map<string, number>();
  #abstract = "";
  #list = "";
  #level = "";

  opened = (name: string, attributes: Attributes): void => {
    const value = attributes["w:val"] ?? "";
    if (name === "w:abstractNum") this.#abstract = attributes["w:abstractNumId"] ?? "";
    else if (name === "w:num") this.#list = attributes["w:numId"] ?? "";
    else if (name === "w:lvl" || name === "w:lvlOverride") this.#level = attributes["w:ilvl"] ?? "";
    else if (name === "w:abstractNumId") this.#abstractOf.set(this.#list, value);
    else if (name === "w:startOverride" && this.#level === "0") this.#overrides.set(this.#list, Number(value));
    else if (name === "w:start" && this.#level === "0" && this.#list === "")
      this.#starts.set(this.#abstract, Number(value));
  };

  closed = (name: string): void => {
    if (name === "w:num") this.#list = "";
  };

  /** The count that a list goes on with: several can share one, as in Word. */
  countOf(list: string): string {
    return this.#abstractOf.get(list) ?? list;
  }

  /** The number with which a list begins; an override begins anew where others of its count went before. */
  startOf(list: string): { readonly start: number; readonly beginsAnew: boolean } {
    const override = this.#overrides.get(list);
    return { start: override ?? this.#starts.get(this.countOf(list)) ?? 1, beginsAnew: override !== undefined };
  }
}
