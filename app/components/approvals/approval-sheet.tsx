import type { ApprovalAct, ApprovalOnPage } from "#app/components/approvals/approval-on-page.ts";
import { ApprovalProof } from "#app/components/approvals/approval-proof.tsx";
import { PassageChoice } from "#app/components/approvals/passage-choice.tsx";
import { Facts } from "#app/components/facts.tsx";
import { Field } from "#app/components/field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { TextHash } from "#app/components/versions/text-hash.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

type Props = { readonly page: ApprovalOnPage; readonly act: ApprovalAct; readonly at: string | undefined };

const kinds = { approve: "approved", except: "except", if: "condition", return: "returned", keep: "except" } as const;

/** What is about to be decided, of which text, as whom; and the proof that it is they. */
export function ApprovalSheet({ page, act, at }: Props) {
  const text = useText();
  const { seat, gate } = page;
  if (!seat || !gate) return null;
  return (
    <section className="sheet-of-act" aria-labelledby="act">
      <h2 id="act">{text(`approval.sheet.${act}`, { number: page.number })}</h2>
      <p>{text(`approval.sheet.${act}_note`)}</p>
      <SheetFacts page={page} />
      <Form method="post" action={page.home} discover="none" reloadDocument>
        {Object.entries({ id: page.newId, kind: kinds[act], gate, seat: seat.id, sha256: page.sha256 }).map(
          ([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        {act === "keep" && page.wasNow.map(({ id }) => <input key={id} type="hidden" name="exception" value={id} />)}
        {act === "except" && <PassageChoice page={page} at={at} />}
        {act === "if" && (
          <Field id="condition" label={text("approval.condition")} state={{ errorId: "condition-error" }}>
            <textarea
              className="input"
              id="condition"
              name="condition"
              required
              maxLength={1_000}
              rows={3}
              dir="auto"
            />
          </Field>
        )}
        {(act === "return" || act === "except") && <Reason isRequired={act === "return"} />}
        {act === "keep" && <input type="hidden" name="reason" value={text("approval.keep_reason")} />}
        <ApprovalProof page={page} act={act} />
      </Form>
      <p>
        <Link className="button" to={page.home}>
          {text("approval.cancel")}
        </Link>
      </p>
    </section>
  );
}

function SheetFacts({ page }: { page: ApprovalOnPage }) {
  const text = useText();
  const time = useMeetingTime(page.timeZone);
  const { seat, gate, wasNow, number, since } = page;
  if (!seat || !gate) return null;
  const changed = wasNow.length > 0 ? wasNow.length : since && Object.keys(since.changes).length;
  return (
    <Facts
      facts={[
        { label: text("approval.what"), value: text(`approval.gate.${gate}`, { number }) },
        { label: text("version.hash"), value: <TextHash sha256={page.sha256} /> },
        ...(changed === undefined
          ? []
          : [{ label: text("approval.changes"), value: text("approval.passages", { count: changed }) }]),
        {
          label: text("approval.as"),
          value: text.rich(`approval.capacity.${seat.capacity}`, {
            name: <RecordText>{seat.name}</RecordText>,
            of: <RecordText key="of">{seat.of}</RecordText>,
          }),
        },
        { label: text("approval.at"), value: <RecordText>{time(page.now)}</RecordText> },
      ]}
    />
  );
}

const reasons = ["facts", "wording", "order", "missing", "other"] as const;

/** A short list to begin with, and one's own words. */
function Reason({ isRequired }: { isRequired: boolean }) {
  const text = useText();
  return (
    <Field id="reason" label={text("approval.reason")} state={{ errorId: "reason-error" }}>
      <input
        className="input"
        id="reason"
        name="reason"
        list="reasons"
        required={isRequired}
        maxLength={500}
        autoComplete="off"
        dir="auto"
      />
      <datalist id="reasons">
        {reasons.map((reason) => (
          <option key={reason} value={text(`approval.reason.${reason}`)} />
        ))}
      </datalist>
    </Field>
  );
}
