import { PartyCode } from "#app/components/party-code.tsx";
import { PersonDoubtWords } from "#app/components/delegations/person-doubts.tsx";
import { personFieldWords, personProblemWords } from "#app/components/delegations/person-words.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Status } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { PersonDoubt, PersonProblem } from "#domain/delegations/judge-person.ts";

export type PersonReadRow = {
  readonly line: number;
  readonly party: string;
  readonly name: string;
  readonly function: string;
  readonly address: string;
  /** How the file names the delegation, where that is only near its name. */
  readonly nearly?: string;
  readonly problems: readonly PersonProblem[];
  readonly doubts: readonly PersonDoubt[];
};

/** Rows of a list by their numbers in it, those first that are refused. */
export function PeopleListRows({ rows }: { rows: readonly PersonReadRow[] }) {
  const text = useText();
  const columns = ["people.delegation", "network.name", "network.function", "contacts.address"] as const;
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col" className="num">
            {text("network.line")}
          </th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {text(column)}
            </th>
          ))}
          <th scope="col">{text("network.verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.line} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: PersonReadRow }) {
  const text = useText();
  const isRefused = row.problems.length + row.doubts.length > 0;
  return (
    <tr>
      <td className="num" data-label={text("network.line")}>
        <bdi>{row.line}</bdi>
      </td>
      <td data-label={text("people.delegation")}>
        <PartyCode code={row.party} />
        {row.nearly !== undefined && (
          <span className="sub">
            <RecordText>{row.nearly}</RecordText>
          </span>
        )}
      </td>
      <td data-label={text("network.name")}>
        <RecordText>{row.name}</RecordText>
      </td>
      <td data-label={text("network.function")}>
        <RecordText>{row.function}</RecordText>
      </td>
      <td data-label={text("contacts.address")}>
        <RecordText>{row.address}</RecordText>
      </td>
      <td data-label={text("network.verdict")}>
        {isRefused ? (
          <Status mark="alert">{text("network.refused")}</Status>
        ) : (
          <Status mark={row.nearly === undefined ? "full" : "half"}>
            {text(row.nearly === undefined ? "network.accepted" : "delegations.if_confirmed")}
          </Status>
        )}
        {row.problems.map(({ field, why }) => (
          <div className="sub" key={`${field} ${why}`}>
            {text("network.wrong_in", { field: text(personFieldWords[field]), why: text(personProblemWords[why]) })}
          </div>
        ))}
        {row.doubts.map((doubt) => (
          <div className="sub" key={doubt.kind}>
            <PersonDoubtWords doubt={doubt} />
          </div>
        ))}
      </td>
    </tr>
  );
}
