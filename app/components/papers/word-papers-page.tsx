import { DownloadButton } from "#app/components/download-button.tsx";
import { TickedPapers } from "#app/components/papers/ticked-papers.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { SessionName, type SessionInBrief } from "#app/components/session-name.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { paperNeeds, WordPaper } from "#domain/papers/word-paper.ts";
import type { Language } from "#domain/register/register.ts";
import { Link } from "@remix-run/react";
import { useId } from "react";

export type WordPaperOnPage = {
  readonly paper: WordPaper;
  readonly fileName: string;
  /** What it cannot be made without, and is not there yet. */
  readonly lacks?: (typeof paperNeeds)[WordPaper];
};

export type WordPapersOnPage = {
  readonly meetingId: string;
  readonly title: string;
  readonly language: Language;
  readonly papers: readonly WordPaperOnPage[];
  /** Whom an invitation can be written to. */
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** For which of them sheets can be signed. */
  readonly sessions: readonly SessionOnSheet[];
};

type SessionOnSheet = SessionInBrief & { readonly id: string; readonly startsAt?: string };

const tongues = ["en", "fr", "ru", "ar"] as const satisfies readonly Language[];

/** Every paper of a meeting that one may have made in Word, each with what it is for or what it still lacks. */
export function WordPapersPage({ page }: { page: WordPapersOnPage }) {
  const text = useText();
  const { language, meetingId, papers } = page;
  return (
    <div className="word-papers">
      <nav className="word-papers-languages" aria-label={text("papers.language")}>
        <span className="faint small">{text("papers.language")}</span>
        {tongues.map((tongue) => (
          <Link key={tongue} to={`?in=${tongue}`} aria-current={tongue === language ? "true" : undefined}>
            {text(`papers.in.${tongue}`)}
          </Link>
        ))}
      </nav>
      <Section title={text("papers.title")} note={text("papers.note")}>
        <ul>
          {papers.map((one) => (
            <PaperRow key={one.paper} one={one} page={page} folder={`/meetings/${meetingId}/papers-in-word`} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function PaperRow({ one, page, folder }: { one: WordPaperOnPage; page: WordPapersOnPage; folder: string }) {
  const text = useText();
  const { paper, fileName, lacks } = one;
  return (
    <li className="row">
      <div>
        <strong>{text(`papers.name.${paper}`)}</strong>
        <span className="sub">{text(`papers.about.${paper}`)}</span>
      </div>
      {lacks !== undefined && lacks !== "nothing" && lacks !== "party" ? (
        <span className="end quiet">{text(`papers.lacks.${lacks}`)}</span>
      ) : paper === "invitation" ? (
        <InvitationForm page={page} folder={folder} />
      ) : (
        <span className="end">
          <DownloadButton
            href={`${folder}/${paper}.docx?in=${page.language}`}
            {...{ fileName, label: text("papers.download") }}
            isAside
          />
        </span>
      )}
      {lacks === undefined && <SeveralOf one={one} page={page} folder={folder} />}
    </li>
  );
}

/** One letter a party: whom it is for has to be chosen first. */
function InvitationForm({ page: { parties, language }, folder }: { page: WordPapersOnPage; folder: string }) {
  const text = useText();
  const field = useId();
  return (
    <form className="end" method="get" action={`${folder}/invitation.docx`}>
      <input type="hidden" name="in" value={language} />
      <label htmlFor={field}>{text("papers.to")}</label>
      <select className="input" id={field} name="party">
        {parties.map(({ id, name }) => (
          <option key={id} value={id} dir="auto" data-record="">
            {name}
          </option>
        ))}
      </select>
      <button className="button">{text("papers.download")}</button>
    </form>
  );
}

/** Letters to several parties, and sheets for several sessions. */
function SeveralOf({ one, page, folder }: { one: WordPaperOnPage; page: WordPapersOnPage; folder: string }) {
  const text = useText();
  const { language, parties, sessions } = page;
  if (one.paper === "invitation" && parties.length > 1)
    return (
      <TickedPapers
        {...{ name: "party", summary: text("papers.several_parties") }}
        choices={parties.map(({ id, name }) => ({ id, label: <RecordText>{name}</RecordText> }))}
        href={`${folder}/invitations.zip?in=${language}`}
        fileName={one.fileName.replace(/docx$/u, "zip")}
        labelFor={(count) => text("papers.letters", { count })}
      />
    );
  if (one.paper !== "sign-in-sheets" || sessions.length === 0) return null;
  return (
    <TickedPapers
      {...{ name: "session", summary: text("papers.several_sessions") }}
      choices={sessions.map((session) => ({ id: session.id, label: <SessionOnDay session={session} /> }))}
      href={`${folder}/sign-in-sheets.docx?in=${language}`}
      fileName={one.fileName}
      labelFor={(count) => text("papers.sheets", { count })}
    />
  );
}

function SessionOnDay({ session }: { session: SessionOnSheet }) {
  const { startsAt } = session;
  const { weekday } = useDays();
  return (
    <span>
      <SessionName session={session} />{" "}
      {startsAt !== undefined && (
        <span className="faint">
          {weekday(startsAt.slice(0, 10))}, <bdi>{startsAt.slice(11, 16)}</bdi>
        </span>
      )}
    </span>
  );
}
