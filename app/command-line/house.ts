import type { Surroundings } from "#app/command-line/command.ts";
import { readEnvironment } from "#app/server/env.ts";

/** Where links lead that a command makes, and the sentence that says so where nobody set it. */
export function houseOf({ env, words }: Surroundings): { readonly publicUrl: string; readonly warning?: string } {
  const { publicUrl, port } = readEnvironment(env);
  if (publicUrl) return { publicUrl: publicUrl.origin };
  const local = `http://localhost:${port}`;
  return { publicUrl: local, warning: words("command.no-public-url", { local }) };
}
