import { FileField } from "#app/components/files/file-field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** Why a file was not kept, with its name, what its reader said, or how long to wait. */
export type ImportProblem = {
  readonly kind: "none" | "too large" | "empty" | "another kind" | "no record" | "too many";
  readonly file?: string;
  readonly said?: string;
  readonly minutes?: number;
};

type Props = {
  /** Endings and media types, as a file field takes them. */
  readonly accept: string;
  readonly help: string;
  readonly problem: ImportProblem | undefined;
  /** What is said of each problem. */
  readonly words: Readonly<Record<ImportProblem["kind"], MessageId>>;
};

/** Chooses a file to be looked at. Sent as a whole page, so that the answer comes whatever the browser runs. */
export function ImportFileForm({ accept, help, problem, words }: Props) {
  const text = useText();
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument discover="none">
      <FileField
        id="file"
        label={text("import.file")}
        accept={accept}
        help={help}
        problem={
          problem &&
          text.rich(words[problem.kind], {
            file: <RecordText>{problem.file}</RecordText>,
            said: (
              <RecordText key="said" lang="en">
                {problem.said}
              </RecordText>
            ),
            minutes: problem.minutes ?? 0,
          })
        }
      />
      <button className="button primary" type="submit">
        {text("import.look")}
      </button>
    </Form>
  );
}
