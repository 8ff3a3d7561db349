import { useText } from "#app/locales/use-text.ts";
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** As long as a reading takes, the page asks how far it is. */
const askAgainAfter = 300;

/** How far the reading of a file is; without a script the browser asks again by itself. */
export function ReadingProgress({ progress }: { progress: number }) {
  const text = useText();
  const { revalidate, state } = useRevalidator();
  // Nothing of the browser's own asks a page again after a while.
  useEffect(() => {
    if (state !== "idle") return undefined;
    const timer = setTimeout(revalidate, askAgainAfter);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const percent = Math.round(progress * 100);
  return (
    <div>
      <p>
        <label htmlFor="progress">{text("network.reading", { percent })}</label>
      </p>
      <progress className="file-read" id="progress" max={100} value={percent} />
      <noscript>
        <meta httpEquiv="refresh" content="1" />
      </noscript>
    </div>
  );
}
