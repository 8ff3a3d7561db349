import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import type { PaperChoices, PaperProblem, PaperResult, PaperTyped } from "#app/components/meeting-papers/on-page.ts";
import { SharingChoice } from "#app/components/meeting-papers/sharing-choice.tsx";
import { PaperNotice, problemIn } from "#app/components/meeting-papers/paper-notice.tsx";
import { sessionLabel } from "#app/components/session-label.ts";
import { useKeptForm } from "#app/components/use-kept-form.ts";
import { useText } from "#app/locales/use-text.ts";
import { meetingPaperKinds } from "#domain/meeting-papers/meeting-paper.ts";
import { Form, useNavigation } from "@remix-run/react";
import { useId } from "react";

type Props = {
  readonly action: string;
  readonly values: PaperTyped;
  readonly choices: PaperChoices;
  readonly result?: PaperResult;
  /** Under which name the browser keeps what is typed. */
  readonly keptAs: string;
  /** Of a paper that is there already the facts alone are changed. */
  readonly isThere: boolean;
  readonly button: string;
};

/** What a paper is, for whom, and its file last: what was typed before it arrives whatever becomes of it. */
export function PaperForm({ action, values, choices, result, keptAs, isThere, button }: Props) {
  const text = useText();
  const id = useId();
  const typed = { ...values, ...result?.typed };
  const { form, keep } = useKeptForm(keptAs, result || isThere ? "all" : "nothing");
  const isSending = useNavigation().state !== "idle";
  const wrong = (...names: PaperProblem[]) => problemIn(result, `${id}-${names[0] ?? ""}`, names);
  const { isStaff, parties } = choices;
  return (
    <Form
      method="post"
      action={action}
      encType={isThere ? undefined : "multipart/form-data"}
      className="remark-form"
      ref={form}
      onInput={keep}
    >
      <input type="text" hidden name="id" defaultValue={typed.id} />
      <PaperNotice result={result} />
      {parties.length > 1 && (
        <Field id={`${id}-from`} label={text("documents.from")} {...wrong("party")}>
          <select className="select" id={`${id}-from`} name="party" defaultValue={typed.party}>
            <option value="">{text(isStaff ? "documents.secretariat" : "remark.party_choose")}</option>
            {parties.map((party) => (
              <option key={party.id} value={party.id} data-record="">
                {party.name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field id={`${id}-title`} label={text("documents.title_of")} {...wrong("title")}>
        <input
          className="input"
          id={`${id}-title`}
          name="title"
          required
          maxLength={300}
          dir="auto"
          defaultValue={typed.title}
        />
      </Field>
      <Field id={`${id}-kind`} label={text("documents.kind")} {...wrong()}>
        <select className="select" id={`${id}-kind`} name="kind" defaultValue={typed.kind}>
          {meetingPaperKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(`documents.kind.${kind}`)}
            </option>
          ))}
        </select>
      </Field>
      {isStaff && (
        <Field
          id={`${id}-code`}
          label={text("documents.code")}
          {...wrong("code", "code-taken")}
          help={<p className="help">{text("documents.code_help")}</p>}
        >
          <input className="input" id={`${id}-code`} name="code" maxLength={60} dir="auto" defaultValue={typed.code} />
        </Field>
      )}
      <Field id={`${id}-presenter`} label={text("documents.presenter")} {...wrong("presenter")}>
        <input
          className="input"
          id={`${id}-presenter`}
          name="presenter"
          maxLength={200}
          dir="auto"
          defaultValue={typed.presenter}
        />
      </Field>
      <Field id={`${id}-place`} label={text("documents.place")} {...wrong("place")}>
        <select className="select" id={`${id}-place`} name="place" defaultValue={typed.place}>
          <option value="">{text("documents.of_meeting")}</option>
          {choices.places.map(({ value, session, item }) => (
            <option key={value} value={value} data-record="">
              {item === undefined ? sessionLabel(session, text) : `— ${item}`}
            </option>
          ))}
        </select>
      </Field>
      {!isThere && !isStaff && <SharingChoice sharing={typed.sharing} />}
      {!isThere && <FileOfPaper id={id} languages={choices.languages} language={typed.language} result={result} />}
      <div className="remark-bar">
        <button className="button primary" type="submit" aria-disabled={isSending}>
          {isSending ? text("remark.sending") : button}
        </button>
      </div>
    </Form>
  );
}

type FileProps = Pick<PaperChoices, "languages"> & {
  readonly id: string;
  readonly language: string;
  readonly result?: PaperResult;
};

/** A file and its language. */
export function FileOfPaper({ id, languages, language, result }: FileProps) {
  const text = useText();
  const ofFile = ["none", "too large", "empty", "another kind", "macros", "too many"] as const;
  const problem = ofFile.find((name) => name === result?.problem);
  return (
    <>
      <Field
        id={`${id}-language`}
        label={text("documents.language")}
        {...problemIn(result, `${id}-lang`, ["language"])}
      >
        <select className="select" id={`${id}-language`} name="language" required defaultValue={language}>
          <option value="">{text("documents.language_choose")}</option>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <FileField
        id={`${id}-file`}
        label={text("documents.file")}
        accept=".pptx,.docx,.pdf,application/pdf,application/vnd.openxmlformats-officedocument.presentationml.presentation,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        help={text("documents.file_help")}
        problem={problem && text(`documents.problem.${problem}`, { minutes: result?.minutes ?? 0 })}
      />
    </>
  );
}
