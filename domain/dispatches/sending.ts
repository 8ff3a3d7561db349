import type { VersionState } from "#domain/versions/state.ts";

/** As what a version may be sent: cleared to circulate, or issued after its final approval; nothing else leaves. */
export function sentAs(state: VersionState): "cleared" | "issued" | undefined {
  return state === "cleared" || state === "issued" ? state : undefined;
}
