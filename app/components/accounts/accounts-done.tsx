import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";

/** What an act on an account can come to. */
export const outcomesOnAccounts = [
  "withdrawn",
  "withdrawn-already",
  "last-administrator",
  "reason-missing",
  "signed-out",
  "proofs-forgotten",
  "no-proofs",
  "invitation-withdrawn",
  "invitation-not-open",
] as const;
export type OutcomeOnAccounts = (typeof outcomesOnAccounts)[number];

export type AccountsDoneOnPage =
  | { readonly outcome: OutcomeOnAccounts }
  | { readonly outcome: "invited"; readonly name: string; readonly address: string; readonly leaves: boolean };

const refused: readonly string[] = ["last-administrator", "reason-missing", "no-proofs", "invitation-not-open"];

/** One sentence on what came of the act. */
export function AccountsDone({ done }: { done: AccountsDoneOnPage }) {
  const text = useText();
  return (
    <div className={`banner ${refused.includes(done.outcome) ? "stop" : "held"}`} role="status">
      <p>
        {done.outcome === "invited"
          ? text.rich(done.leaves ? "accounts.done.invited" : "accounts.done.invited_waits", {
              name: <RecordText>{done.name}</RecordText>,
              address: <RecordText>{done.address}</RecordText>,
            })
          : text(`accounts.done.${done.outcome}`)}
      </p>
    </div>
  );
}
