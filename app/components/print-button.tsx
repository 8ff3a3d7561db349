import { useText } from "#app/locales/use-text.ts";
import { useSyncExternalStore } from "react";

/** Prints the page; nothing where no script runs, because the browser's own menu does it. */
export function PrintButton() {
  const text = useText();
  const isAble = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  return (
    isAble && (
      <button className="button" type="button" onClick={() => window.print()}>
        {text("codes.print")}
      </button>
    )
  );
}

const neverChanges = () => () => undefined;
