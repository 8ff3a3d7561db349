import type { AccountOnPage, AccountsOnPage } from "#app/components/accounts/accounts-on-page.ts";
import { AccountRow } from "#app/components/accounts/account-row.tsx";
import { Empty } from "#app/components/empty.tsx";
import { HouseLinks } from "#app/components/house/house-links.tsx";
import { OpenInvitations } from "#app/components/accounts/open-invitations.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

/** Who can sign in and what they hold; who is asked to. */
export function AccountsPage({ page }: { page: AccountsOnPage }) {
  const text = useText();
  const { search, all, found, accounts, invitations, mayInvite } = page;
  return (
    <>
      <PageHead
        title={text("accounts.title")}
        line={text("accounts.line", { people: all })}
        end={<HouseLinks house={page.house} />}
      />
      <div className="accounts">
        <div className="accounts-bar">
          <Form method="get" role="search" className="field across" key={search}>
            <label htmlFor="q">{text("accounts.search")}</label>
            <input className="input" type="search" id="q" name="q" defaultValue={search} dir="auto" maxLength={200} />
            <button className="button" type="submit">
              {text("accounts.find")}
            </button>
          </Form>
          {mayInvite && (
            <Link className="button primary" to="/accounts/invitation">
              {text("accounts.invite")}
            </Link>
          )}
        </div>
        <OpenInvitations invitations={invitations} search={search} />
        {found === 0 ? (
          <Empty title={text(search === "" ? "accounts.none" : "accounts.none_found")}>
            {text(search === "" ? "accounts.none_remedy" : "accounts.none_found_remedy")}
          </Empty>
        ) : (
          <AccountsTable accounts={accounts} search={search} />
        )}
        <Pages page={page} />
      </div>
    </>
  );
}

function AccountsTable({ accounts, search }: { accounts: readonly AccountOnPage[]; search: string }) {
  const text = useText();
  const showsProofs = accounts.some(({ proofs }) => proofs !== undefined);
  return (
    <table className="table cards">
      <caption className="label">{text("accounts.people")}</caption>
      <thead>
        <tr>
          <th scope="col">{text("accounts.name")}</th>
          <th scope="col">{text("accounts.holds")}</th>
          <th scope="col">{text("accounts.seen")}</th>
          {showsProofs && <th scope="col">{text("accounts.proofs")}</th>}
          <th scope="col">{text("accounts.acts")}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} search={search} showsProofs={showsProofs} />
        ))}
      </tbody>
    </table>
  );
}

function Pages({ page: { search, page, pages } }: { page: AccountsOnPage }) {
  const text = useText();
  if (pages === 1) return null;
  const to = (number: number) => `?${new URLSearchParams({ ...(search && { q: search }), page: String(number) })}`;
  return (
    <nav className="pages" aria-label={text("accounts.pages")}>
      {page > 1 && (
        <Link className="button" to={to(page - 1)} rel="prev">
          {text("accounts.before")}
        </Link>
      )}
      <span>{text("accounts.page_of", { page, pages })}</span>
      {page < pages && (
        <Link className="button" to={to(page + 1)} rel="next">
          {text("accounts.after")}
        </Link>
      )}
    </nav>
  );
}
