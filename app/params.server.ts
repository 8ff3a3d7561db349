import { notFound } from "#app/refusals.server.ts";
import type { Params } from "@remix-run/react";

/** The named parts of the address. Throws 404 where one is missing. */
export function readParams<Name extends string>(params: Params, ...names: readonly Name[]): Record<Name, string> {
  // Built from exactly these names, which the type of Object.fromEntries cannot say.
  return Object.fromEntries(names.map((name) => [name, params[name] ?? notFound()])) as Record<Name, string>;
}
