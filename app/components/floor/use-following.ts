import type { RefObject } from "react";
import { useEffect, useRef } from "react";

/**
 * Follows the floor on a page to which one came without loading it anew. Loaded by itself such a page brings nothing
 * along but the small script that does the same.
 */
export function useFollowing<Root extends HTMLElement>(): RefObject<Root> {
  const root = useRef<Root>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isLeft = false;
    void import("#app/live/follow-page.ts").then(({ followPage }) => {
      if (!isLeft && root.current) stop = followPage(root.current);
    });
    return () => {
      isLeft = true;
      stop?.();
    };
  }, []);
  return root;
}
