import { ActButton } from "#app/components/act-button.tsx";
import { AskedAgain } from "#app/components/asked-again.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type ListUnderWay = {
  readonly id: string;
  readonly fileName: string;
  readonly state:
    | { readonly kind: "reading"; readonly progress: number }
    | { readonly kind: "storing"; readonly stored: number; readonly total: number }
    | { readonly kind: "broke off"; readonly isFileThere: boolean };
};

/** How far a list is that is being taken in, whoever began it; or that it broke off, and the way to begin again. */
export function ListStored({ underWay: { id, fileName, state }, home }: { underWay: ListUnderWay; home: string }) {
  const text = useText();
  const name = <RecordText>{fileName}</RecordText>;
  if (state.kind === "broke off")
    return (
      <div className="banner stop">
        <span>{text.rich(state.isFileThere ? "import.broke_off" : "import.broke_off_gone", { name })}</span>{" "}
        {state.isFileThere ? (
          <Link className="button" to={`${home}/import/${id}`}>
            {text("import.begin_again")}
          </Link>
        ) : (
          <ActButton action={`${home}/imports/${id}/undoing`}>{text("import.noted")}</ActButton>
        )}
      </div>
    );
  const isReading = state.kind === "reading";
  const [value, max] = isReading ? [Math.round(state.progress * 100), 100] : [state.stored, state.total];
  return (
    <div className="banner held">
      <label htmlFor={`stored-${id}`}>
        {isReading
          ? text.rich("import.reading_anew", { name, percent: value })
          : text.rich("import.storing", { name, stored: value, total: max })}
      </label>{" "}
      <progress className="file-read" id={`stored-${id}`} max={max} value={value} />
      <AskedAgain />
    </div>
  );
}
