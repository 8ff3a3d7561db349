import { LetterFields, type Letter } from "#app/components/delegations/letter-fields.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { PeopleTabs, type PeopleTabsShown } from "#app/components/delegations/people-tabs.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { Status, type StatusMark } from "#app/components/status.tsx";
import { TickAll } from "#app/components/delegations/tick-all.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

export type Answer = "not invited" | "waiting" | "named" | "declined";

export type InvitedRow = {
  readonly party: string;
  readonly code: string;
  readonly name: string;
  readonly focalPoints: number;
  readonly quota: number | null;
  readonly answer: Answer;
  readonly standing: number;
  readonly invitedAt?: string;
  readonly remindedAt?: string;
};

export type InvitationsOnPage = {
  readonly meetingId: string;
  readonly tabs: PeopleTabsShown;
  readonly rows: readonly InvitedRow[];
  readonly letter: Letter;
  readonly reminder: Letter;
  /** How many would be reminded now. */
  readonly toRemind: number;
  readonly news?: {
    readonly kind: "invited" | "reminded";
    readonly count: number;
    /** Whom no mail reaches. */
    readonly unreachable: readonly string[];
  };
  readonly problem?: "nobody" | "letter";
};

const marks: Readonly<Record<Answer, StatusMark>> = {
  "not invited": "empty",
  waiting: "half",
  named: "full",
  declined: "alert",
};
const words = { "not invited": "not_invited", waiting: "waiting", named: "named", declined: "declined" } as const;

/** Which parties are asked to a meeting, with which letter, and who has answered. */
export function InvitationsPage({ page }: { page: InvitationsOnPage }) {
  const text = useText();
  const { meetingId, rows, letter, reminder, toRemind, news, problem } = page;
  const home = `/meetings/${meetingId}/people`;
  return (
    <div className="people">
      <PeopleTabs tabs={page.tabs} />
      {news && (
        <p className="banner" role="status">
          {text(`delegations.${news.kind}`, { count: news.count })}{" "}
          {news.count > 0 && <Link to="/outbox">{text("delegations.to_outbox")}</Link>}
          {news.unreachable.length > 0 && (
            <>
              {" "}
              {text.rich("delegations.unreachable", {
                parties: <RecordText>{news.unreachable.join(", ")}</RecordText>,
              })}
            </>
          )}
        </p>
      )}
      {problem && (
        <p className="banner stop" role="alert">
          {text(`delegations.problem.${problem}`)}
        </p>
      )}
      <Form method="post" className="asking" discover="none" reloadDocument>
        <Section title={text("delegations.parties")}>
          <p className="no-print">
            <TickAll name="party" isTicked={rows.every(({ answer }) => answer === "not invited")} />
          </p>
          <InvitedTable rows={rows} home={home} />
        </Section>
        <Section title={text("delegations.letter")} note={text("delegations.letter_note")}>
          <LetterFields letter={letter} id="letter" />
          <button className="button primary" type="submit">
            {text("delegations.invite")}
          </button>
        </Section>
      </Form>
      {toRemind > 0 && (
        <Section title={text("delegations.reminder")} note={text("delegations.to_remind", { count: toRemind })}>
          <Form method="post" action={`${home}/invitations/reminder`} className="asking" discover="none" reloadDocument>
            <LetterFields letter={reminder} id="reminder" />
            <button className="button" type="submit">
              {text("delegations.remind")}
            </button>
          </Form>
        </Section>
      )}
    </div>
  );
}

function InvitedTable({ rows, home }: { rows: readonly InvitedRow[]; home: string }) {
  const text = useText();
  const { moment } = useInstants();
  return (
    <table className="table cards invited">
      <thead>
        <tr>
          <th scope="col">{text("delegations.invite_them")}</th>
          <th scope="col">{text("people.delegation")}</th>
          <th scope="col" className="num">
            {text("delegations.quota_short")}
          </th>
          <th scope="col" className="num">
            {text("delegations.focal_points")}
          </th>
          <th scope="col">{text("delegations.answer")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ party, code, name, focalPoints, quota, answer, standing, invitedAt, remindedAt }) => (
          <tr key={party}>
            <td>
              <label className="check">
                <input type="checkbox" name="party" value={party} defaultChecked={answer === "not invited"} />
                <PartyCode code={code} />
              </label>
            </td>
            <td data-label={text("people.delegation")}>
              <Link to={`${home}/of/${encodeURIComponent(party)}`}>
                <RecordText>{name}</RecordText>
              </Link>
            </td>
            <td className="num" data-label={text("delegations.quota_short")}>
              <input
                className="input"
                type="number"
                name={`quota.${party}`}
                aria-label={text("delegations.quota_of", { code })}
                min={0}
                max={999}
                defaultValue={quota ?? ""}
              />
            </td>
            <td className="num" data-label={text("delegations.focal_points")}>
              {focalPoints === 0 ? <Status mark="alert">{text("delegations.none_to_write_to")}</Status> : focalPoints}
            </td>
            <td data-label={text("delegations.answer")}>
              <Status mark={marks[answer]}>{text(`delegations.answer.${words[answer]}`, { standing })}</Status>
              {invitedAt !== undefined && (
                <span className="sub">
                  {text.rich("delegations.invited_at", { at: <RecordText>{moment(invitedAt)}</RecordText> })}
                </span>
              )}
              {remindedAt !== undefined && (
                <span className="sub">
                  {text.rich("delegations.reminded_at", { at: <RecordText>{moment(remindedAt)}</RecordText> })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
