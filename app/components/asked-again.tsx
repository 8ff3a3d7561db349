import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** As long as something takes, the page asks how far it is. */
const askAgainAfter = 300;

/** Has the page that it stands on asked for again after a while; without a script the browser does so by itself. */
export function AskedAgain() {
  const { revalidate, state } = useRevalidator();
  // Nothing of the browser's own asks a page again after a while.
  useEffect(() => {
    if (state !== "idle") return undefined;
    const timer = setTimeout(revalidate, askAgainAfter);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="1" />
    </noscript>
  );
}
