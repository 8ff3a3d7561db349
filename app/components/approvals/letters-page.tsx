import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/files/file-field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Approval, Gate } from "#domain/approvals/approval.ts";
import { Form, Link } from "@remix-run/react";

export type LettersOnPage = {
  readonly home: string;
  readonly gate: Gate | undefined;
  readonly number: number;
  readonly sha256: string;
  readonly newId: string;
  /** The file that was just kept, to be recorded. */
  readonly evidence: { readonly id: string; readonly name: string } | undefined;
  readonly seats: readonly { readonly id: string; readonly name: string }[];
  readonly letters: readonly (Pick<Approval, "id" | "kind" | "name" | "at" | "confirmedAt"> & {
    readonly enteredBy: string;
    readonly isOwn: boolean;
    readonly file: string;
  })[];
  readonly mayConfirm: boolean;
};

/** Approvals that came by letter or mail: one person enters them with the evidence, another confirms. */
export function LettersPage({ page, problem }: { page: LettersOnPage; problem: string | undefined }) {
  const text = useText();
  return (
    <div className="house">
      <h1>{text("letters.title", { number: page.number })}</h1>
      <p>{text("letters.note")}</p>
      {problem !== undefined && <p role="alert">{text("letters.problem")}</p>}
      {page.letters.length > 0 && <Letters page={page} />}
      {page.gate !== undefined && (page.evidence ? <Details page={page} evidence={page.evidence} /> : <ChooseFile />)}
      <p>
        <Link className="button" to={page.home}>
          {text("letters.back")}
        </Link>
      </p>
    </div>
  );
}

function ChooseFile() {
  const text = useText();
  return (
    <Section title={text("letters.new")}>
      <Form className="house-form" method="post" encType="multipart/form-data" reloadDocument discover="none">
        <FileField
          id="file"
          label={text("letters.file")}
          accept=".pdf,application/pdf"
          help={text("letters.file_help")}
          problem={undefined}
        />
        <button className="button primary" type="submit">
          {text("letters.keep_file")}
        </button>
      </Form>
    </Section>
  );
}

function Details({ page, evidence }: { page: LettersOnPage; evidence: NonNullable<LettersOnPage["evidence"]> }) {
  const text = useText();
  const hidden = { id: page.newId, gate: page.gate ?? "", sha256: page.sha256, evidence: evidence.id };
  return (
    <Section title={text("letters.new")}>
      <Form className="house-form" method="post" action={`${page.home}/letter`} reloadDocument discover="none">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>{text.rich("letters.kept", { file: <RecordText>{evidence.name}</RecordText> })}</p>
        <Field id="seat" label={text("letters.seat")} state={{ errorId: "seat-error" }}>
          <select className="select" id="seat" name="seat" required>
            {page.seats.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field id="name" label={text("letters.name")} state={{ errorId: "name-error" }}>
          <input className="input" id="name" name="name" required maxLength={200} dir="auto" autoComplete="off" />
        </Field>
        <Field id="kind" label={text("letters.says")} state={{ errorId: "kind-error" }}>
          <select className="select" id="kind" name="kind">
            <option value="approved">{text("letters.approved")}</option>
            <option value="returned">{text("letters.returned")}</option>
          </select>
        </Field>
        <button className="button primary" type="submit">
          {text("letters.enter")}
        </button>
      </Form>
    </Section>
  );
}

function Letters({ page }: { page: LettersOnPage }) {
  const text = useText();
  const { moment } = useInstants();
  return (
    <ul className="letters">
      {page.letters.map(({ id, kind, name, at, confirmedAt, enteredBy, isOwn, file }) => (
        <li key={id}>
          {text.rich(`letters.row.${kind === "returned" ? "returned" : "approved"}`, {
            name: <RecordText>{name}</RecordText>,
            file: (
              <a key="file" href={`${page.home}/letter.pdf?approval=${encodeURIComponent(id)}`}>
                <RecordText>{file}</RecordText>
              </a>
            ),
            by: <RecordText key="by">{enteredBy}</RecordText>,
            at: <RecordText key="at">{moment(at)}</RecordText>,
          })}{" "}
          {confirmedAt !== null ? (
            <b>{text("letters.confirmed")}</b>
          ) : isOwn ? (
            <b>{text("letters.by_another")}</b>
          ) : (
            <Form method="post" action={`${page.home}/letter-confirmation`} reloadDocument discover="none">
              <input type="hidden" name="approval" value={id} />
              <button className="button" type="submit">
                {text("letters.confirm")}
              </button>
            </Form>
          )}
          {confirmedAt === null && (
            <Form method="post" action={`${page.home}/letter-confirmation`} reloadDocument discover="none">
              <input type="hidden" name="approval" value={id} />
              <button className="button" type="submit" name="discard" value="yes">
                {text("letters.discard")}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
