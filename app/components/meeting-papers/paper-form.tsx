import { FileOfPaper } from "#app/components/meeting-papers/file-of-paper.tsx";
import type { PaperChoices, PaperResult, PaperTyped } from "#app/components/meeting-papers/on-page.ts";
import { ChoiceField, LineField } from "#app/components/meeting-papers/paper-fields.tsx";
import { PaperNotice } from "#app/components/meeting-papers/paper-notice.tsx";
import { SharingChoice } from "#app/components/meeting-papers/sharing-choice.tsx";
import { sessionLabel } from "#app/components/session-label.ts";
import { useKeptForm } from "#app/components/use-kept-form.ts";
import { useText } from "#app/locales/use-text.ts";
import { meetingPaperKinds } from "#domain/meeting-papers/meeting-paper.ts";
import { Form, useNavigation } from "@remix-run/react";

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
  const typed = { ...values, ...result?.typed };
  const { form, keep } = useKeptForm(keptAs, result || isThere ? "all" : "nothing");
  const isSending = useNavigation().state !== "idle";
  const { isStaff, parties, places } = choices;
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
        <ChoiceField
          name="party"
          label={text("documents.from")}
          value={typed.party}
          none={text(isStaff ? "documents.secretariat" : "remark.party_choose")}
          result={result}
          problems={["party"]}
        >
          {parties.map(({ id, name }) => (
            <option key={id} value={id} data-record="">
              {name}
            </option>
          ))}
        </ChoiceField>
      )}
      <LineField
        {...{ name: "title", label: text("documents.title_of"), value: typed.title, longest: 300, result }}
        isRequired
        problems={["title"]}
      />
      <ChoiceField {...{ name: "kind", label: text("documents.kind"), value: typed.kind, result }}>
        {meetingPaperKinds.map((kind) => (
          <option key={kind} value={kind}>
            {text(`documents.kind.${kind}`)}
          </option>
        ))}
      </ChoiceField>
      {isStaff && (
        <LineField
          {...{ name: "code", label: text("documents.code"), value: typed.code, longest: 60, result }}
          help={text("documents.code_help")}
          problems={["code", "code-taken"]}
        />
      )}
      <LineField
        {...{ name: "presenter", label: text("documents.presenter"), value: typed.presenter, longest: 200, result }}
        problems={["presenter"]}
      />
      <ChoiceField
        {...{ name: "place", label: text("documents.place"), value: typed.place, result }}
        none={text("documents.of_meeting")}
        problems={["place"]}
      >
        {places.map(({ value, session, item }) => (
          <option key={value} value={value} data-record="">
            {item === undefined ? sessionLabel(session, text) : `— ${item}`}
          </option>
        ))}
      </ChoiceField>
      {!isThere && !isStaff && <SharingChoice sharing={typed.sharing} />}
      {!isThere && <FileOfPaper languages={choices.languages} language={typed.language} result={result} />}
      <div className="remark-bar">
        <button className="button primary" type="submit" aria-disabled={isSending}>
          {isSending ? text("remark.sending") : button}
        </button>
      </div>
    </Form>
  );
}
