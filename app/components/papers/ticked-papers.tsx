import { DownloadButton } from "#app/components/download-button.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";
import { useState } from "react";

type Props = {
  readonly summary: string;
  /** What the address of the file calls each of them. */
  readonly name: "party" | "session";
  readonly choices: readonly { readonly id: string; readonly label: ReactNode }[];
  readonly href: string;
  readonly fileName: string;
  /** Of the button, for so many. */
  readonly labelFor: (count: number) => string;
};

/** Several papers of one kind as one file: all are ticked at first, and the button says how many are. */
export function TickedPapers({ summary, name, choices, href, fileName, labelFor }: Props) {
  const text = useText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const ticked = choices.filter(({ id }) => !left.has(id));
  const tick = (id: string, isTicked: boolean) =>
    setLeft((before) => new Set(isTicked ? [...before].filter((one) => one !== id) : [...before, id]));
  const tickAll = (isTicked: boolean) => setLeft(new Set(isTicked ? [] : choices.map(({ id }) => id)));
  return (
    <details className="ticked-papers">
      <summary>{summary}</summary>
      <fieldset aria-label={summary}>
        <label className="check">
          <input type="checkbox" checked={left.size === 0} onChange={(event) => tickAll(event.currentTarget.checked)} />{" "}
          {text("papers.tick_all")}
        </label>
        {choices.map(({ id, label }) => (
          <label className="check" key={id}>
            <input
              type="checkbox"
              checked={!left.has(id)}
              onChange={(event) => tick(id, event.currentTarget.checked)}
            />{" "}
            {label}
          </label>
        ))}
      </fieldset>
      {ticked.length === 0 ? (
        <p className="quiet">{text("papers.none_ticked")}</p>
      ) : (
        <p>
          <DownloadButton
            href={`${href}${ticked.map(({ id }) => `&${name}=${encodeURIComponent(id)}`).join("")}`}
            {...{ fileName, label: labelFor(ticked.length) }}
            isAside
          />
        </p>
      )}
    </details>
  );
}
