import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";

export type ParagraphPrinted = { readonly id: string; readonly number: number };

/** Chips that lead to paragraphs of the report, by their ids; each is made once for all the lines that print there. */
export function useParagraphChips(
  report: string,
  paragraphs: readonly ParagraphPrinted[],
): ReadonlyMap<string, ReactNode> {
  const text = useText();
  const numberById = new Map(paragraphs.map(({ id, number }) => [id, number]));
  return new Map(
    [...numberById].map(([id, number]) => [
      id,
      <a className="chip" href={`${report}#${id}`} key={id}>
        {text("capture.paragraph", { number })}
      </a>,
    ]),
  );
}
