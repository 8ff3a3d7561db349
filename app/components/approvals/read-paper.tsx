import type { ApprovalOnPage } from "#app/components/approvals/approval-on-page.ts";
import { search, type Looking } from "#app/components/approvals/looking.ts";
import { TitleBlock } from "#app/components/report/report-paper.tsx";
import { TextChanges } from "#app/components/report/text-changes.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Paragraph } from "#domain/report/report.ts";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type Props = { readonly page: ApprovalOnPage; readonly looking: Looking };

/** The paper as it is printed; each passage is tapped to see on what it rests. */
export function ReadPaper({ page, looking }: Props) {
  const { report, passages } = page;
  const { at, isOneByOne } = looking;
  const under = passages.filter(({ id }) => id === "@under");
  if (isOneByOne) return <OneByOne page={page} looking={looking} />;
  return (
    <article className="paper-side document" data-record="" lang={report.language} dir="ltr">
      <TitleBlock report={report} />
      {report.paragraphs.map((paragraph) => (
        <section key={paragraph.id}>
          {paragraph.heading !== undefined && <h2>{paragraph.heading}</h2>}
          <Passage {...{ page, looking, id: paragraph.id, mark: `${paragraph.number}.` }}>
            <Words page={page} looking={looking} id={paragraph.id}>
              <WordsOf paragraph={paragraph} />
            </Words>
          </Passage>
          {paragraph.points.map(({ id, letter, text: words }) => (
            <Passage key={id} {...{ page, looking, id, mark: `(${letter})`, isPoint: true }}>
              <Words page={page} looking={looking} id={id}>
                {words}
              </Words>
            </Passage>
          ))}
          <span data-end={paragraph.id} />
        </section>
      ))}
      {under.map(({ id, words }) => (
        <p key={id} className="under" aria-current={at === id ? "true" : undefined}>
          {words}
        </p>
      ))}
    </article>
  );
}

function WordsOf({ paragraph: { text: words, footnotes } }: { paragraph: Paragraph }) {
  return (
    <>
      {words}
      {footnotes.map(({ text: note }, index) => (
        <small key={index} className="note">
          {note}
        </small>
      ))}
    </>
  );
}

/** What was taken out and put in since the version before, where that is wished. */
function Words({ page, looking, id, children }: Props & { id: string; children: ReactNode }) {
  const changes = looking.showsChanges ? page.since?.changes[id] : undefined;
  return changes ? <TextChanges changes={changes} /> : children;
}

function Passage({
  looking,
  id,
  mark,
  isPoint = false,
  children,
}: Props & { id: string; mark: string; isPoint?: boolean; children: ReactNode }) {
  const to = search({ at: id, whole: "1", changes: looking.showsChanges ? "1" : undefined });
  return (
    <div
      className={isPoint ? "passage point" : "passage"}
      id={id}
      aria-current={looking.at === id ? "true" : undefined}
    >
      <Link to={to} preventScrollReset replace>
        {mark}
      </Link>
      <p>{children}</p>
    </div>
  );
}

/** One passage fills the screen; the next is one tap away. */
function OneByOne({ page, looking }: Props) {
  const text = useText();
  const { passages, report } = page;
  const found = passages.findIndex(({ id }) => id === looking.at);
  const index = Math.max(found, 0);
  const passage = passages[index];
  const to = (step: number) => {
    const next = passages[index + step]?.id;
    return next && search({ at: next, one: "1", whole: "1", changes: looking.showsChanges ? "1" : undefined });
  };
  const [back, on] = [to(-1), to(1)];
  if (!passage) return null;
  return (
    <div className="paper-side one">
      <p className="quiet">{text("approval.of_passages", { at: index + 1, all: passages.length })}</p>
      <article className="document" data-record="" lang={report.language} dir="ltr">
        {passage.label !== undefined && <b>{passage.label}</b>}
        <p>
          <Words page={page} looking={looking} id={passage.id}>
            {passage.words}
          </Words>
        </p>
        <span data-end={passage.id} />
      </article>
      <p className="acts">
        {back !== undefined && (
          <Link className="button" to={back} replace>
            {text("approval.passage_before")}
          </Link>
        )}
        {on !== undefined && (
          <Link className="button" to={on} replace>
            {text("approval.passage_next")}
          </Link>
        )}
      </p>
    </div>
  );
}
