import { withStorage } from "#app/components/tab-storage.ts";
import type { RefObject } from "react";
import { useEffect, useRef } from "react";

/**
 * Keeps what is typed into a form until it is sent: over a lost line, a page loaded anew, a tab that the phone put away.
 * In the storage of this tab, which ends with it, because hotels lend computers and a text may be confidential.
 *
 * @param brought What the server put into the form, which is newer than what is kept.
 */
export function useKeptForm(
  key: string,
  brought: "nothing" | "text" | "all",
): { form: RefObject<HTMLFormElement>; keep: () => void } {
  const form = useRef<HTMLFormElement>(null);
  // The form exists only in the browser, and its storage too.
  useEffect(() => {
    const { current } = form;
    if (!current || brought === "all") return;
    const before = typedBefore(current);
    fill(current, kept(key), [...(brought === "text" ? ["text", "from"] : []), ...before]);
    // Told to all who listen to the form, once they do.
    if (before.length > 0) queueMicrotask(() => current.dispatchEvent(new Event("input", { bubbles: true })));
  }, [key, brought]);
  return { form, keep: () => form.current && keepIn(key, form.current) };
}

/** Forgets what was kept, once the server has it under this id. */
export function useForgetForm(key: string, sentId: string | undefined): void {
  useEffect(() => {
    if (sentId !== undefined && kept(key).id === sentId) withStorage((storage) => storage.removeItem(key));
  }, [key, sentId]);
}

/** Forgets every form that was kept under a name that begins so, once the server has what it said. */
export function useForgetFormsOf(start: string, isSent: boolean): void {
  useEffect(() => {
    if (!isSent) return;
    withStorage((storage) => {
      for (const key of Object.keys(storage)) if (key.startsWith(start)) storage.removeItem(key);
    });
  }, [start, isSent]);
}

function keepIn(key: string, form: HTMLFormElement): void {
  const texts = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  withStorage((storage) => storage.setItem(key, JSON.stringify(Object.fromEntries(texts))));
}

function kept(key: string): Readonly<Record<string, string>> {
  const text = withStorage((storage) => storage.getItem(key)) ?? "{}";
  // Written by nobody but the function above.
  return JSON.parse(text) as Record<string, string>;
}

function fill(form: HTMLFormElement, values: Readonly<Record<string, string>>, except: readonly string[]): void {
  if (Object.keys(values).length === 0) return;
  for (const field of form.elements) {
    if (except.includes(field.getAttribute("name") ?? "")) continue;
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
      field.checked = values[field.name] === field.value;
    else if (isTyped(field)) field.value = values[field.name] ?? field.value;
  }
}

/** The names of the fields in which somebody typed or chose before the page's scripts had come: newer than what is kept. */
function typedBefore(form: HTMLFormElement): readonly string[] {
  const changed = [...form.elements].filter((field) => {
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
      return field.checked !== field.defaultChecked;
    if (field instanceof HTMLSelectElement) return field.selectedIndex !== firstChosen(field);
    return isWritten(field) && field.value !== field.defaultValue;
  });
  return changed.map((field) => field.getAttribute("name") ?? "");
}

function firstChosen({ options }: HTMLSelectElement): number {
  return Math.max(
    0,
    [...options].findIndex(({ defaultSelected }) => defaultSelected),
  );
}

const isTyped = (field: Element): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  field instanceof HTMLSelectElement || isWritten(field);

function isWritten(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
  // A page may not choose somebody's file again.
  if (field instanceof HTMLInputElement) return field.type !== "file";
  return field instanceof HTMLTextAreaElement;
}
