import type { ActorWithoutPerson } from "#domain/audit/actors.ts";
import type { Words } from "#app/command-line/words.ts";

/** What a command may use of the world; tests pass their own. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: () => Date;
  /** Standard output: what was asked for. */
  readonly print: (text: string) => void;
  readonly words: Words;
};

/** The words and options that were typed after the command's name. */
export type Typed = {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

export type Command = {
  /** As typed: "record import". */
  readonly name: string;
  /** What follows the name: "FILE [--replace]". */
  readonly usage: string;
  readonly operands: number;
  /** The options it takes besides --database and --json. */
  readonly options: Readonly<Record<string, "text" | "flag">>;
  /** Does it, prints what was asked for, or throws Refusal. */
  readonly run: (typed: Typed, surroundings: Surroundings) => void | Promise<void>;
};

/** Why a command did not do what was asked, in one line for standard error. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Whoever holds the file is the operator; every write of the command line is audited as such. */
export const operator = "operator" satisfies ActorWithoutPerson;
