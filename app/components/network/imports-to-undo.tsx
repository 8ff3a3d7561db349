import type { ContactImportOnPage } from "#app/components/network/import-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** What was taken in, each as a whole with the button that takes it out again. */
export function ImportsToUndo({
  imports,
  home,
  countWords,
}: {
  imports: readonly ContactImportOnPage[];
  home: string;
  /** What is counted, as a message with `{count}`. */
  countWords: "network.import_count" | "delegations.import_count";
}) {
  const text = useText();
  const { moment } = useInstants();
  if (imports.length === 0) return null;
  return (
    <Section title={text("network.imports")} note={text("network.imports_note")}>
      <ul>
        {imports.map(({ id, fileName, count, importedAt }) => (
          <li key={id} className="row flush">
            <RecordText>{fileName}</RecordText>
            <span className="faint">
              {text(countWords, { count })} · <RecordText>{moment(importedAt)}</RecordText>
            </span>
            <Form className="end" method="post" action={`${home}/imports/${id}/undoing`} discover="none" reloadDocument>
              <button className="button" type="submit">
                {text("network.undo_import")}
                <span className="hear">
                  <RecordText>{fileName}</RecordText>
                </span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
