import { useNavigation, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";

/**
 * Loads what stands on the page anew. While a page is on its way it waits until that is there: one that is cut off in
 * the middle is a complaint of the browser, and what it brought is lost. Without a network it waits too: a page that
 * fails to load would stand in the place of the one that is there.
 */
export function useLookingAgain(): () => void {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  const isOnline = useSyncExternalStore(
    hearOfNetwork,
    () => navigator.onLine,
    () => true,
  );
  const mayLook = isOnline && state === "idle" && navigation.state === "idle";
  const [wishes, setWishes] = useState(0);
  const done = useRef(0);
  // Each wish is a state of its own: that a page came and was there may pass between two drawings unseen.
  useEffect(() => {
    if (!mayLook || done.current === wishes) return;
    done.current = wishes;
    revalidate();
  }, [mayLook, wishes, revalidate]);
  return useCallback(() => setWishes((count) => count + 1), []);
}

function hearOfNetwork(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
