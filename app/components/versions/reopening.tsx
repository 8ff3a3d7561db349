import { ReasonField } from "#app/components/reason-field.tsx";
import { Section } from "#app/components/section.tsx";
import { StepUpLink } from "#app/components/sign-in/step-up-link.tsx";
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
          <WithReason action={actionOf(home, versionId, "reopening")} isReasonMissing={isReasonMissing}>
            {text("reopening.go")}
          </WithReason>
        )}
      </Section>
    </div>
  );
}

/** Takes back what was frozen by mistake, as long as no chair has decided. */
export function TakingBack({
  home,
  takingBack: { versionId, number },
  isReasonMissing,
}: Omit<Props, "reopening"> & { readonly takingBack: { readonly versionId: string; readonly number: number } }) {
  const text = useText();
  return (
    <div id="reopening">
      <Section title={text("taking_back.title", { number })} note={text("taking_back.note")}>
        <WithReason action={actionOf(home, versionId, "taking-back")} isReasonMissing={isReasonMissing}>
          {text("taking_back.go", { number })}
        </WithReason>
      </Section>
    </div>
  );
}

const actionOf = (home: string, versionId: string, act: string) =>
  `${home}/versions/${encodeURIComponent(versionId)}/${act}`;

type FormProps = { readonly action: string; readonly isReasonMissing: boolean; readonly children: string };

function WithReason({ action, isReasonMissing, children }: FormProps) {
  return (
    <Form className="house-form" method="post" action={action} discover="none" reloadDocument>
      <ReasonField isMissing={isReasonMissing} />
      <p>
        <button className="button" type="submit">
          {children}
        </button>
      </p>
    </Form>
  );
}
