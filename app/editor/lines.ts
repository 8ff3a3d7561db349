/** What letters or a line feed carry in a flat text, by the names of its shape alone. */
export type Marks = Readonly<Record<string, string | true>>;
/** Letters that carry the same. */
export type Run = { readonly text: string; readonly marks: Marks };
/** A paragraph. Its head is what the line feed before it carries; the first may stand without one. */
export type Line = { readonly head: Marks | undefined; readonly runs: readonly Run[] };

/** Some of a text as Yjs tells it. */
export type Piece = { readonly insert: string; readonly attributes?: Readonly<Record<string, unknown>> };
