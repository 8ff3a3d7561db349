import { ActButton } from "#app/components/act-button.tsx";
import { PersonForm } from "#app/components/delegations/person-form.tsx";
import { RegistrationStateWord } from "#app/components/delegations/registration-state.tsx";
import type { PersonRefused, PersonTyped } from "#app/components/delegations/people-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { WithdrawalForm } from "#app/components/accounts/withdrawal-form.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import type { RegistrationState } from "#domain/delegations/registration.ts";
import { Link } from "@remix-run/react";

export type PersonOnPage = {
  readonly home: string;
  readonly back: string;
  readonly name: string;
  readonly delegation: string;
  readonly state: RegistrationState;
  readonly reason?: string;
  readonly nominatedAt: string;
  readonly replacedBy?: { readonly path: string; readonly name: string };
  readonly values: PersonTyped;
  readonly needsAddress: boolean;
  readonly rights: Readonly<Record<"mayChange" | "mayReplace" | "mayWithdraw" | "mayHead" | "mayReopen", boolean>>;
};

/** One person of a delegation: what is known of them, and what can be done. */
export function PersonPage({ page, refused }: { page: PersonOnPage; refused?: PersonRefused }) {
  const text = useText();
  const { moment } = useInstants();
  const { home, back, name, delegation, state, reason, replacedBy, rights } = page;
  return (
    <div className="people">
      <p>
        <Link to={back}>{text("delegations.back")}</Link>
      </p>
      <Section title={<RecordText>{name}</RecordText>} note={<RecordText>{delegation}</RecordText>}>
        <p>
          <RegistrationStateWord state={state} />{" "}
          <span className="faint">
            {text.rich("delegations.nominated_at", { at: <RecordText>{moment(page.nominatedAt)}</RecordText> })}
          </span>
        </p>
        {reason !== undefined && (
          <p>{text.rich("delegations.because", { reason: <RecordText>{reason}</RecordText> })}</p>
        )}
        {replacedBy && (
          <p>
            {text.rich("delegations.replaced_by", {
              name: (
                <Link to={replacedBy.path}>
                  <RecordText>{replacedBy.name}</RecordText>
                </Link>
              ),
            })}
          </p>
        )}
        <div className="person-acts">
          {rights.mayReplace && (
            <Link className="button" to={`${home}/replacement`}>
              {text("delegations.replace")}
            </Link>
          )}
          {rights.mayHead && <ActButton action={`${home}/head`}>{text("delegations.make_head")}</ActButton>}
          {rights.mayReopen && <ActButton action={`${home}/reopening`}>{text("delegations.reopen")}</ActButton>}
          {rights.mayWithdraw && (
            <WithdrawalForm
              action={`${home}/withdrawal`}
              what={name}
              explained={text("delegations.withdraw_help")}
              asksReason={false}
              search=""
              words={{ opens: "delegations.withdraw", acts: "delegations.withdraw_now" }}
            />
          )}
        </div>
      </Section>
      {rights.mayChange && (
        <Section title={text("delegations.what_is_known")}>
          <PersonForm
            {...{ values: page.values, refused, needsAddress: page.needsAddress, asksHead: false }}
            button={text("delegations.save")}
          />
        </Section>
      )}
    </div>
  );
}
