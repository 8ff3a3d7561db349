import { RecordText } from "#app/components/record-text.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import type { AuditVerb } from "#db/audit/audit.ts";
import type { ActorWithoutPerson } from "#domain/audit/actors.ts";
import { Link } from "@remix-run/react";

export type EntryOnPage = {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  /** Null where no person did it, empty where the person was erased. */
  readonly actorName: string | null;
  /** Whoever acted and is no person. */
  readonly actor?: ActorWithoutPerson;
  readonly verb: AuditVerb;
  readonly targetId: string;
  /** The page of what it was done to. */
  readonly target: string | null;
  readonly meeting: { readonly id: string; readonly title: string; readonly isOpen: boolean } | null;
  readonly reason: string | null;
};

/** The entries, newest first. */
export function AuditTable({ entries }: { entries: readonly EntryOnPage[] }) {
  const text = useText();
  const { moment: instant } = useInstants();
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col" className="num">
            {text("audit.entry")}
          </th>
          <th scope="col">{text("audit.at")}</th>
          <th scope="col">{text("audit.who")}</th>
          <th scope="col">{text("audit.what")}</th>
          <th scope="col">{text("audit.meeting")}</th>
          <th scope="col">{text("audit.reason")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <td className="num" data-label={text("audit.entry")}>
              <RecordText>{entry.seq}</RecordText>
            </td>
            <td data-label={text("audit.at")} className="nowrap">
              <RecordText>{instant(entry.at)}</RecordText>
            </td>
            <td data-label={text("audit.who")}>
              <Who {...entry} />
            </td>
            <td data-label={text("audit.what")}>
              {text(`audit.verb.${entry.verb}`)}
              <span className="sub target">
                <Linked to={entry.target}>{entry.targetId}</Linked>
              </span>
            </td>
            <td data-label={text("audit.meeting")}>
              {entry.meeting && (
                <Linked to={entry.meeting.isOpen ? `/meetings/${entry.meeting.id}` : null}>
                  {entry.meeting.title}
                </Linked>
              )}
            </td>
            <td data-label={text("audit.reason")}>
              {entry.reason !== null && <RecordText>{entry.reason}</RecordText>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ actorId, actorName, actor }: EntryOnPage) {
  const text = useText();
  if (actorName === "") return <>{text("person.erased")}</>;
  if (actorName === null && actor !== undefined) return <>{text(`audit.actor.${actor}`)}</>;
  return <RecordText>{actorName ?? actorId}</RecordText>;
}

function Linked({ to, children }: { to: string | null; children: string }) {
  const name = <RecordText>{children}</RecordText>;
  return to === null ? name : <Link to={to}>{name}</Link>;
}
