import type { PartyShown } from "#app/components/figures/attendance-on-page.ts";
import { Bar } from "#app/components/figures/bar.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";

type Column = {
  readonly id: string;
  readonly head: ReactNode;
  /** What stands under it. */
  readonly sum: ReactNode;
};

type Row = {
  readonly party: PartyShown;
  /** In the order of the columns. */
  readonly squares: readonly ReactNode[];
  readonly count: number;
};

type Props = {
  /** What a row is, and what its sum counts. */
  readonly names: { readonly row: string; readonly sum: string };
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** How much a whole row would count. */
  readonly of: number;
};

/** Parties against columns of squares, with a measured bar at the end of each row and under each column. */
export function SquaresTable({ names, columns, rows, of }: Props) {
  const text = useText();
  return (
    <div className="plot">
      <table className="table squares">
        <thead>
          <tr>
            <th scope="col">{names.row}</th>
            {columns.map(({ id, head }) => (
              <th scope="col" key={id}>
                {head}
              </th>
            ))}
            <th scope="col">{names.sum}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ party, squares, count }) => (
            <tr key={party.id}>
              <th scope="row">
                <PartyCode code={party.code} /> <RecordText>{party.name}</RecordText>
              </th>
              {squares.map((square, index) => (
                <td key={columns[index]?.id}>{square}</td>
              ))}
              <td>
                <Bar count={count} of={of} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text("figures.delegations_there")}</th>
            {columns.map(({ id, sum }) => (
              <td key={id}>{sum}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
