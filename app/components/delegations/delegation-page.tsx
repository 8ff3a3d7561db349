import { ActButton } from "#app/components/act-button.tsx";
import { Empty } from "#app/components/empty.tsx";
import type { PersonAdded, PersonRow } from "#app/components/delegations/people-on-page.ts";
import { PersonAddedNote } from "#app/components/delegations/person-added.tsx";
import { RegistrationStateWord } from "#app/components/delegations/registration-state.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

export type DelegationOnPage = {
  /** "/meetings/x/people". */
  readonly home: string;
  readonly party: string;
  readonly name: string;
  readonly quota: number | null;
  readonly standing: number;
  readonly isInvited: boolean;
  readonly hasDeclined: boolean;
  readonly people: readonly PersonRow[];
  readonly mayNominate: boolean;
  readonly maySetQuota: boolean;
  readonly mayExport: boolean;
  readonly readsAll: boolean;
  readonly problem?: "has-people" | "quota";
  readonly added?: PersonAdded;
};

/** One delegation: who comes, how many may, and how the party says who or that nobody does. Also on a phone. */
export function DelegationPage({ page }: { page: DelegationOnPage }) {
  const text = useText();
  const { home, party, name, quota, standing, hasDeclined, people, mayNominate } = page;
  const isFull = quota !== null && standing >= quota && !page.readsAll;
  const own = `${home}/of/${encodeURIComponent(party)}`;
  return (
    <div className="people">
      {page.readsAll && (
        <p>
          <Link to={`${home}/registrations`}>{text("delegations.back")}</Link>
        </p>
      )}
      <Section
        title={<RecordText>{name}</RecordText>}
        note={
          quota === null ? text("delegations.places", { standing }) : text("delegations.places_of", { standing, quota })
        }
      >
        {page.problem && (
          <p className="banner stop" role="alert">
            {text(`delegations.problem.${page.problem === "quota" ? "quota" : "has_people"}`)}
          </p>
        )}
        {page.added && <PersonAddedNote added={page.added} />}
        {hasDeclined && <p className="banner held">{text("delegations.declined")}</p>}
        {people.length === 0 && !hasDeclined && (
          <Empty title={text("delegations.nobody_named")}>{text("delegations.nobody_named_remedy")}</Empty>
        )}
        <ul>
          {people.map((person) => (
            <Person key={person.id} person={person} home={home} />
          ))}
        </ul>
        {page.mayExport && people.length > 0 && (
          <p className="acts">
            <a href={`${own}/list.xlsx`} download>
              {text("delegations.export_own")}
            </a>
          </p>
        )}
        {mayNominate && !hasDeclined && (
          <p className="acts">
            {isFull ? (
              text("delegations.full")
            ) : (
              <Link className="button primary" to={`${home}/new?party=${encodeURIComponent(party)}`}>
                {text("delegations.nominate")}
              </Link>
            )}
          </p>
        )}
        {mayNominate && page.isInvited && (standing === 0 || hasDeclined) && (
          <ActButton action={`${own}/${hasDeclined ? "coming" : "declining"}`}>
            {text(hasDeclined ? "delegations.come_after_all" : "delegations.decline")}
          </ActButton>
        )}
      </Section>
      {page.maySetQuota && <QuotaForm action={`${own}/quota`} quota={quota} />}
    </div>
  );
}

function Person({ person, home }: { person: PersonRow; home: string }) {
  const text = useText();
  const { id, courtesy, name, institution, isHead, state, reason } = person;
  return (
    <li className="row flush">
      <span>
        <Link to={`${home}/registrations/${id}`}>
          {courtesy !== "" && <span data-record="">{courtesy} </span>}
          <RecordText>{name}</RecordText>
        </Link>
        {isHead && <span className="sub">{text("delegations.head")}</span>}
        <span className="sub">
          <RecordText>{[person.function, institution].filter(Boolean).join(", ")}</RecordText>
        </span>
        {reason !== undefined && (
          <span className="sub">
            <RecordText>{reason}</RecordText>
          </span>
        )}
      </span>
      <span className="end">
        <RegistrationStateWord state={state} />
      </span>
    </li>
  );
}

function QuotaForm({ action, quota }: { action: string; quota: number | null }) {
  const text = useText();
  return (
    <Form method="post" action={action} className="field across" discover="none" reloadDocument>
      <label htmlFor="quota">{text("delegations.quota")}</label>
      <input className="input" id="quota" name="quota" type="number" min={0} max={999} defaultValue={quota ?? ""} />
      <button className="button" type="submit">
        {text("delegations.set_quota")}
      </button>
    </Form>
  );
}
