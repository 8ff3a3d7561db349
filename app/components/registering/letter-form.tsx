import { LetterWishFields } from "#app/components/registering/letter-wish-fields.tsx";
import type { PassportOnPage } from "#app/components/registering/passport-on-page.ts";
import { ReasonField } from "#app/components/reason-field.tsx";
import { Section } from "#app/components/section.tsx";
import { StepUpLink } from "#app/components/sign-in/step-up-link.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** Makes the letter, for whoever proved again who they are; nothing for all others. */
export function LetterForm({ page }: { page: PassportOnPage }) {
  const text = useText();
  if (page.letter === "none") return null;
  const stay = { from: page.meeting.startsOn, to: page.meeting.endsOn };
  return (
    <Section title={text("registering.letter.title")} note={text("registering.letter.note")}>
      {page.letter === "lacks proof" ? (
        <StepUpLink home={`${page.home}/passport`} />
      ) : (
        <Form className="house-form" method="post" action={`${page.home}/visa-letter`} discover="none" reloadDocument>
          <LetterWishFields stay={stay} />
          <ReasonField isMissing={page.isReasonMissing} />
          <p>
            <button className="button primary" type="submit">
              {text("registering.letter.go")}
            </button>
          </p>
        </Form>
      )}
    </Section>
  );
}
