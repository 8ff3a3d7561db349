import { ActButton } from "#app/components/act-button.tsx";
import type { PaperNews, PaperOnPage, PaperResult } from "#app/components/meeting-papers/on-page.ts";
import { FileOfPaper } from "#app/components/meeting-papers/file-of-paper.tsx";
import { PaperNotice } from "#app/components/meeting-papers/paper-notice.tsx";
import { SharingChoice } from "#app/components/meeting-papers/sharing-choice.tsx";
import { ReasonField } from "#app/components/reason-field.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

type Props = { readonly paper: PaperOnPage; readonly news?: PaperNews; readonly result?: PaperResult };

/** What the reader may do with a paper; its next step at the bottom edge of a phone, the rest above it. */
export function PaperActs({ paper, news, result }: Props) {
  const text = useText();
  const { home, may } = paper;
  return (
    <>
      {may.tend && <NewFile paper={paper} result={result} />}
      {may.word === "received" && <ReceivedWord paper={paper} isHowMissing={news === "how-missing"} />}
      {may.word === "own" && <OwnWord paper={paper} />}
      {may.lacksWord && <p className="quiet">{text("documents.lacks_word")}</p>}
      {(may.tend || may.endRelease || may.withdraw) && (
        <div className="acts">
          {may.tend && (
            <Link className="button" to={`${home}/facts`}>
              {text("documents.change")}
            </Link>
          )}
          {may.endRelease && <ActButton action={`${home}/release/end`}>{text("documents.end_release")}</ActButton>}
          {may.withdraw && <ActButton action={`${home}/withdrawal`}>{text("remark.withdraw")}</ActButton>}
        </div>
      )}
      {may.release && (
        <Form method="post" action={`${home}/release`} className="remark-bar" discover="none" reloadDocument>
          <button className="button primary" type="submit">
            {text(paper.unreleased.length > 0 ? "documents.release_new" : "documents.release")}
          </button>
          <p className="quiet small">{paper.sharing && text(`documents.release_note.${paper.sharing}`)}</p>
        </Form>
      )}
    </>
  );
}

/** One tap each: the presenter's own word needs no reason and no second page. */
function OwnWord({ paper: { home, sharing } }: { paper: PaperOnPage }) {
  const text = useText();
  const choices = (["participants", "everybody", "after the meeting", "nobody"] as const).filter(
    (one) => one !== sharing,
  );
  return (
    <Form method="post" action={`${home}/word`} className="remark-act own-word" discover="none" reloadDocument>
      <p>
        <strong>{text(sharing === null ? "documents.ask_word" : "documents.change_word")}</strong>
      </p>
      {choices.map((one, index) => (
        <button
          key={one}
          className={sharing === null && index === 0 ? "button primary" : "button"}
          type="submit"
          name="sharing"
          value={one}
        >
          {text(`documents.share.${one}`)}
        </button>
      ))}
    </Form>
  );
}

function ReceivedWord({ paper: { home, sharing }, isHowMissing }: { paper: PaperOnPage; isHowMissing: boolean }) {
  const text = useText();
  return (
    <details open={isHowMissing || sharing === null}>
      <summary>{text("documents.record_word")}</summary>
      <Form method="post" action={`${home}/word`} className="remark-form" discover="none" reloadDocument>
        <SharingChoice sharing={sharing ?? "participants"} />
        <p className="quiet small">{text("documents.record_word_note")}</p>
        <ReasonField isMissing={isHowMissing} />
        <button className="button" type="submit">
          {text("remark.record_word")}
        </button>
      </Form>
    </details>
  );
}

/** Another language, or the next revision of one that is there. Sent as a whole page: a file needs no script. */
function NewFile({ paper: { home, languages }, result }: { paper: PaperOnPage; result?: PaperResult }) {
  const text = useText();
  return (
    <details open={result !== undefined}>
      <summary>{text("documents.add_file")}</summary>
      <Form
        method="post"
        encType="multipart/form-data"
        className="remark-form"
        discover="none"
        reloadDocument
        action={home}
      >
        <PaperNotice result={result} />
        <p className="quiet small">{text("documents.add_file_note")}</p>
        <FileOfPaper languages={languages} language={result?.typed.language ?? ""} result={result} />
        <button className="button" type="submit">
          {text("documents.add_file")}
        </button>
      </Form>
    </details>
  );
}
