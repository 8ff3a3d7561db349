import { Field } from "#app/components/field.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useId } from "react";

/** Why one does what the audit will tell of. */
export function ReasonField({ isMissing }: { isMissing: boolean }) {
  const text = useText();
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <Field
      id={id}
      label={text("reason.label")}
      state={{ errorId, errors: isMissing ? ["missing"] : undefined }}
      problems={{ missing: "reason.missing" }}
    >
      <input
        className="input"
        id={id}
        name="reason"
        required
        maxLength={500}
        autoComplete="off"
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? errorId : undefined}
      />
    </Field>
  );
}
