import type { PaperChoices, PaperResult, PaperTyped } from "#app/components/meeting-papers/on-page.ts";
import { PaperForm } from "#app/components/meeting-papers/paper-form.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Refused, useUnsent } from "#app/components/unsent.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type NewPaperOnPage = {
  readonly list: string;
  readonly meeting: string;
  readonly values: PaperTyped;
  readonly choices: PaperChoices;
  readonly keptAs: string;
};

/** Where a paper is brought in. */
export function NewPaper({ page, result }: { page: NewPaperOnPage; result?: PaperResult }) {
  const text = useText();
  const { list, meeting, values, choices, keptAs } = page;
  return (
    <div className="column remark-page">
      <p>
        <Link to={list}>{text("documents.all")}</Link>
      </p>
      <h1>{text("documents.add")}</h1>
      <p className="lead">
        <RecordText>{choices.party === undefined ? meeting : `${choices.party} · ${meeting}`}</RecordText>
      </p>
      <PaperForm
        action={`${list}/new`}
        {...{ values, choices, result, keptAs }}
        isThere={false}
        button={text(choices.isStaff ? "documents.take_in" : "documents.send")}
      />
    </div>
  );
}

/** The form again, with all that was typed, where it could not be sent; otherwise why it is not shown. */
export function UnsentPaper({ page }: { page?: NewPaperOnPage }) {
  const typed = useUnsent();
  if (!page || !typed) return <Refused />;
  const { party = "", code = "", title = "", presenter = "", place = "", language = "" } = typed;
  const kind = typed.kind === "document" || typed.kind === "information" ? typed.kind : "presentation";
  return (
    <NewPaper
      page={page}
      result={{
        problem: "unsent",
        typed: { id: typed.id ?? page.values.id, kind, party, code, title, presenter, place, language },
      }}
    />
  );
}
