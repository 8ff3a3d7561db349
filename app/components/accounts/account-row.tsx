import type { AccountOnPage, HoldingOnPage } from "#app/components/accounts/accounts-on-page.ts";
import { Held, heldInWords } from "#app/components/accounts/held.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useInstants } from "#app/components/use-instants.ts";
import { WithdrawalForm } from "#app/components/accounts/withdrawal-form.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** One person: what they hold, each with the way to take it away, and how they come in. */
export function AccountRow({
  account: { id, name, address, lastSeenAt, proofs, held, maySignOut, mayForgetProofs },
  search,
  showsProofs,
}: {
  account: AccountOnPage;
  search: string;
  showsProofs: boolean;
}) {
  const text = useText();
  const instants = useInstants();
  return (
    <tr>
      <th scope="row">
        <RecordText>{name}</RecordText>
        <span className="sub">
          <RecordText>{address}</RecordText>
        </span>
      </th>
      <td data-label={text("accounts.holds")}>
        {held.length === 0 && <span className="quiet">{text("accounts.holds_nothing")}</span>}
        <ul>
          {held.map((holding) => (
            <HoldingLine key={holding.id} holding={holding} search={search} />
          ))}
        </ul>
      </td>
      <td data-label={text("accounts.seen")}>
        {lastSeenAt === undefined ? (
          <span className="quiet">{text("accounts.not_seen")}</span>
        ) : (
          <RecordText>{instants.moment(lastSeenAt)}</RecordText>
        )}
      </td>
      {showsProofs && (
        <td data-label={text("accounts.proofs")}>
          {text("accounts.passkeys", { count: proofs?.passkeys ?? 0 })}
          <span className="sub">
            {text(proofs?.authenticator ? "accounts.authenticator" : "accounts.no_authenticator")}
          </span>
        </td>
      )}
      <td data-label={text("accounts.acts")}>
        {maySignOut && (
          <Form method="post" action={`/accounts/${id}/sign-out`} discover="none">
            <input type="hidden" name="q" value={search} />
            <button className="button" type="submit">
              {text("accounts.sign_out")}{" "}
              <span className="hear">
                <RecordText>{name}</RecordText>
              </span>
            </button>
          </Form>
        )}
        {mayForgetProofs && (
          <WithdrawalForm
            action={`/accounts/${id}/forgotten-proofs`}
            what={name}
            explained={text("accounts.forget_explained")}
            asksReason
            search={search}
            words={{ opens: "accounts.forget", acts: "accounts.forget_now" }}
          />
        )}
      </td>
    </tr>
  );
}

function HoldingLine({
  holding: { id, held, from, until, withdrawal },
  search,
}: {
  holding: HoldingOnPage;
  search: string;
}) {
  const text = useText();
  const days = useDays();
  return (
    <li>
      <RecordText>
        <Held held={held} />
      </RecordText>
      <span className="sub">
        {text.rich(until === null ? "accounts.since" : "accounts.from_until", {
          from: <RecordText>{days.day(from)}</RecordText>,
          until: <RecordText>{until !== null && days.day(until)}</RecordText>,
        })}
      </span>
      {withdrawal && (
        <WithdrawalForm
          action={`/accounts/functions/${id}/withdrawal`}
          what={heldInWords(text, held)}
          explained={text("accounts.withdraw_explained")}
          asksReason={withdrawal.asksReason}
          search={search}
        />
      )}
    </li>
  );
}
