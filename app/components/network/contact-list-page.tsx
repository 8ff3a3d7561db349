import { ActButton } from "#app/components/act-button.tsx";
import { FileSize } from "#app/components/files/import-page.tsx";
import type { ContactListOnPage, ListReadOnPage } from "#app/components/network/import-on-page.ts";
import { ColumnsMissing, ListNotes, ListNotRead, ListPages } from "#app/components/network/list-read.tsx";
import { ListRows } from "#app/components/network/list-rows.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { headings } from "#domain/network/contact-rows.ts";
import { Form, Link } from "@remix-run/react";

/** What a list holds before anything of it is stored: every row accepted, or refused with its reason. */
export function ContactListPage({ list, isChanged }: { list: ContactListOnPage; isChanged: boolean }) {
  const text = useText();
  const { state, dialogueId, id } = list;
  const home = `/dialogues/${dialogueId}/contacts/import`;
  return (
    <>
      <PageHead
        title={<RecordText>{list.name}</RecordText>}
        line={<FileSize bytes={list.size} />}
        symbolNote={<Link to={home}>{text("network.import")}</Link>}
      />
      {isChanged && (
        <p className="banner stop" role="alert">
          {text("network.import_changed")}
        </p>
      )}
      <div className="contacts">
        <ListNotRead state={state} />
        {state.kind === "read" && <Read state={state} />}
        <ActButton action={`${home}/${id}/removal`}>{text("import.remove")}</ActButton>
      </div>
    </>
  );
}

function Read({ state }: { state: ListReadOnPage }) {
  const text = useText();
  const { accepted, refused, missing, unknown, coding, rows, page, pages } = state;
  if (missing.length > 0)
    return <ColumnsMissing missing={missing.map((column) => headings[column])} known={headings} />;
  return (
    <>
      <p role="status">{text("network.import_verdict", { accepted, refused })}</p>
      <ListNotes unknown={unknown} coding={coding} />
      {accepted > 0 && (
        <Form method="post" reloadDocument discover="none">
          <input type="hidden" name="accepted" value={accepted} />
          <button className="button primary" type="submit">
            {text("network.import_take_in", { count: accepted })}
          </button>
        </Form>
      )}
      <ListRows rows={rows} />
      <ListPages page={page} pages={pages} />
    </>
  );
}
