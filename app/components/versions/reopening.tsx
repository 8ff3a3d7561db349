import { ReasonField } from "#app/components/reason-field.tsx";
import { Section } from "#app/components/section.tsx";
import { StepUpLink } from "#app/components/step-up-link.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

type Props = {
  readonly home: string;
  readonly reopening: { readonly versionId: string; readonly lacksProof: boolean };
  readonly isReasonMissing: boolean;
};

/** Opens the text to changes again: another version will follow, this one stays as it was frozen. */
export function Reopening({ home, reopening: { versionId, lacksProof }, isReasonMissing }: Props) {
  const text = useText();
  return (
    <div id="reopening">
      <Section title={text("reopening.title")} note={text("reopening.note")}>
        {lacksProof ? (
          <StepUpLink home={`${home}/versions`} />
        ) : (
          <Form
            className="house-form"
            method="post"
            action={`${home}/versions/${encodeURIComponent(versionId)}/reopening`}
            discover="none"
            reloadDocument
          >
            <ReasonField isMissing={isReasonMissing} />
            <p>
              <button className="button" type="submit">
                {text("reopening.go")}
              </button>
            </p>
          </Form>
        )}
      </Section>
    </div>
  );
}
