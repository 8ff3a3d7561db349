import { Empty } from "#app/components/empty.tsx";
import type { DialogueAttendanceOnPage } from "#app/components/figures/attendance-on-page.ts";
import { Bar } from "#app/components/figures/bar.tsx";
import { Square } from "#app/components/figures/square.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Who came to the last meetings of a dialogue: a row a party, a column a meeting. */
export function DialogueAttendancePage({ page: { dialogue, meetings, rows } }: { page: DialogueAttendanceOnPage }) {
  const text = useText();
  const days = useDays();
  return (
    <>
      <PageHead title={text("figures.who_came")} line={<RecordText>{dialogue.name}</RecordText>} />
      <div className="figures">
        {meetings.length === 0 ? (
          <Empty title={text("figures.no_meetings")}>{text("figures.no_meetings_remedy")}</Empty>
        ) : (
          <div className="plot">
            <table className="table squares">
              <thead>
                <tr>
                  <th scope="col">{text("figures.party")}</th>
                  {meetings.map(({ id, city, startsOn, endsOn }) => (
                    <th scope="col" key={id}>
                      <Link to={`/meetings/${id}`}>
                        <RecordText>{city}</RecordText>
                      </Link>
                      <span className="sub">{days.range(startsOn, endsOn)}</span>
                    </th>
                  ))}
                  <th scope="col">{text("figures.meetings_attended")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ party, came, times }) => (
                  <tr key={party.id}>
                    <th scope="row">
                      <PartyCode code={party.code} /> <RecordText>{party.name}</RecordText>
                    </th>
                    {came.map((there, index) => (
                      <td key={meetings[index]?.id}>
                        <Square seat={there ? "present" : "absent"} />
                      </td>
                    ))}
                    <td>
                      <Bar count={times} of={meetings.length} />
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{text("figures.delegations_there")}</th>
                  {meetings.map(({ id, delegations }) => (
                    <td key={id}>
                      <Bar count={delegations} of={rows.length} />
                    </td>
                  ))}
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
        )}
      </div>
    </>
  );
}
