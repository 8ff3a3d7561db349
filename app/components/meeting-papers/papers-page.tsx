import { Empty } from "#app/components/empty.tsx";
import { FileLinks } from "#app/components/meeting-papers/file-links.tsx";
import type { PaperInList, PapersOnPage } from "#app/components/meeting-papers/on-page.ts";
import { PaperStateWord } from "#app/components/meeting-papers/paper-state.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** The presentations and documents of a meeting, by session. */
export function PapersPage({ page }: { page: PapersOnPage }) {
  const text = useText();
  const { home, mayAdd, showsStates, groups } = page;
  return (
    <div className="column remarks documents">
      {groups.length === 0 && (
        <Empty title={text("documents.none")}>{text(mayAdd ? "documents.none_add" : "documents.none_wait")}</Empty>
      )}
      {groups.map(({ session, papers }) => (
        <Section
          key={session?.id ?? ""}
          title={session ? <SessionName session={session} /> : text("documents.of_meeting")}
        >
          <ul>
            {papers.map((paper) => (
              <PaperRow key={paper.id} {...{ paper, home, showsStates }} />
            ))}
          </ul>
        </Section>
      ))}
      {mayAdd && (
        <div className="remark-bar">
          <Link className="button primary" to={`${home}/new`}>
            {text("documents.add")}
          </Link>
        </div>
      )}
    </div>
  );
}

function PaperRow({ paper, home, showsStates }: { paper: PaperInList; home: string; showsStates: boolean }) {
  const text = useText();
  const { id, code, title, from, fromCode, presenter, item, files } = paper;
  return (
    <li>
      <div>
        <p className="sub code">
          <RecordText>{code}</RecordText>
        </p>
        <Link to={`${home}/${encodeURIComponent(id)}`}>
          <RecordText>{title}</RecordText>
        </Link>
        <p className="sub">
          {fromCode !== undefined && <PartyCode code={fromCode} />}{" "}
          {from === undefined ? text("documents.secretariat") : <RecordText>{from}</RecordText>}
          {presenter !== null && (
            <>
              {" · "}
              <RecordText>{presenter}</RecordText>
            </>
          )}
        </p>
        {item !== undefined && (
          <p className="sub">
            <RecordText>{item}</RecordText>
          </p>
        )}
        <FileLinks files={files} />
      </div>
      {showsStates && (
        <span className="end">
          <PaperStateWord paper={paper} />
        </span>
      )}
    </li>
  );
}
