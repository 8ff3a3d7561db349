import { Field } from "#app/components/field.tsx";
import { CourtesyField } from "#app/components/registering/courtesy-field.tsx";
import { LanguagesField } from "#app/components/registering/languages-field.tsx";
import type { AnswerProps, FieldOnPage } from "#app/components/registering/registering-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { AnswerProblem } from "#domain/registering/sent.ts";
import type { KnownName } from "#domain/registering/form.ts";
import { knownField } from "#domain/registering/form.ts";

const problemWords = {
  missing: "registering.wrong.missing",
  "too-long": "registering.wrong.too_long",
  "no-day": "registering.wrong.no_day",
  "leaves-first": "registering.wrong.leaves_first",
  "no-phone": "registering.wrong.no_phone",
} as const satisfies Record<AnswerProblem, MessageId>;

/** One field of the form, with the control that its kind has everywhere. */
export function AnswerField(props: AnswerProps) {
  const { field } = props;
  if (field.kind === "courtesy") return <CourtesyField {...props} />;
  if (field.kind === "languages") return <LanguagesField {...props} />;
  if (field.kind === "tick") return <TickField {...props} />;
  return <LineField {...props} />;
}

/** What a field is called: in the house's words, or the secretariat's own. */
export function FieldName({ field }: { field: FieldOnPage }) {
  const text = useText();
  const known = knownField(field.name)?.name;
  return known ? text(`registering.field.${known}`) : <RecordText>{field.question ?? ""}</RecordText>;
}

function LineField({ field, answer, problem }: AnswerProps) {
  const { name, kind, isRequired, why } = field;
  const about = [problem && `${name}-wrong`, why && `${name}-why`].filter(Boolean).join(" ");
  const control = {
    ...{ id: name, name, defaultValue: answer, required: isRequired, dir: "auto" as const },
    ...{ "aria-invalid": problem ? true : undefined, "aria-describedby": about || undefined },
  };
  return (
    <Field
      id={name}
      label={<Asked field={field} />}
      state={{ errorId: `${name}-wrong`, errors: problem && [problem] }}
      problems={problemWords}
      help={
        why && (
          <p className="help" id={`${name}-why`}>
            <RecordText>{why}</RecordText>
          </p>
        )
      }
    >
      {kind === "text" ? (
        <textarea className="textarea" rows={2} maxLength={1000} {...control} />
      ) : (
        <input className="input" {...inputOf(field)} maxLength={300} {...control} />
      )}
    </Field>
  );
}

/** The label, with the word for what need not be answered. */
function Asked({ field }: { field: FieldOnPage }) {
  const text = useText();
  return (
    <>
      <FieldName field={field} />
      {!field.isRequired && <span className="quiet"> {text("registering.optional")}</span>}
    </>
  );
}

/** What a telephone needs to know to fill a field by itself and to show the right keys. */
const filledBy: Partial<Record<KnownName, string>> = {
  givenName: "given-name",
  familyName: "family-name",
  function: "organization-title",
  institution: "organization",
  phone: "tel",
};

function inputOf({ name, kind }: FieldOnPage) {
  if (kind === "day") return { type: "date" };
  const known = knownField(name)?.name;
  return { type: name === "phone" ? "tel" : "text", autoComplete: (known && filledBy[known]) ?? "off" };
}

function TickField({ field, answer }: AnswerProps) {
  const { name, why } = field;
  return (
    <div className="tick">
      <label className="check">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="on"
          defaultChecked={answer === "on"}
          aria-describedby={why ? `${name}-why` : undefined}
        />
        <FieldName field={field} />
      </label>
      {why && (
        <p className="help" id={`${name}-why`}>
          <RecordText>{why}</RecordText>
        </p>
      )}
    </div>
  );
}
