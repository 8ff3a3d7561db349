import { DoubtWords } from "#app/components/network/doubt-words.tsx";
import type { RowOnPage } from "#app/components/network/import-on-page.ts";
import { fieldWords, problemWords } from "#app/components/network/problem-words.ts";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Status } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";

/** Rows of a list by their numbers in it, those first that are refused. */
export function ListRows({ rows }: { rows: readonly RowOnPage[] }) {
  const text = useText();
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col" className="num">
            {text("network.line")}
          </th>
          <th scope="col">{text("network.party")}</th>
          <th scope="col">{text("network.name")}</th>
          <th scope="col">{text("contacts.institution")}</th>
          <th scope="col">{text("contacts.address")}</th>
          <th scope="col">{text("network.verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td className="num" data-label={text("network.line")}>
              <bdi>{row.line}</bdi>
            </td>
            <td data-label={text("network.party")}>
              <PartyCode code={row.party} />
            </td>
            <td data-label={text("network.name")}>
              <RecordText>{row.name}</RecordText>
            </td>
            <td data-label={text("contacts.institution")}>
              <RecordText>{row.institution}</RecordText>
            </td>
            <td data-label={text("contacts.address")}>
              <RecordText>{row.address}</RecordText>
            </td>
            <td data-label={text("network.verdict")}>
              <Verdict row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Verdict({ row: { problems, doubts } }: { row: RowOnPage }) {
  const text = useText();
  if (problems.length + doubts.length === 0) return <Status mark="full">{text("network.accepted")}</Status>;
  return (
    <>
      <Status mark="alert">{text("network.refused")}</Status>
      {problems.map(({ field, why }) => (
        <div className="sub" key={`${field} ${why}`}>
          {text("network.wrong_in", { field: text(fieldWords[field]), why: text(problemWords[why]) })}
        </div>
      ))}
      {doubts.map((doubt) => (
        <div className="sub" key={doubt.kind}>
          <DoubtWords doubt={doubt} />
        </div>
      ))}
    </>
  );
}
