import { PersonForm } from "#app/components/delegations/person-form.tsx";
import type { PartyChoice, PersonRefused, PersonTyped } from "#app/components/delegations/people-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type NewPersonOnPage = {
  readonly values: PersonTyped;
  readonly parties?: readonly PartyChoice[];
  /** Of an own delegation: they get a link and register themselves. */
  readonly isOwn: boolean;
  /** Whose place the new person takes. */
  readonly replaces?: string;
  /** How that place stands, for staff, who decide of it. */
  readonly place?: { readonly isAccepted: boolean; readonly mayAccept: boolean };
  readonly back: string;
};

/** Where a person is put on a delegation's list, or takes another's place. */
export function NewPerson({ page, refused }: { page: NewPersonOnPage; refused?: PersonRefused }) {
  const text = useText();
  const { values, parties, isOwn, replaces, place, back } = page;
  const title =
    replaces === undefined
      ? text(isOwn ? "delegations.nominate" : "delegations.add")
      : text.rich("delegations.replace_title", { name: <RecordText>{replaces}</RecordText> });
  return (
    <div className="people">
      <p>
        <Link to={back}>{text("delegations.back")}</Link>
      </p>
      <Section title={title}>
        <p className="quiet">
          {place
            ? text.rich(place.isAccepted ? "delegations.place_accepted" : "delegations.place_undecided", {
                name: <RecordText>{replaces}</RecordText>,
              })
            : text(isOwn ? "delegations.nominate_help" : "delegations.add_help")}
        </p>
        {replaces !== undefined && <p className="quiet">{text("delegations.replace_note")}</p>}
        <PersonForm
          {...{
            values,
            parties,
            refused,
            needsAddress: isOwn,
            asksHead: replaces === undefined,
            asksNamed: !isOwn,
            asksAccepted: place?.mayAccept,
          }}
          button={text(
            replaces === undefined
              ? isOwn
                ? "delegations.nominate_now"
                : "delegations.add_now"
              : "delegations.replace_now",
          )}
        />
      </Section>
    </div>
  );
}
