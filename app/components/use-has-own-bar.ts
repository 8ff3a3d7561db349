import { useMatches } from "@remix-run/react";

/** Does the page say itself where one is? The room does, in one bar over the whole window. */
export function useHasOwnBar(): boolean {
  return useMatches().some(
    ({ data }) => typeof data === "object" && data !== null && "hasOwnBar" in data && data.hasOwnBar === true,
  );
}
