import { Malformed } from "#app/collab/wire.ts";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { z } from "zod";

// An awareness update as y-protocols writes it: how many, then for each its id, a counter and its state as JSON.

const position = z
  .strictObject({
    type: z.strictObject({ client: z.int(), clock: z.int() }).nullish(),
    tname: z.string().max(64).nullish(),
    item: z.strictObject({ client: z.int(), clock: z.int() }).nullish(),
    assoc: z.int().optional(),
  })
  .nullish();

/** What a page tells of its caret; the name that it gives itself is passed over. */
const caretState = z
  .object({
    anchorPos: position,
    focusPos: position,
    focusing: z.boolean().optional(),
  })
  .nullable();

export type Caret = {
  readonly clientId: number;
  readonly clock: number;
  readonly state: z.infer<typeof caretState>;
};

/** The caret that a page tells of. Throws Malformed where it is none, or more than one. */
export function readCaret(bytes: Uint8Array): Caret {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== 1) throw new Malformed("A page has one caret in a document.");
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = caretState.parse(JSON.parse(decoding.readVarString(decoder)));
    if (decoding.hasContent(decoder)) throw new Malformed("A caret is longer than it says.");
    return { clientId, clock, state };
  } catch (error) {
    if (error instanceof Malformed) throw error;
    throw new Malformed("A caret is none of ours.");
  }
}

/** The same caret under the name by which the server knows the person; a state of null takes it away. */
export function writeCaret({ clientId, clock, state }: Caret, name: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state && { ...state, name }));
  });
}
