import type { InvitationInList } from "#app/components/accounts/accounts-on-page.ts";
import { Held, heldInWords } from "#app/components/accounts/held.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { WithdrawalForm } from "#app/components/accounts/withdrawal-form.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Who was invited and has not come in yet. */
export function OpenInvitations({ invitations, search }: { invitations: readonly InvitationInList[]; search: string }) {
  const text = useText();
  const instants = useInstants();
  if (invitations.length === 0) return null;
  return (
    <details className="invited" open={invitations.length <= 10}>
      <summary>{text("accounts.invited", { count: invitations.length })}</summary>
      <table className="table cards">
        <thead>
          <tr>
            <th scope="col">{text("accounts.name")}</th>
            <th scope="col">{text("accounts.invited_to")}</th>
            <th scope="col">{text("accounts.valid_until")}</th>
            <th scope="col">{text("accounts.acts")}</th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, name, address, held, expiresAt, invitedBy, withdrawal }) => (
            <tr key={id}>
              <th scope="row">
                <RecordText>{name}</RecordText>
                <span className="sub">
                  <RecordText>{address}</RecordText>
                </span>
              </th>
              <td data-label={text("accounts.invited_to")}>
                <RecordText>
                  <Held held={held} />
                </RecordText>
                {invitedBy !== "" && (
                  <span className="sub">
                    {text.rich("accounts.invited_by", { name: <RecordText>{invitedBy}</RecordText> })}
                  </span>
                )}
              </td>
              <td data-label={text("accounts.valid_until")}>
                <RecordText>{instants.moment(expiresAt)}</RecordText>
              </td>
              <td data-label={text("accounts.acts")}>
                {withdrawal && (
                  <>
                    <Link to={`/accounts/invitation?again=${id}`}>
                      {text("accounts.again")}{" "}
                      <span className="hear">
                        <RecordText>{name}</RecordText>
                      </span>
                    </Link>
                    <WithdrawalForm
                      action={`/accounts/invitations/${id}/withdrawal`}
                      what={heldInWords(text, held)}
                      explained={text("accounts.invitation_withdraw_explained")}
                      asksReason={withdrawal.asksReason}
                      search={search}
                    />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
