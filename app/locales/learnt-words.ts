import type { Message } from "#app/locales/language.ts";

type Changed = (message: Message) => Message;

const learnt = new Map<string, Message>();
let changed: Changed = (message) => message;

/** Takes in what a module says, when it is loaded: words-in-browser.ts writes the call. Without arguments, as they stand. */
export function learn(said: Readonly<Record<string, string | Message>>): void {
  for (const [id, words] of Object.entries(said)) {
    learnt.set(id, changed(typeof words === "string" ? [{ type: 0, value: words }] : words));
  }
}

/** Turns all words, those to come as well, into those of a language for trying out. */
export function sayInstead(change: Changed): void {
  changed = change;
  for (const [id, message] of learnt) learnt.set(id, changed(message));
}

/** What the browser has learnt so far. It grows as pages are opened. */
export function messagesOf(): (id: string) => Message | undefined {
  return (id) => learnt.get(id);
}
