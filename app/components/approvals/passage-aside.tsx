import type { ApprovalOnPage } from "#app/components/approvals/approval-on-page.ts";
import { search } from "#app/components/approvals/looking.ts";
import { PointSources } from "#app/components/points/point-sources.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

type Props = { readonly page: ApprovalOnPage; readonly at: string | undefined };

/** On what the open passage rests, what others wrote beside it in pencil, and the word that it is not approved. */
export function PassageAside({ page, at }: Props) {
  const text = useText();
  const passage = page.passages.find(({ id }) => id === at);
  if (!passage) return <aside aria-label={text("approval.aside")} />;
  const label = passage.label ?? text("approval.title_block");
  return (
    <aside aria-labelledby="rests">
      <h2 id="rests">{text.rich("approval.rests", { label: <bdi data-record="">{label}</bdi> })}</h2>
      <PointSources sources={sourcesAt(page, passage.id)} known={page.sources} />
      <Pencils page={page} at={passage.id} />
      {page.mayDecide && (
        <p>
          <Link className="button" to={search({ act: "except", at: passage.id })}>
            {text("approval.except_this")}
          </Link>
        </p>
      )}
    </aside>
  );
}

function sourcesAt({ report }: ApprovalOnPage, at: string): readonly string[] {
  const paragraph = report.paragraphs.find(({ id }) => id === at);
  const point = report.paragraphs.flatMap(({ points }) => points).find(({ id }) => id === at);
  return point?.sources ?? paragraph?.sources ?? [];
}

function Pencils({ page, at }: { page: ApprovalOnPage; at: string }) {
  const text = useText();
  const time = useMeetingTime(page.timeZone);
  const here = page.pencils.filter(({ passage }) => passage === at);
  return (
    <>
      {here.length > 0 && (
        <ul className="pencils">
          {here.map((pencil) => (
            <li key={pencil.id}>
              <b>{text.rich("pencil.by", { name: <RecordText>{pencil.by}</RecordText> })}</b>{" "}
              <span className="small quiet">
                <RecordText>{time(pencil.writtenAt)}</RecordText>
              </span>
              <p>
                <RecordText>{pencil.text}</RecordText>
              </p>
              {pencil.isOwn && (
                <Form method="post" action={`${page.home}/pencil-removal`} discover="none">
                  <input type="hidden" name="pencil" value={pencil.id} />
                  <input type="hidden" name="at" value={at} />
                  <button className="button" type="submit">
                    {text("pencil.remove")}
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {page.mayPencil && (
        <details>
          <summary>{text("pencil.write")}</summary>
          <Form method="post" action={`${page.home}/pencils`} discover="none" key={`${at}-${page.newId}`}>
            <input type="hidden" name="id" value={page.newId} />
            <input type="hidden" name="at" value={at} />
            <label htmlFor="pencil">{text("pencil.label")}</label>
            <textarea className="input" id="pencil" name="text" required maxLength={1_000} rows={3} dir="auto" />
            <button className="button" type="submit">
              {text("pencil.keep")}
            </button>
          </Form>
        </details>
      )}
    </>
  );
}
