import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { Facts } from "#app/components/facts.tsx";
import { TextHash } from "#app/components/versions/text-hash.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { Form, Link } from "@remix-run/react";

export type FreezingOnPage = {
  readonly home: string;
  /** The id of the version to be, so that a form sent twice makes one. */
  readonly newId: string;
  readonly number: number;
  readonly title: string;
  readonly sha256: string;
  readonly paragraphs: number;
  readonly points: number;
  /** Findings of level error: seen, and no veto. */
  readonly errors: readonly Finding[];
  /** What was said and is not in the text: lines that no sentence tells, and notes without a line. */
  readonly missing: readonly { readonly id: string; readonly words: string; readonly isNote: boolean }[];
};

/** What is about to be frozen, what is open in it, and what freezing does. */
export function FreezingPage({ page, problem }: { page: FreezingOnPage; problem: "changed" | "open" | undefined }) {
  const text = useText();
  const { home, newId, number, title, sha256, paragraphs, points, errors, missing } = page;
  const hasOpen = errors.length + missing.length > 0;
  return (
    <div className="house freezing">
      <h1>{text("freezing.title", { number })}</h1>
      {problem === "changed" && <p role="alert">{text("freezing.changed")}</p>}
      <Facts
        facts={[
          { label: text("freezing.paper"), value: <RecordText>{title}</RecordText> },
          { label: text("freezing.text"), value: text("freezing.count", { paragraphs, points }) },
          { label: text("version.hash"), value: <TextHash sha256={sha256} /> },
        ]}
      />
      <p>{text("freezing.what_it_does")}</p>
      <Form className="house-form" method="post" discover="none" reloadDocument>
        <input type="hidden" name="id" value={newId} />
        <input type="hidden" name="sha256" value={sha256} />
        <input type="hidden" name="errors" value={errors.length} />
        <input type="hidden" name="missing" value={missing.length} />
        {hasOpen && <Open errors={errors} missing={missing} isUnseen={problem === "open"} />}
        <p>
          <button className="button primary" type="submit">
            {text("freezing.go", { number })}
          </button>{" "}
          <Link className="button" to={home}>
            {text("freezing.back")}
          </Link>
        </p>
      </Form>
    </div>
  );
}

function Open({ errors, missing, isUnseen }: Pick<FreezingOnPage, "errors" | "missing"> & { isUnseen: boolean }) {
  const text = useText();
  return (
    <Section title={text("freezing.open_title")} note={text("freezing.open_note")}>
      <ul className="open-things">
        {errors.map((finding, index) => (
          // Two findings may say the same of two places without a number.
          <li key={`${finding.check}-${index}`}>
            <FindingWords finding={finding} />
          </li>
        ))}
        {missing.map(({ id, words, isNote }) => (
          <li key={id}>
            {text.rich(isNote ? "freezing.to_draft" : "freezing.not_told", { words: <RecordText>{words}</RecordText> })}
          </li>
        ))}
      </ul>
      <label className="tick">
        <input type="checkbox" name="seen" required aria-invalid={isUnseen || undefined} />
        {text("freezing.seen", { errors: errors.length, missing: missing.length })}
      </label>
      {isUnseen && <p className="wrong">{text("freezing.unseen")}</p>}
    </Section>
  );
}

function FindingWords({ finding: { check, values, where } }: { finding: Finding }) {
  const text = useText();
  const said = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? value : <RecordText key={name}>{value}</RecordText>,
    ]),
  );
  const { paragraph, point } = where;
  return (
    <>
      {paragraph !== undefined && (
        <b>
          {point === undefined
            ? text("check.place.paragraph", { paragraph })
            : text("check.place.point", { paragraph, point })}{" "}
        </b>
      )}
      {text.rich(`check.${check}.what`, said)}
    </>
  );
}
