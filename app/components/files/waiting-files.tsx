import { FileSize } from "#app/components/files/import-page.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

type Waiting = { readonly id: string; readonly name: string; readonly size: number };

/** Files that were brought in and nobody has taken in yet. */
export function WaitingFiles({ waiting, home }: { waiting: readonly Waiting[]; home: string }) {
  const text = useText();
  if (waiting.length === 0) return null;
  return (
    <Section title={text("import.waiting")}>
      <ul>
        {waiting.map(({ id, name, size }) => (
          <li key={id} className="row flush">
            <Link to={`${home}/import/${id}`}>
              <RecordText>{name}</RecordText>
            </Link>
            <span className="end">
              <FileSize bytes={size} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
