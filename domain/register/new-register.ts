import { bodyNamed } from "#domain/register/body-named.ts";
import type { Body, Party, Register } from "#domain/register/register.ts";
import { addressWord } from "#domain/text/address-word.ts";

/** What is said of a dialogue that nobody has kept here before. */
export type DialogueWanted = {
  readonly name: string;
  readonly symbol?: string;
  readonly bodies: readonly string[];
  /** The ids of those who take part. */
  readonly parties: readonly string[];
};

/**
 * The register with which a dialogue begins: the names that the base knows, and of them as its own whoever takes part.
 * Undefined where nothing of its name can stand in an address.
 */
export function newRegister({ name, symbol, bodies, parties }: DialogueWanted, base: Register): Register | undefined {
  const id = addressWord(name);
  if (id === undefined) return undefined;
  const takePart = new Set(parties);
  return {
    ...base,
    dialogue: { id, name, ...(symbol ? { symbol } : {}), chairs: [] },
    parties: base.parties.map((party) => ofDialogue(party, takePart.has(party.id))),
    bodies: bodiesNamed(bodies),
    instruments: [],
  };
}

function ofDialogue({ outside: _, ...party }: Party, takesPart: boolean): Party {
  return takesPart ? party : { ...party, outside: true };
}

/** Each body once; two whose names differ in their marks alone are told apart by a figure. */
function bodiesNamed(names: readonly string[]): readonly Body[] {
  const bodies = new Map<string, Body>();
  for (const name of new Set(names)) {
    const word = addressWord(name) ?? "body";
    const id = bodies.has(word) ? `${word}-${bodies.size + 1}` : word;
    bodies.set(id, bodyNamed(id, name));
  }
  return [...bodies.values()];
}
