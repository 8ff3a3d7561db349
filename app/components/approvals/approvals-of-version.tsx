import { RecordText } from "#app/components/record-text.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Approval, Gate } from "#domain/approvals/approval.ts";
import { Form } from "@remix-run/react";

/** Where each chair stands with a version, for staff and for those who read it. */
export type ApprovalsOnVersion = {
  readonly home: string;
  readonly gate: Gate | undefined;
  readonly seats: readonly {
    readonly id: string;
    readonly of: string;
    readonly open: number;
    readonly isDone: boolean;
  }[];
  readonly decisions: readonly DecisionOnPage[];
  readonly mayAsk: boolean;
  readonly mayTick: boolean;
  readonly mayRecord: boolean;
};

export type DecisionOnPage = Pick<
  Approval,
  | "id"
  | "seat"
  | "kind"
  | "means"
  | "name"
  | "at"
  | "condition"
  | "reason"
  | "confirmedAt"
  | "fulfilledAt"
  | "withdrawnAt"
>;

/** What stands beside a version: who has decided what, what is open, and what staff can do about it. */
export function ApprovalsOfVersion({ approvals }: { approvals: ApprovalsOnVersion }) {
  const text = useText();
  const { home, gate, seats, decisions, mayAsk, mayRecord } = approvals;
  return (
    <div className="approvals-of">
      {gate !== undefined && (
        <ul>
          {seats.map(({ id, of, open, isDone }) => (
            <li key={id}>
              <RecordText>{of}</RecordText>: {isDone ? text("approvals.done") : text("approvals.open", { count: open })}
            </li>
          ))}
        </ul>
      )}
      <ul>
        {decisions.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} approvals={approvals} />
        ))}
      </ul>
      {gate !== undefined && (
        <p>
          <a href={home}>{text("approvals.read")}</a>
          {mayRecord && (
            <>
              {" · "}
              <a href={`${home}/letters`}>{text("letters.record")}</a>
            </>
          )}
        </p>
      )}
      {decisions.length > 0 && (
        <p>
          <a href={`${home}/certificate.docx`}>{text("certificate.word")}</a>
        </p>
      )}
      {mayAsk && decisions.every(({ withdrawnAt }) => withdrawnAt !== null) && (
        <Form method="post" action={`${home}/gate`} discover="none" reloadDocument>
          <input type="hidden" name="gate" value={gate === "final" ? "circulate" : "final"} />
          <button className="button" type="submit">
            {text(gate === "final" ? "approvals.ask_circulate" : "approvals.ask_final")}
          </button>
        </Form>
      )}
    </div>
  );
}

function DecisionRow({ decision, approvals }: { decision: DecisionOnPage; approvals: ApprovalsOnVersion }) {
  const text = useText();
  const { moment } = useInstants();
  const { id, kind, name, at, means, condition, reason, confirmedAt, fulfilledAt, withdrawnAt } = decision;
  const values = { name: <RecordText>{name}</RecordText>, at: <RecordText key="at">{moment(at)}</RecordText> };
  return (
    <li>
      {text.rich(`approvals.row.${kind}`, values)} {text(`approvals.means.${means}`)}
      {withdrawnAt !== null && <b> {text("approvals.withdrawn")}</b>}
      {confirmedAt === null && withdrawnAt === null && <b> {text("approvals.unconfirmed")}</b>}
      {reason !== null && (
        <span className="sub">
          <RecordText>{reason}</RecordText>
        </span>
      )}
      {condition !== null && (
        <span className="sub">
          <RecordText>{condition}</RecordText> {text(fulfilledAt === null ? "approvals.not_met" : "approvals.met")}
        </span>
      )}
      {condition !== null && fulfilledAt === null && withdrawnAt === null && approvals.mayTick && (
        <Form method="post" action={`${approvals.home}/condition`} discover="none" reloadDocument>
          <input type="hidden" name="approval" value={id} />
          <button className="button" type="submit">
            {text("approvals.tick")}
          </button>
        </Form>
      )}
    </li>
  );
}
