import type { ApprovalAct, ApprovalOnPage } from "#app/components/approvals/approval-on-page.ts";
import { ApprovalSheet } from "#app/components/approvals/approval-sheet.tsx";
import { search, type Looking } from "#app/components/approvals/looking.ts";
import { PassageAside } from "#app/components/approvals/passage-aside.tsx";
import { ReadPaper } from "#app/components/approvals/read-paper.tsx";
import { Receipt } from "#app/components/approvals/receipt.tsx";
import { useRead } from "#app/components/approvals/use-read.ts";
import { WasNowPage } from "#app/components/approvals/was-now.tsx";
import { Problem } from "#app/components/approvals/problem.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

type Props = { readonly page: ApprovalOnPage; readonly looking: Looking };

/** A version to read and to decide of, on a tablet: the paper as printed, on what it rests, and four acts in words. */
export function ApprovalPage({ page, looking }: Props) {
  const { act, problem, isWhole } = looking;
  const asksForChanges = page.mayDecide && page.wasNow.length > 0 && !isWhole;
  return (
    <div className="closing approval">
      <Head
        key={`${act ?? "read"} ${String(looking.isOneByOne)}`}
        page={page}
        looking={looking}
        asksForChanges={asksForChanges}
      />
      {problem !== undefined && <Problem problem={problem} number={page.number} />}
      {page.own && act === undefined && <Receipt page={page} own={page.own} />}
      {act !== undefined && page.mayDecide ? (
        <ApprovalSheet page={page} act={act} at={looking.at} />
      ) : asksForChanges ? (
        <WasNowPage page={page} />
      ) : (
        <ReadThrough page={page} looking={looking} />
      )}
      {page.mayDecide && act === undefined && <Bar page={page} looking={looking} asksForChanges={asksForChanges} />}
    </div>
  );
}

function Head({ page, looking, asksForChanges }: Props & { asksForChanges: boolean }) {
  const text = useText();
  const read = useRead(page);
  const { showsChanges, isOneByOne, at, act } = looking;
  const changes = { changes: showsChanges ? undefined : "1", one: isOneByOne ? "1" : undefined, at, whole: "1" };
  const one = { changes: showsChanges ? "1" : undefined, one: isOneByOne ? undefined : "1", at, whole: "1" };
  return (
    <header>
      <h1>
        {text("approval.title", { number: page.number })}{" "}
        <span className="where">
          {page.report.symbol !== undefined && (
            <>
              · <RecordText>{page.report.symbol}</RecordText>
            </>
          )}
          {!asksForChanges && act === undefined && read !== undefined && ` · ${text("approval.read", read)}`}
        </span>
      </h1>
      {asksForChanges ? (
        <>
          <b className="but-for">{text("approval.but_for", { open: page.wasNow.length, all: page.passages.length })}</b>
          <Link to="?whole=1">{text("approval.whole")}</Link>
        </>
      ) : (
        <nav aria-label={text("approval.views")}>
          {page.since && (
            <Link to={search(changes)} preventScrollReset>
              {text(showsChanges ? "approval.hide_changes" : "approval.show_changes", { number: page.since.number })}
            </Link>
          )}
          <Link to={search(one)} preventScrollReset>
            {text(isOneByOne ? "approval.all_at_once" : "approval.one_by_one")}
          </Link>
        </nav>
      )}
    </header>
  );
}

function ReadThrough({ page, looking }: Props) {
  const at = looking.at ?? page.passages.find(({ label }) => label !== undefined)?.id;
  return (
    <div className="split">
      <ReadPaper page={page} looking={{ ...looking, at }} />
      <PassageAside page={page} at={at} />
    </div>
  );
}

function Bar({ page, looking: { at }, asksForChanges }: Props & { asksForChanges: boolean }) {
  const text = useText();
  const to = (act: ApprovalAct) => search({ act, at, whole: asksForChanges ? undefined : "1" });
  return (
    <footer>
      <Link className="button" to={to("return")}>
        {text("approval.return")}
      </Link>
      <span className="acts">
        {asksForChanges ? (
          <Link className="button strong" to={to("keep")}>
            {text("approval.keep", { open: page.wasNow.length })}
          </Link>
        ) : (
          <>
            <Link className="button strong" to={to("if")}>
              {text("approval.if")}
            </Link>
            <Link className="button strong" to={to("except")}>
              {text("approval.except")}
            </Link>
          </>
        )}
        <Link className="button primary" to={to("approve")}>
          {text(asksForChanges ? "approval.approve_new" : "approval.approve")}
        </Link>
      </span>
    </footer>
  );
}
