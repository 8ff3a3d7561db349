import type { DialogueTyped, NewDialogueOnPage } from "#app/components/dialogue/new-dialogue.tsx";
import { dialoguesFor } from "#app/desk/dialogue/dialogue-access.server.ts";
import { mustRead, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { newRegister } from "#domain/register/new-register.ts";
import { byKind, inOrder } from "#domain/register/order.ts";
import type { Register } from "#domain/register/register.ts";
import type { AppLoadContext } from "@remix-run/node";

/** Who begins a dialogue. Throws 404 to everybody else: the page is nothing to them. */
export function requireBeginning(context: AppLoadContext) {
  const asker = whoAsks(context);
  mustRead(asker, "dialogue.begin", {});
  return asker;
}

/** The dialogue that this program brings along, unless it has begun, and everybody who can take part in another. */
export function newDialoguePage(context: AppLoadContext): NewDialogueOnPage {
  const begun = dialoguesFor(context.db, whoAsks(context));
  const today = context.clock().toISOString().slice(0, 10);
  const names = namesAt(budapestProcess, today);
  const all = budapestProcess.parties.map(({ id }) => id);
  const named = (ids: readonly string[]) =>
    inOrder(budapestProcess, ids, today).map((id) => ({ id, name: names.nameOf(id) }));
  const kinds = byKind(budapestProcess, all);
  return {
    known: begun.some(({ id }) => id === budapestProcess.dialogue.id) ? undefined : knownInBrief(),
    parties: [
      { kind: "states", parties: named(kinds.states) },
      { kind: "europeanUnion", parties: named(kinds.europeanUnion) },
      { kind: "organisations", parties: named(kinds.organisations) },
    ],
  };
}

function knownInBrief() {
  const own = byKind(
    budapestProcess,
    ownParties(budapestProcess).map(({ id }) => id),
  );
  return {
    id: budapestProcess.dialogue.id,
    name: budapestProcess.dialogue.name,
    states: own.states.length,
    organisations: own.europeanUnion.length + own.organisations.length,
    bodies: budapestProcess.bodies.length,
  };
}

export type DialogueRefused = { readonly problem: "name" | "parties" | "exists"; readonly typed: DialogueTyped };

/** The register that was asked for, or what the form lacks. */
export function registerIn(form: FormData): { register: Register } | { refused: DialogueRefused } {
  if (form.get("which") === budapestProcess.dialogue.id) return { register: budapestProcess };
  const typed = typedIn(form);
  const lines = (words: string) => words.split("\n").flatMap((line) => line.trim() || []);
  const known = typed.parties.filter((id) => budapestProcess.parties.some((party) => party.id === id));
  const { name, symbol, bodies } = typed;
  const register = newRegister({ name, symbol, bodies: lines(bodies), parties: known }, budapestProcess);
  if (register === undefined) return { refused: { problem: "name", typed } };
  if (known.length === 0) return { refused: { problem: "parties", typed } };
  return { register };
}

/** As it stood in the form, so that nothing has to be typed again. */
export function typedIn(form: FormData): DialogueTyped {
  const field = (name: string) => String(form.get(name) ?? "").trim();
  return {
    which: field("which"),
    name: field("name").slice(0, 200),
    symbol: field("symbol").slice(0, 12),
    bodies: field("bodies").slice(0, 4000),
    parties: form.getAll("parties").map(String),
  };
}
