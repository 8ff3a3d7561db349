import { AskedAgain } from "#app/components/asked-again.tsx";
import { useText } from "#app/locales/use-text.ts";

/** How far the reading of a file is. */
export function ReadingProgress({ progress }: { progress: number }) {
  const text = useText();
  const percent = Math.round(progress * 100);
  return (
    <div>
      <p>
        <label htmlFor="progress">{text("network.reading", { percent })}</label>
      </p>
      <progress className="file-read" id="progress" max={100} value={percent} />
      <AskedAgain />
    </div>
  );
}
