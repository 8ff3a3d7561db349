import { FileLinks } from "#app/components/meeting-papers/file-links.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import type { ProgrammeSlot, ProgrammeSpeaker } from "#app/components/programme/programme-day.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";

export function Speakers({ speakers }: { speakers: readonly ProgrammeSpeaker[] }) {
  const text = useText();
  return (
    <ol className="items">
      {speakers.map(({ id, code, name, kind, isRegistered }) => (
        <li key={id} className={isRegistered ? undefined : "warn"}>
          <PartyCode code={code} />
          <RecordText>{name}</RecordText>
          <span className="end">{isRegistered ? text(`intervention.${kind}`) : text("programme.not_registered")}</span>
        </li>
      ))}
    </ol>
  );
}

export function Discussion({ parties }: { parties: ProgrammeSlot["discussion"] }) {
  const text = useText();
  return (
    <p className="sub">
      {text.rich("programme.discussion", {
        parties: <RecordText>{parties.map(({ code }) => code).join(" · ")}</RecordText>,
      })}
    </p>
  );
}

export function SlotNotes({ slot: { floorNote, moderator, guidingQuestions } }: { slot: ProgrammeSlot }) {
  const text = useText();
  return (
    <>
      {floorNote !== undefined && (
        <p className="sub">
          <RecordText>{floorNote}</RecordText>
        </p>
      )}
      {moderator !== undefined && (
        <p className="sub">{text.rich("programme.moderated", { who: <RecordText>{moderator}</RecordText> })}</p>
      )}
      {guidingQuestions.length > 0 && (
        <details className="questions">
          <summary>{text("programme.questions_count", { count: guidingQuestions.length })}</summary>
          <ol>
            {guidingQuestions.map((question, index) => (
              <li key={index}>
                <RecordText>{question}</RecordText>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

export function Items({ items }: { items: ProgrammeSlot["items"] }) {
  const text = useText();
  return (
    <ol className="items">
      {items.map(({ id, title, minutes, paper, presenters, files = [] }) => {
        const standing = presenters.find((presenter) => presenter.standing)?.standing;
        return (
          <li key={id} className={standing ? "warn" : undefined}>
            <PartyCode code={presenters.map(({ code, name }) => code || name).join(" ")} />
            <span>
              <RecordText>{title}</RecordText>
              {presenters.length > 0 && (
                <span className="faint presenters">
                  <RecordText>{presenters.map(({ name }) => name).join("; ")}</RecordText>
                </span>
              )}
              {files.length > 0 && <FileLinks files={files} isShort />}
            </span>
            <span className="end">
              {standing ? text(`programme.${standing}`) : paper !== undefined && <RecordText>{paper}</RecordText>}
              {minutes !== undefined && <span>{text("programme.minutes", { minutes })}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
