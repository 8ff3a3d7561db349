import { RecordText } from "#app/components/record-text.tsx";
import type { ReactNode } from "react";

/** What, where, when, in which state; the symbol stands at the end as on a printed paper. */
export function PageHead({
  title,
  line,
  state,
  symbol,
  symbolNote,
  end,
}: {
  title: ReactNode;
  line?: ReactNode;
  state?: ReactNode;
  symbol?: string;
  symbolNote?: ReactNode;
  /** What one does, or where one goes, from the page as a whole. */
  end?: ReactNode;
}) {
  return (
    <div className="head">
      <div>
        <h1>{title}</h1>
        {(line ?? state) && (
          <p className="line">
            {line}
            {state && <span className="state">{state}</span>}
          </p>
        )}
      </div>
      {(symbol ?? symbolNote) && (
        <p className="symbol">
          {symbol && (
            <b>
              <RecordText>{symbol}</RecordText>
            </b>
          )}
          {symbolNote && <span>{symbolNote}</span>}
        </p>
      )}
      {end && <div className="end">{end}</div>}
    </div>
  );
}
