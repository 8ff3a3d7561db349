import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { Tally } from "#app/components/facts.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Status } from "#app/components/status.tsx";

export type DelegationRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** How the source wrote it, where that is not the name of the day. */
  readonly written?: string;
  readonly people?: number;
  /** How often it took the floor; absent for readers who may not see lines. */
  readonly spoke?: number;
};
export type SilentOrUnlisted = { readonly code: string; readonly name: string };
export type DelegationsOnPage = {
  readonly people?: number;
  readonly states: readonly DelegationRow[];
  readonly europeanUnion: readonly DelegationRow[];
  readonly organisations: readonly DelegationRow[];
  /** Absent for readers who may not see who spoke. */
  readonly floor?: { readonly silent: readonly SilentOrUnlisted[]; readonly unlisted: readonly SilentOrUnlisted[] };
};

/** Who is registered, in the order in which a report lists them, and who was heard. */
export function DelegationsPage({ page }: { page: DelegationsOnPage }) {
  const text = useText();
  const { people, states, europeanUnion, organisations, floor } = page;
  const groups = [
    { title: text("people.states"), rows: states },
    { title: text("people.european_union"), rows: europeanUnion },
    { title: text("people.organisations"), rows: organisations },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div className="delegations">
      <div className="wide">
        <Tally
          facts={[
            { label: text("people.states"), value: states.length },
            { label: text("people.organisations"), value: europeanUnion.length + organisations.length },
            ...(people === undefined ? [] : [{ label: text("people.people"), value: people }]),
          ]}
        />
      </div>
      <div className="col">
        {groups.map(({ title, rows }) => (
          <DelegationsTable key={title} title={title} rows={rows} />
        ))}
      </div>
      {floor && (
        <div className="col">
          <PartyList
            title={text("people.unlisted")}
            note={text("people.unlisted_note")}
            parties={floor.unlisted}
            isAlert
          />
          <PartyList title={text("people.silent")} note={text("people.staff_only")} parties={floor.silent} />
        </div>
      )}
    </div>
  );
}

function DelegationsTable({ title, rows }: { title: string; rows: readonly DelegationRow[] }) {
  const text = useText();
  const showsFloor = rows.some(({ spoke }) => spoke !== undefined);
  return (
    <Section title={title} note={text("people.count", { count: rows.length })}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text("register.code")}</th>
            <th scope="col">{text("people.delegation")}</th>
            <th scope="col" className="num">
              {text("people.people")}
            </th>
            {showsFloor && (
              <th scope="col" className="num">
                {text("people.spoke")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, code, name, written, people, spoke }) => (
            <tr key={id}>
              <th scope="row">
                <PartyCode code={code} />
              </th>
              <td>
                <RecordText>{name}</RecordText>
                {written !== undefined && (
                  <span className="sub">
                    {text.rich("people.written", { name: <RecordText>{written}</RecordText> })}
                  </span>
                )}
              </td>
              <td className="num">{people}</td>
              {showsFloor && <td className="num">{spoke === 0 ? "–" : spoke}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function PartyList({
  title,
  note,
  parties,
  isAlert = false,
}: {
  title: string;
  note: string;
  parties: readonly SilentOrUnlisted[];
  isAlert?: boolean;
}) {
  const text = useText();
  return (
    <Section title={title} note={note}>
      {parties.length === 0 && <p className="row flush quiet">{text("people.nobody")}</p>}
      <ul>
        {parties.map(({ code, name }) => (
          <li className="row flush" key={code}>
            <PartyCode code={code} />
            <RecordText>{name}</RecordText>
            {isAlert && (
              <span className="end">
                <Status mark="alert">{text("programme.not_registered")}</Status>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
