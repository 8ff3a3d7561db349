import { ActButton } from "#app/components/act-button.tsx";
import { FileSize } from "#app/components/import-page.tsx";
import type { ContactListOnPage, ListReadOnPage } from "#app/components/network/import-on-page.ts";
import { ListRows } from "#app/components/network/list-rows.tsx";
import { fieldWords } from "#app/components/network/problem-words.ts";
import { ReadingProgress } from "#app/components/network/reading-progress.tsx";
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
        {state.kind === "reading" && <ReadingProgress progress={state.progress} />}
        {state.kind === "refused" && (
          <p className="row-problem">{text(`network.import_fault.${faults[state.fault]}`)}</p>
        )}
        {state.kind === "read" && <Read state={state} />}
        <ActButton action={`${home}/${id}/removal`}>{text("import.remove")}</ActButton>
      </div>
    </>
  );
}

const faults = { broken: "broken", "too large": "too_large", unsafe: "unsafe", "too hard": "too_hard" } as const;

function Read({ state }: { state: ListReadOnPage }) {
  const text = useText();
  const { accepted, refused, missing, unknown, coding, rows, page, pages } = state;
  if (missing.length > 0)
    return (
      <p className="row-problem">
        {text("network.import_columns", {
          columns: missing.map((column) => text(fieldWords[column === "isLead" ? "name" : column])).join(", "),
          known: Object.values(headings).join(", "),
        })}
      </p>
    );
  return (
    <>
      <p role="status">{text("network.import_verdict", { accepted, refused })}</p>
      {unknown.length > 0 && (
        <p>{text.rich("network.import_unknown", { columns: <RecordText>{unknown.join(", ")}</RecordText> })}</p>
      )}
      {coding === "Windows-1252" && <p>{text("network.import_coding")}</p>}
      {accepted > 0 && (
        <Form method="post" reloadDocument discover="none">
          <input type="hidden" name="accepted" value={accepted} />
          <button className="button primary" type="submit">
            {text("network.import_take_in", { count: accepted })}
          </button>
        </Form>
      )}
      <ListRows rows={rows} />
      {pages > 1 && (
        <nav className="row flush" aria-label={text("network.import_pages")}>
          {text("network.import_page", { page, pages })}
          {page > 1 && <Link to={`?page=${page - 1}`}>{text("network.page_before")}</Link>}
          {page < pages && <Link to={`?page=${page + 1}`}>{text("network.page_after")}</Link>}
        </nav>
      )}
    </>
  );
}
