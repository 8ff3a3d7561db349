import { Empty } from "#app/components/empty.tsx";
import type { DialogueAttendanceOnPage } from "#app/components/figures/attendance-on-page.ts";
import { Bar } from "#app/components/figures/bar.tsx";
import { PartyNames } from "#app/components/figures/party-names.tsx";
import { Square } from "#app/components/figures/square.tsx";
import { SquaresTable } from "#app/components/figures/squares-table.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Who came to the last meetings of a dialogue: a row a party, a column a meeting; who came to none stands below. */
export function DialogueAttendancePage({ page }: { page: DialogueAttendanceOnPage }) {
  const text = useText();
  const { dialogue, meetings, rows } = page;
  const came = rows.filter(({ times }) => times > 0);
  const never = rows.filter(({ times }) => times === 0);
  const toAll = came.filter(({ times }) => times === meetings.length).length;
  return (
    <>
      <PageHead title={text("figures.who_came")} line={<RecordText>{dialogue.name}</RecordText>} />
      <div className="figures">
        {meetings.length === 0 ? (
          <Empty title={text("figures.no_meetings")}>{text("figures.no_meetings_remedy")}</Empty>
        ) : (
          <>
            <p>
              {text("figures.came", { came: came.length, all: rows.length, meetings: meetings.length, each: toAll })}
            </p>
            <Plot page={page} rows={came} />
            <PartyNames
              title={text("figures.never_came", { count: never.length })}
              parties={never.map(({ party }) => party)}
            />
          </>
        )}
      </div>
    </>
  );
}

type Plotted = { readonly page: DialogueAttendanceOnPage; readonly rows: DialogueAttendanceOnPage["rows"] };

function Plot({ page: { meetings, rows: all }, rows }: Plotted) {
  const text = useText();
  const days = useDays();
  const columns = meetings.map(({ id, city, startsOn, endsOn, delegations }) => ({
    id,
    head: (
      <>
        <Link to={`/meetings/${id}`}>
          <RecordText>{city}</RecordText>
        </Link>
        <span className="sub">{days.range(startsOn, endsOn)}</span>
      </>
    ),
    sum: <Bar count={delegations} of={all.length} />,
  }));
  return (
    <SquaresTable
      names={{ row: text("figures.party"), sum: text("figures.meetings_attended") }}
      columns={columns}
      rows={rows.map(({ party, came, times }) => ({
        ...{ party, count: times },
        squares: came.map((there, index) => <Square key={meetings[index]?.id} seat={there ? "present" : "absent"} />),
      }))}
      of={meetings.length}
    />
  );
}
