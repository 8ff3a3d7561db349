import { FieldName } from "#app/components/registering/answer-field.tsx";
import type { FieldOnPage } from "#app/components/registering/registering-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { knownField } from "#domain/registering/form.ts";

/** Why each thing is asked, and the last day on which its answer is kept. */
export function WhyAsked({ fields }: { fields: readonly FieldOnPage[] }) {
  const text = useText();
  const days = useDays();
  return (
    <details className="why">
      <summary>{text("registering.why")}</summary>
      <dl>
        {fields.map((field) => (
          <div key={field.name}>
            <dt>
              <FieldName field={field} />
            </dt>
            <dd>
              <Why field={field} />{" "}
              {text.rich("registering.kept_until", { day: <RecordText>{days.day(field.keptUntil)}</RecordText> })}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Why({ field }: { field: FieldOnPage }) {
  const text = useText();
  const known = knownField(field.name)?.name;
  if (field.why !== "") return <RecordText>{field.why}</RecordText>;
  return known ? text(`registering.reason.${known}`) : text("registering.reason.own");
}
