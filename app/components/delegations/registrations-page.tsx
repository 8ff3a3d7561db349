import { Tally } from "#app/components/facts.tsx";
import { Empty } from "#app/components/empty.tsx";
import { ChosenKind } from "#app/components/delegations/chosen-kind.tsx";
import { DecisionBar } from "#app/components/delegations/decision-bar.tsx";
import type { PeopleFilter, PersonAdded, RegistrationsOnPage } from "#app/components/delegations/people-on-page.ts";
import { PersonAddedNote } from "#app/components/delegations/person-added.tsx";
import { PeopleTabs } from "#app/components/delegations/people-tabs.tsx";
import { RegistrationsTable } from "#app/components/delegations/registrations-table.tsx";
import { useText } from "#app/locales/use-text.ts";
import { registrationStates } from "#domain/delegations/registration.ts";
import { Form, Link } from "@remix-run/react";

type Props = {
  readonly page: RegistrationsOnPage;
  readonly added?: PersonAdded;
  readonly news?: { readonly kind: "decided" | "asked"; readonly count: number };
};

/** Everybody of a meeting's delegations, found by state or name, decided one by one or many at once. */
export function RegistrationsPage({ page, added, news }: Props) {
  const text = useText();
  const { meetingId, filter, counts, accepted, delegations, found, shown, rights } = page;
  const home = `/meetings/${meetingId}/people`;
  return (
    <div className="people">
      <PeopleTabs tabs={page.tabs} />
      {added && <PersonAddedNote added={added} />}
      {news && (
        <p className="banner" role="status">
          {text(`delegations.${news.kind}`, { count: news.count })}{" "}
          {news.count > 0 && <Link to="/outbox">{text("delegations.to_outbox")}</Link>}
        </p>
      )}
      <Tally
        facts={[
          { label: text("delegations.accepted_people"), value: accepted.people },
          { label: text("delegations.accepted_delegations"), value: accepted.delegations },
          { label: text("delegations.to_decide"), value: counts.registered },
          { label: text("delegations.not_registered"), value: counts.nominated },
        ]}
      />
      <div className="people-head">
        <Filter filter={filter} />
        <span className="end">
          {rights.mayNominate && (
            <Link className="button" to={`${home}/new`}>
              {text("delegations.add")}
            </Link>
          )}
          <a className="button" href={`${home}.xlsx`} download>
            {text("delegations.export_xlsx")}
          </a>
          <a className="button" href={`${home}.csv`} download>
            {text("delegations.export_csv")}
          </a>
        </span>
      </div>
      {found === 0 ? (
        <Empty title={text(filter.state || filter.search ? "delegations.none_found" : "delegations.none")}>
          {text(filter.state || filter.search ? "delegations.none_found_remedy" : "delegations.none_remedy")}
        </Empty>
      ) : (
        <Form method="post" action={`${home}/decisions`} discover="none" reloadDocument>
          {rights.mayDecide && <DecisionBar />}
          {shown < found && <p className="quiet">{text("delegations.shown", { shown, found })}</p>}
          <RegistrationsTable delegations={delegations} home={home} isTicked={rights.mayDecide} />
        </Form>
      )}
    </div>
  );
}

function Filter({ filter: { state, search } }: { filter: PeopleFilter }) {
  const text = useText();
  return (
    <Form method="get" role="search" className="people-filter" key={`${state} ${search}`}>
      <label htmlFor="q">{text("delegations.search")}</label>
      <input className="input" type="search" id="q" name="q" defaultValue={search} dir="auto" maxLength={200} />
      <ChosenKind
        name="state"
        label={text("delegations.state")}
        chosen={state}
        kinds={[
          { value: "", label: text("delegations.all_states") },
          ...registrationStates.map((one) => ({ value: one, label: text(`delegations.state.${one}`) })),
        ]}
      />
    </Form>
  );
}
