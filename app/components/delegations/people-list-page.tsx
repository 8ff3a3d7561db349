import { ActButton } from "#app/components/act-button.tsx";
import { ColumnsMissing, ListNotes, ListNotRead, ListPages, type NotRead } from "#app/components/network/list-read.tsx";
import { PeopleListRows, type PersonReadRow } from "#app/components/delegations/people-list-rows.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { peopleHeadings, type PeopleColumn } from "#domain/delegations/people-columns.ts";
import { Form, Link } from "@remix-run/react";

export type PeopleReadOnPage = {
  readonly kind: "read";
  readonly coding?: "UTF-8" | "UTF-16" | "Windows-1252";
  readonly unknown: readonly string[];
  readonly missing: readonly PeopleColumn[];
  /** Accepted, where what is nearly a name is the name that it is near to. */
  readonly accepted: number;
  readonly refused: number;
  readonly delegations: number;
  /** Names of delegations that nobody knows so, and whose they are taken for. */
  readonly nearly: readonly { readonly written: string; readonly name: string; readonly rows: number }[];
  /** Unless the meeting asks people whether they agree to be named, the list of participants has everybody. */
  readonly isNamed: boolean;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly PersonReadRow[];
};

export type PeopleListOnPage = {
  readonly meetingId: string;
  readonly id: string;
  readonly name: string;
  readonly state: NotRead | PeopleReadOnPage;
};

/** What a list of people holds before anything of it is stored: every row accepted, or refused with its reason. */
export function PeopleListPage({ list, isChanged }: { list: PeopleListOnPage; isChanged: boolean }) {
  const text = useText();
  const { state, meetingId, id } = list;
  const home = `/meetings/${meetingId}/people/import`;
  return (
    <div className="people">
      <p>
        <Link to={home}>{text("delegations.import")}</Link>
      </p>
      {isChanged && (
        <p className="banner stop" role="alert">
          {text("delegations.import_changed")}
        </p>
      )}
      <Section title={<RecordText>{list.name}</RecordText>}>
        <ListNotRead state={state} />
        {state.kind === "read" && <Read state={state} />}
        <ActButton action={`${home}/${id}/removal`}>{text("import.remove")}</ActButton>
      </Section>
    </div>
  );
}

function Read({ state }: { state: PeopleReadOnPage }) {
  const text = useText();
  const { accepted, refused, delegations, nearly, missing, unknown, coding, rows, page, pages } = state;
  if (missing.length > 0)
    return <ColumnsMissing missing={missing.map((column) => peopleHeadings[column])} known={peopleHeadings} />;
  return (
    <>
      <p role="status">{text("delegations.import_verdict", { accepted, refused, delegations })}</p>
      <ListNotes unknown={unknown} coding={coding} />
      {accepted > 0 && (
        <Form method="post" reloadDocument discover="none" className="take-in">
          <input type="hidden" name="accepted" value={accepted} />
          {nearly.length > 0 && (
            <fieldset>
              <legend>{text("delegations.nearly")}</legend>
              {nearly.map(({ written, name, rows: count }) => (
                <label className="check" key={written}>
                  <input type="checkbox" name="confirmed" value={written} defaultChecked />
                  <span>
                    {text.rich("delegations.read_as", {
                      written: <RecordText key="written">{written}</RecordText>,
                      name: <RecordText key="name">{name}</RecordText>,
                      count,
                    })}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <label className="check">
            <input type="checkbox" name="isNamed" defaultChecked={state.isNamed} />
            {text("delegations.are_named")}
          </label>
          <button className="button primary" type="submit">
            {text("delegations.import_take_in", { count: accepted })}
          </button>
        </Form>
      )}
      <PeopleListRows rows={rows} />
      <ListPages page={page} pages={pages} />
    </>
  );
}
