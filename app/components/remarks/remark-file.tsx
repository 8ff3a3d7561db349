import { FileField } from "#app/components/files/file-field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { RemarkResult } from "#app/components/remarks/remark-values.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

const words = {
  none: "remark.file_problem.none",
  "too large": "remark.file_problem.too_large",
  "another kind": "remark.file_problem.another_kind",
  "not-utf8": "remark.file_problem.not_utf8",
  broken: "remark.file_problem.broken",
  unsafe: "remark.file_problem.unsafe",
  "too hard": "remark.file_problem.too_hard",
  empty: "remark.file_problem.empty",
  "too many": "remark.file_problem.too_many",
} as const;

/** Puts the words of a file into the form, where they are seen before they are sent. */
export function RemarkFile({ action, file }: { action: string; file: RemarkResult["file"] }) {
  const text = useText();
  return (
    <details className="remark-file" open={file !== undefined}>
      <summary>{text("remark.file")}</summary>
      {/* Sent as a whole page, so that the answer comes whatever the browser runs; the browser keeps what was typed. */}
      <Form
        method="post"
        action={action}
        encType="multipart/form-data"
        className="remark-act"
        reloadDocument
        discover="none"
      >
        <FileField
          id="remark-file"
          label={text("remark.file_choose")}
          accept=".docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          help={text("remark.file_help")}
          problem={file?.problem && text.rich(words[file.problem], { file: <RecordText>{file.name}</RecordText> })}
        />
        <button className="button" type="submit">
          {text("remark.file_take")}
        </button>
        {file && !file.problem && (
          <p className="notice" role="status">
            {text.rich("remark.file_taken", { file: <RecordText>{file.name}</RecordText> })}
          </p>
        )}
      </Form>
    </details>
  );
}
