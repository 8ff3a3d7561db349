import type { PaperFileLink } from "#app/components/meeting-papers/on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useLanguage } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";

/** The files of a paper, one for each language: "EN Rev.1, PowerPoint, 2.1 MB". */
export function FileLinks({ files, isShort = false }: { files: readonly PaperFileLink[]; isShort?: boolean }) {
  return (
    <ul className="file-links">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} isShort={isShort} />
        </li>
      ))}
    </ul>
  );
}

/** One file: in which language, which revision, of what kind and how large, before anybody takes it over a poor line. */
export function FileLink({ file, isShort = false }: { file: PaperFileLink; isShort?: boolean }) {
  const text = useText();
  const { href, language, languageName, revision, format } = file;
  const size = useFileSize(file.size);
  const about = text("documents.file_about", { format: text(`documents.format.${format}`), size });
  return (
    <>
      <a href={href} hrefLang={language} download title={isShort ? about : undefined}>
        <RecordText>{isShort ? language.toUpperCase() : languageName}</RecordText>
        {revision > 0 && (
          <>
            {" "}
            <bdi>{text("documents.revision", { number: revision })}</bdi>
          </>
        )}
      </a>
      {!isShort && <span className="faint">{about}</span>}
    </>
  );
}

/** "2.1 MB", "340 kB": as people know it. */
function useFileSize(bytes: number): string {
  const language = useLanguage();
  const isLarge = bytes >= 1e6;
  const unit = isLarge ? "megabyte" : "kilobyte";
  const size = isLarge ? bytes / 1e6 : Math.max(1, Math.round(bytes / 1e3));
  return language.number(size, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 });
}
