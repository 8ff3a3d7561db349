import { Field } from "#app/components/field.tsx";
import type { PassportOnPage } from "#app/components/registering/passport-on-page.ts";
import { ReasonField } from "#app/components/reason-field.tsx";
import { Section } from "#app/components/section.tsx";
import { StepUpLink } from "#app/components/step-up-link.tsx";
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
          <Field id="addressee" label={text("registering.letter.addressee")} state={{ errorId: "addressee-wrong" }}>
            <textarea className="textarea" id="addressee" name="addressee" rows={3} dir="auto" />
          </Field>
          {(["from", "to"] as const).map((name) => (
            <Field key={name} id={name} label={text(`registering.letter.${name}`)} state={{ errorId: `${name}-wrong` }}>
              <input className="input" type="date" id={name} name={name} defaultValue={stay[name]} />
            </Field>
          ))}
          <Field id="costs" label={text("registering.letter.costs")} state={{ errorId: "costs-wrong" }}>
            <input className="input" id="costs" name="costs" maxLength={200} dir="auto" />
          </Field>
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
