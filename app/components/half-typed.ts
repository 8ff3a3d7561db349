import type { CaptureToWrite } from "#app/components/capture-values.ts";
import { useOutletContext, useSearchParams } from "@remix-run/react";

/**
 * New interventions that were begun and not sent, by the address of their session. The room keeps them while one looks
 * at, or changes, another intervention; they are held in the page alone and are gone when it is left.
 */
export type HalfTyped = Map<string, CaptureToWrite>;

/** The form as it was left half typed, else as it was loaded, and how to keep what is typed now. */
export function useHalfTyped(
  home: string | undefined,
  loaded: CaptureToWrite | undefined,
): { capture: CaptureToWrite | undefined; keep: (form: HTMLFormElement) => void } {
  const halfTyped = useOutletContext<HalfTyped>();
  const [search] = useSearchParams();
  const left = home === undefined ? undefined : halfTyped.get(home);
  const capture = left && left.id !== search.get("noted") ? left : loaded;
  return {
    capture,
    keep: (form) => {
      if (home !== undefined && capture) halfTyped.set(home, { ...capture, values: valuesIn(form) });
    },
  };
}

function valuesIn(form: HTMLFormElement): CaptureToWrite["values"] {
  const texts = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}
