import { Empty } from "#app/components/empty.tsx";
import { PresenceActs, type PresenceUndo } from "#app/components/presence/presence-acts.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import type { SessionInBrief } from "#app/components/session-name.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link, useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";

export type PresenceRow = {
  readonly party: string;
  readonly code: string;
  readonly name: string;
  /** Absent while nobody looked for them. */
  readonly isPresent?: boolean;
};

export type PresenceOnPage = {
  readonly meeting: string;
  readonly home: string;
  readonly session: SessionInBrief;
  readonly groups: readonly {
    readonly kind: "states" | "european_union" | "organisations";
    readonly rows: readonly PresenceRow[];
  }[];
  readonly present: number;
  readonly of: number;
  readonly isMarked: boolean;
  /** Delegations of which somebody is checked in and which are not marked as present. */
  readonly checkedIn: number;
};

/** What became of the codes that were typed, and how it is taken back that many were marked. */
export type PresenceMarked = { readonly unknown: readonly string[]; readonly undo?: PresenceUndo };

/** Who is in the room: one tap a delegation, their codes in a row, or all at once. */
export function PresencePage({
  page: { meeting, home, session, groups, present, of, isMarked, checkedIn },
  marked,
  children,
}: {
  page: PresenceOnPage;
  marked?: PresenceMarked;
  /** What else is settled for the session. */
  children?: ReactNode;
}) {
  const text = useText();
  const fetcher = useFetcher<PresenceMarked>();
  const told = fetcher.data ?? marked;
  const unknown = told?.unknown ?? [];
  return (
    <div className="presence">
      <header>
        <h2>
          <SessionName session={session} />
        </h2>
        <Link to={`${meeting}/attendance`}>{text("figures.by_session")}</Link>
        <p role="status">{isMarked ? text("presence.count", { present, of }) : text("presence.not_marked", { of })}</p>
      </header>
      {of === 0 ? (
        <Empty title={text("presence.none")}>{text("presence.none_remedy")}</Empty>
      ) : (
        <>
          <fetcher.Form className="field across" method="post" action={`${home}/presence`}>
            <label htmlFor="codes">{text("presence.codes")}</label>
            <input className="input" id="codes" name="codes" autoComplete="off" autoCapitalize="characters" dir="ltr" />
            <button className="button primary" type="submit">
              {text("presence.mark_codes")}
            </button>
          </fetcher.Form>
          {unknown.length > 0 && (
            <p className="problem" role="alert">
              {text.rich("presence.unknown", { codes: <RecordText>{unknown.join(" ")}</RecordText> })}
            </p>
          )}
          <fetcher.Form method="post" action={`${home}/presence`}>
            <PresenceActs checkedIn={checkedIn} undo={told?.undo} />
            {groups.map(({ kind, rows }) => (
              <Section key={kind} title={text(`people.${kind}`)}>
                <ul>
                  {rows.map((row) => (
                    <li key={row.party}>
                      <PresenceButton row={row} />
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
          </fetcher.Form>
        </>
      )}
      {children}
    </div>
  );
}

function PresenceButton({ row: { party, code, name, isPresent = false } }: { row: PresenceRow }) {
  const text = useText();
  return (
    <button
      className="button mark"
      type="submit"
      name={isPresent ? "absent" : "present"}
      value={party}
      aria-pressed={isPresent}
    >
      <PartyCode code={code} /> <RecordText>{name}</RecordText>
      <span className="end">{isPresent ? text("presence.present") : ""}</span>
    </button>
  );
}
