import { Empty } from "#app/components/empty.tsx";
import type { AttendanceOnPage } from "#app/components/figures/attendance-on-page.ts";
import { Bar } from "#app/components/figures/bar.tsx";
import { PartyNames } from "#app/components/figures/party-names.tsx";
import { Square } from "#app/components/figures/square.tsx";
import { SquaresTable } from "#app/components/figures/squares-table.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Which delegation was in which session, as squares one reads at a glance, and what does not agree. */
export function AttendancePage({ page }: { page: AttendanceOnPage }) {
  const text = useText();
  const { rows, sessions, marked, neverSeen, spokeUnseen } = page;
  if (rows.length === 0 || sessions.length === 0)
    return (
      <div className="figures">
        <Empty title={text("figures.nothing")}>{text("figures.nothing_remedy")}</Empty>
      </div>
    );
  return (
    <div className="figures">
      <p>{text("figures.marked", { marked, sessions: sessions.length, delegations: rows.length })}</p>
      <Section title={text("figures.by_session")} note={page.showsSpeakers ? text("figures.key_spoke") : undefined}>
        <Plot page={page} />
      </Section>
      <Section title={text("figures.findings")}>
        <PartyNames title={text("figures.never_seen", { count: neverSeen.length })} parties={neverSeen} />
        {spokeUnseen.map(({ party, session }) => (
          <p className="row flush" key={`${party.id} ${session}`}>
            <PartyCode code={party.code} /> <RecordText>{party.name}</RecordText>
            <span>
              {text.rich("figures.spoke_unseen", {
                session: <SessionName session={sessions[session]?.session ?? { kind: "session" }} />,
              })}
            </span>
          </p>
        ))}
        {neverSeen.length + spokeUnseen.length === 0 && <p className="quiet">{text("figures.no_findings")}</p>}
      </Section>
    </div>
  );
}

function Plot({ page: { home, rows, sessions, marked } }: { page: AttendanceOnPage }) {
  const text = useText();
  const columns = sessions.map(({ id, session, present }) => ({
    id,
    head: (
      <Link to={`${home}/sessions/${id}/presence`}>
        <SessionName session={session} />
      </Link>
    ),
    sum:
      present === undefined ? (
        <span className="quiet">{text("figures.not_marked")}</span>
      ) : (
        <Bar count={present} of={rows.length} />
      ),
  }));
  const squares = (seats: (typeof rows)[number]["seats"]) =>
    seats.map((seat, index) => <Square key={columns[index]?.id} {...seat} />);
  return (
    <SquaresTable
      names={{ row: text("people.delegation"), sum: text("figures.sessions_attended") }}
      columns={columns}
      rows={rows.map(({ party, seats, present }) => ({ party, squares: squares(seats), count: present }))}
      of={marked}
    />
  );
}
