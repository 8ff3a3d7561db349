import { AccountDevices, type DeviceOnPage } from "#app/components/accounts/account-devices.tsx";
import { AccountErasure } from "#app/components/accounts/account-erasure.tsx";
import { Empty } from "#app/components/empty.tsx";
import { FunctionWords, type FunctionInWords } from "#app/components/accounts/function-words.tsx";
import { HouseLinks, type OpenHouse } from "#app/components/house/house-links.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { SignOutButton } from "#app/components/sign-in/sign-out-button.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

type HeldOnPage = FunctionInWords & {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly lacksProof: boolean;
};

type Account = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly erasureAskedAt: string | null;
  readonly functions: readonly HeldOnPage[];
  readonly devices: readonly DeviceOnPage[];
  readonly house: OpenHouse;
};

/** Everything of oneself: what one holds, where one is signed in, what is kept, and the ways out. */
export function AccountPage({ account, isUnsure }: { account: Account; isUnsure: boolean }) {
  const text = useText();
  return (
    <>
      <PageHead
        title={<RecordText>{account.name}</RecordText>}
        line={<RecordText>{account.address}</RecordText>}
        end={<SignOutButton personId={account.id} />}
      />
      <div className="house">
        <Section className="first" title={text("account.functions")}>
          <FunctionsTable functions={account.functions} />
        </Section>
        <AccountDevices devices={account.devices} />
        <Section title={text("account.proofs")}>
          <p>
            <Link to="/account/proofs">{text("account.proofs_link")}</Link>
          </p>
        </Section>
        {Object.values(account.house).includes(true) && (
          <Section title={text("account.house")}>
            <HouseLinks house={account.house} />
          </Section>
        )}
        <Section title={text("account.data")}>
          <p className="quiet">{text("account.data_note")}</p>
          <p>
            <a className="button" href="/account/data.json" download>
              {text("account.data_take")}
            </a>
          </p>
        </Section>
        <AccountErasure askedAt={account.erasureAskedAt} isUnsure={isUnsure} />
      </div>
    </>
  );
}

function FunctionsTable({ functions }: { functions: readonly HeldOnPage[] }) {
  const text = useText();
  const days = useDays();
  if (functions.length === 0)
    return <Empty title={text("account.no_function")}>{text("account.no_function_remedy")}</Empty>;
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">{text("account.function")}</th>
          <th scope="col">{text("account.from")}</th>
          <th scope="col">{text("account.until")}</th>
        </tr>
      </thead>
      <tbody>
        {functions.map((held) => (
          <tr key={held.id}>
            <td>
              <FunctionWords held={held} />
              {held.lacksProof && (
                <span className="sub">
                  {text("account.second_proof")}{" "}
                  <Link to="/sign-in/second?return=/account">{text("account.prove")}</Link>
                </span>
              )}
            </td>
            <td data-label={text("account.from")}>
              <RecordText>{days.day(held.from)}</RecordText>
            </td>
            <td data-label={text("account.until")}>
              {held.until === null ? text("account.open_end") : <RecordText>{days.day(held.until)}</RecordText>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
