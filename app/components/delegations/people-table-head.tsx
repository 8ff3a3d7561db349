import { useText } from "#app/locales/use-text.ts";

type Props = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Can several be chosen? */
  readonly isTicked: boolean;
};

/** What a table of people is called, and its columns, the first of which may hold ticks. */
export function PeopleTableHead({ caption, columns, isTicked }: Props) {
  const text = useText();
  return (
    <>
      <caption className="hear">{caption}</caption>
      <thead>
        <tr>
          {isTicked && (
            <th scope="col">
              <span className="hear">{text("delegations.tick")}</span>
            </th>
          )}
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
