import { FileField } from "#app/components/files/file-field.tsx";
import type { LanguageChoice, PaperResult } from "#app/components/meeting-papers/on-page.ts";
import { ChoiceField } from "#app/components/meeting-papers/paper-fields.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useId } from "react";

const problems = ["none", "too large", "empty", "another kind", "macros", "too many"] as const;
const office = "application/vnd.openxmlformats-officedocument";
const accept = [
  ...[".pptx", ".docx", ".pdf", "application/pdf"],
  ...["presentationml.presentation", "wordprocessingml.document"].map((kind) => `${office}.${kind}`),
].join(",");

type Props = {
  readonly languages: readonly LanguageChoice[];
  readonly language: string;
  readonly result?: PaperResult;
};

/** A file and its language. */
export function FileOfPaper({ languages, language, result }: Props) {
  const text = useText();
  const id = useId();
  const problem = problems.find((name) => name === result?.problem);
  return (
    <>
      <ChoiceField
        name="language"
        label={text("documents.language")}
        value={language}
        none={text("documents.language_choose")}
        isRequired
        result={result}
        problems={["language"]}
      >
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag} data-record="">
            {name}
          </option>
        ))}
      </ChoiceField>
      <FileField
        id={id}
        label={text("documents.file")}
        accept={accept}
        help={text("documents.file_help")}
        problem={problem && text(`documents.problem.${problem}`, { minutes: result?.minutes ?? 0 })}
      />
    </>
  );
}
