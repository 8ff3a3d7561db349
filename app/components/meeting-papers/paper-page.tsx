import { Facts, type Fact } from "#app/components/facts.tsx";
import { FileLink, FileLinks } from "#app/components/meeting-papers/file-links.tsx";
import type { PaperNews, PaperOnPage, PaperResult } from "#app/components/meeting-papers/on-page.ts";
import { PaperActs } from "#app/components/meeting-papers/paper-acts.tsx";
import { PaperStateWord } from "#app/components/meeting-papers/paper-state.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

type Props = { readonly paper: PaperOnPage; readonly news?: PaperNews; readonly result?: PaperResult };

const refusals: readonly PaperNews[] = ["no-word", "not-now", "how-missing"];

/** One paper: its files, what is known of it, its presenter's word, and what can be done with it. */
export function PaperPage({ paper, news, result }: Props) {
  const text = useText();
  return (
    <div className="column remark-page documents">
      {paper.hasList && (
        <p>
          <Link to={paper.list}>{text("documents.all")}</Link>
        </p>
      )}
      <h1>
        <RecordText>{paper.title}</RecordText>
      </h1>
      <p className="lead">
        <RecordText>{`${paper.code} · ${paper.meeting}`}</RecordText>
      </p>
      {news && (
        <p className={refusals.includes(news) ? "notice" : "notice done"} role="status">
          {text(`documents.news.${news}`)}
        </p>
      )}
      <Section title={text("documents.files")}>
        <FileLinks files={paper.files} />
        {paper.unreleased.length > 0 && (
          <p className="quiet small">
            {text.rich("documents.unreleased", { languages: <RecordText>{paper.unreleased.join(", ")}</RecordText> })}
          </p>
        )}
        {paper.earlier.length > 0 && (
          <details>
            <summary>{text("documents.earlier", { count: paper.earlier.length })}</summary>
            <FileLinks files={paper.earlier} />
          </details>
        )}
      </Section>
      <LeftIn paper={paper} />
      <PaperFacts paper={paper} />
      <PaperActs paper={paper} news={news} result={result} />
    </div>
  );
}

/** What goes out with a file that nobody meant to send; the file itself is its presenter's and stays as it is. */
function LeftIn({ paper: { leftIn } }: { paper: PaperOnPage }) {
  const text = useText();
  if (leftIn.length === 0) return null;
  return (
    <div className="notice">
      <p>{text("documents.left_in")}</p>
      <ul>
        {leftIn.map(({ file, found }) => (
          <li key={file.id}>
            <FileLink file={file} isShort /> {found.map((name) => text(`documents.left_in.${name}`)).join(" · ")}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PaperFacts({ paper }: { paper: PaperOnPage }) {
  const text = useText();
  const time = useMeetingTime(paper.timeZone);
  const { from, presenter, session, item, sharing, word } = paper;
  const at = (label: string, instant: string | null): readonly Fact[] =>
    instant === null ? [] : [{ label, value: <RecordText>{time(instant)}</RecordText> }];
  const told = (label: string, words: string | null | undefined): readonly Fact[] =>
    words ? [{ label, value: <RecordText>{words}</RecordText> }] : [];
  return (
    <Facts
      facts={[
        { label: text("documents.state"), value: <PaperStateWord paper={paper} /> },
        { label: text("documents.kind"), value: text(`documents.kind.${paper.kind}`) },
        {
          label: text("documents.from"),
          value: from === undefined ? text("documents.secretariat") : <RecordText>{from}</RecordText>,
        },
        ...told(text("documents.presenter_is"), presenter),
        ...(session ? [{ label: text("documents.place"), value: <SessionName session={session} /> }] : []),
        ...told(text("documents.item"), item),
        ...(word || paper.may.word
          ? [
              {
                label: text("documents.word"),
                value: sharing === null ? text("documents.word_none") : text(`documents.sharing.${sharing}`),
              },
            ]
          : []),
        ...(word ? at(text("documents.word_at"), word.at) : []),
        ...(word?.isYou
          ? [{ label: text("documents.word_by"), value: text("remark.you") }]
          : told(text("documents.word_by"), word?.name)),
        ...told(text("documents.word_how"), word?.how),
        ...at(text("documents.added_at"), paper.addedAt),
        ...at(text("documents.released_at"), paper.releasedAt),
        ...at(text("remark.withdrawn"), paper.withdrawnAt),
      ]}
    />
  );
}
