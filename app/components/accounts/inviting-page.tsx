import { InvitingFields } from "#app/components/accounts/inviting-fields.tsx";
import type { InvitingChoices, InvitingValues } from "#app/components/accounts/inviting.ts";
import { MailPreview } from "#app/components/mail/mail-preview.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { heldInWords } from "#app/components/accounts/held.tsx";
import type { Text } from "#app/locales/use-text.ts";
import { useText } from "#app/locales/use-text.ts";
import { scopeOf } from "#domain/access/scope-of-function.ts";
import type { SubmissionResult } from "@conform-to/react";
import { getFormProps, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";

/** Whom, to what, until when; and the mail as it will leave. */
export function InvitingPage({
  choices,
  values,
  by,
  house,
  result,
}: {
  choices: InvitingChoices;
  values?: InvitingValues;
  by: string;
  house: string;
  result?: SubmissionResult<string[]>;
}) {
  const text = useText();
  const [form, fields] = useForm<InvitingValues>({
    lastResult: result,
    defaultValue: { dialogue: onlyOne(choices.dialogues), party: onlyOne(choices.parties), ...values },
  });
  const typed = {
    ...{ function: fields.function.value, dialogue: fields.dialogue.value, body: fields.body.value },
    ...{ meeting: fields.meeting.value, party: fields.party.value },
  };
  return (
    <>
      <PageHead title={text(values ? "inviting.again" : "inviting.title")} line={text("inviting.line")} />
      <Form method="post" className="inviting" {...getFormProps(form)} discover="none">
        {form.errors?.includes("must-step-up") && (
          <p className="banner" role="alert">
            {text("inviting.prove_again")}{" "}
            <a href="/step-up?return=/account/proofs" target="_blank" rel="noreferrer">
              {text("inviting.prove_again_go")}
            </a>
          </p>
        )}
        <InvitingFields fields={fields} choices={choices} />
        <MailPreview name={fields.name.value} by={by} house={house} held={heldChosen(text, choices, typed)} />
        <p className="acts">
          <button className="button primary" type="submit">
            {text("inviting.send")}
          </button>
          <Link className="button quiet" to="/accounts">
            {text("inviting.cancel")}
          </Link>
        </p>
      </Form>
    </>
  );
}

const onlyOne = (choices: readonly { readonly id: string }[]) => (choices.length === 1 ? choices[0]?.id : undefined);

/** The chosen function in words; undefined while something is missing that it is held for. */
function heldChosen(text: Text, choices: InvitingChoices, typed: InvitingValues): string | undefined {
  const name = choices.functions.find((known) => known === typed.function);
  if (name === undefined) return undefined;
  const scope = scopeOf(name);
  const meeting = choices.meetings.find(({ id }) => id === typed.meeting);
  const dialogueId = typed.dialogue;
  const words = {
    bodyId: choices.bodies.find(({ id }) => id === typed.body)?.name,
    meetingId: meeting?.name,
    partyId: choices.parties.find(({ id }) => id === typed.party)?.name,
    dialogueId: scope.includes("meetingId")
      ? (meeting?.group ?? choices.dialogues[0]?.name)
      : choices.dialogues.find(({ id }) => id === dialogueId)?.name,
  };
  if (scope.some((key) => words[key] === undefined)) return undefined;
  const of = (key: keyof typeof words) =>
    scope.includes(key) || (key === "partyId" && name === "chair") ? words[key] : undefined;
  return heldInWords(text, {
    function: name,
    ...{ party: of("partyId"), body: of("bodyId"), meeting: of("meetingId"), dialogue: of("dialogueId") },
  });
}
