import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { VersionsOnPage } from "#app/components/versions/versions-on-page.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** Any two versions side by side, or one with the text as it stands. */
export function CompareForm({ page: { home, versions, isWorking, mayReadWorking } }: { page: VersionsOnPage }) {
  const text = useText();
  const hasWorking = isWorking && mayReadWorking;
  if (versions.length + (hasWorking ? 1 : 0) < 2) return null;
  const newest = versions[0]?.id;
  const options = versions.map(({ id, number }) => (
    <option key={id} value={id}>
      {text("version.name", { number })}
    </option>
  ));
  return (
    <Section title={text("compare.title")} note={text("compare.note")}>
      <Form className="house-form" method="get" action={`${home}/compare`} discover="none" reloadDocument>
        <Field id="compare-from" label={text("compare.from")} state={{ errorId: "compare-from-error" }}>
          <select className="select" id="compare-from" name="from" defaultValue={hasWorking ? newest : versions[1]?.id}>
            {options}
          </select>
        </Field>
        <Field id="compare-to" label={text("compare.to")} state={{ errorId: "compare-to-error" }}>
          <select className="select" id="compare-to" name="to" defaultValue={hasWorking ? "working" : newest}>
            {hasWorking && <option value="working">{text("compare.working")}</option>}
            {options}
          </select>
        </Field>
        <p>
          <button className="button" type="submit">
            {text("compare.go")}
          </button>
        </p>
      </Form>
    </Section>
  );
}
