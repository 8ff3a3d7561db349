import type { FunctionName } from "#domain/access/actor.ts";

/** Somebody at the desk, as a page may show them. */
export type DeskPerson = {
  readonly id: string;
  readonly name: string;
  readonly function: FunctionName;
  readonly partyName?: string;
};
