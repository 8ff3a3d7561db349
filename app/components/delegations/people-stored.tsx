import { AskedAgain } from "#app/components/asked-again.tsx";
import { useText } from "#app/locales/use-text.ts";

export type ImportUnderWay = {
  readonly id: string;
  readonly fileName: string;
  readonly total: number;
  readonly stored: number;
  /** Is it going on? Else the server stopped in the middle of it. */
  readonly isGoingOn: boolean;
};

/** How far the storing of a list is, whoever began it; or that it broke off, and what to do then. */
export function PeopleStored({ underWay: { id, fileName, total, stored, isGoingOn } }: { underWay: ImportUnderWay }) {
  const text = useText();
  const name = <span data-record="">{fileName}</span>;
  if (!isGoingOn)
    return (
      <p className="banner stop">
        <span>{text.rich("delegations.storing_broke_off", { name, stored, total })}</span>
      </p>
    );
  return (
    <div className="banner held">
      <label htmlFor={`stored-${id}`}>{text.rich("delegations.storing", { name, stored, total })}</label>{" "}
      <progress className="file-read" id={`stored-${id}`} max={total} value={stored} />
      <AskedAgain />
    </div>
  );
}
