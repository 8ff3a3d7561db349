import { AuditFilter, type AuditChosen, type AuditChoicesOnPage } from "#app/components/audit/audit-filter.tsx";
import { AuditTable, type EntryOnPage } from "#app/components/audit/audit-table.tsx";
import { Empty } from "#app/components/empty.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useLanguage } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";

type Audit = {
  readonly entries: readonly EntryOnPage[];
  readonly wish: AuditChosen;
  readonly choices: AuditChoicesOnPage;
  readonly olderThan?: number;
  readonly chain: Chain;
};

type Chain = { readonly entries: number; readonly signed?: { readonly seq: number; readonly at: string } };

/** Who did what, when, to what, and why; at the top how far the chain is signed. */
export function AuditPage({ audit, now }: { audit: Audit; now: string }) {
  const text = useText();
  const { entries, wish, choices, olderThan, chain } = audit;
  return (
    <>
      <PageHead title={text("audit.title")} line={<ChainState chain={chain} now={now} />} />
      <div className="house">
        <AuditFilter wish={wish} choices={choices} />
        {entries.length === 0 ? (
          <Empty title={text("audit.none")}>{text("audit.none_note")}</Empty>
        ) : (
          <AuditTable entries={entries} />
        )}
        <p className="acts">
          {olderThan !== undefined && (
            <a className="button" href={addressOf("/audit", wish, olderThan)}>
              {text("audit.older")}
            </a>
          )}
          <a className="button" href={addressOf("/audit.csv", wish)} download>
            {text("audit.csv")}
          </a>
        </p>
      </div>
    </>
  );
}

function addressOf(path: string, { meetingId, actorId, verb }: AuditChosen, before?: number): string {
  const asked = { meeting: meetingId, person: actorId, act: verb, before: before?.toString() };
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

function ChainState({ chain: { entries, signed }, now }: { chain: Chain; now: string }) {
  const text = useText();
  const { moment: instant } = useInstants();
  const language = useLanguage();
  if (!signed) return text("audit.unsigned", { entries });
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(signed.at)) / 60_000));
  const ago = minutes < 120 ? language.ago(minutes, "minute") : <>{instant(signed.at)}</>;
  return text.rich("audit.signed", {
    entries: language.number(entries),
    seq: language.number(signed.seq),
    at: <RecordText>{ago}</RecordText>,
  });
}
