import { Field } from "#app/components/field.tsx";
import { ReasonField } from "#app/components/reason-field.tsx";
import type { ClassOnPage } from "#app/components/retention/retention-class.ts";
import { Section } from "#app/components/section.tsx";
import { StepUpLink } from "#app/components/sign-in/step-up-link.tsx";
import { useText } from "#app/locales/use-text.ts";
import { isRuled, retentionDays } from "#domain/retention/classes.ts";
import { Form } from "@remix-run/react";

/** Changes for how many days a class is kept; nothing for whoever may not. */
export function RetentionRule({
  classes,
  mayChange,
  lacksProof,
  problem,
}: {
  classes: readonly ClassOnPage[];
  mayChange: boolean;
  lacksProof: boolean;
  problem: string | null;
}) {
  const text = useText();
  if (!mayChange && !lacksProof) return null;
  const { least, most } = retentionDays;
  return (
    <div id="rule">
      <Section title={text("retention.change")} note={text("retention.change_note")}>
        {lacksProof ? (
          <StepUpLink home="/retention" />
        ) : (
          <Form className="house-form" method="post" action="/retention/rule" discover="none" reloadDocument>
            <Field id="rule-class" label={text("retention.class")} state={{ errorId: "rule-class-error" }}>
              <select className="select" id="rule-class" name="class">
                {classes.filter(isRuled).map(({ id }) => (
                  <option key={id} value={id}>
                    {text(`retention.class.${id}`)}
                  </option>
                ))}
              </select>
            </Field>
            <Field
              id="rule-days"
              label={text("retention.days")}
              state={{ errorId: "rule-days-error", errors: problem === "days" ? ["days"] : undefined }}
              problems={{ days: "retention.days_wrong" }}
            >
              <input
                className="input"
                id="rule-days"
                name="days"
                type="number"
                required
                min={least}
                max={most}
                aria-invalid={problem === "days" || undefined}
                aria-describedby={problem === "days" ? "rule-days-error" : undefined}
              />
            </Field>
            <ReasonField isMissing={problem === "reason"} />
            <p>
              <button className="button" type="submit">
                {text("retention.change_go")}
              </button>
            </p>
          </Form>
        )}
      </Section>
    </div>
  );
}
