import type { CheckInState } from "#app/check-in/check-in-client.ts";
import type { PageKept } from "#app/collab/kept-pages.ts";
import { PageKeptWords } from "#app/components/page-kept.tsx";
import type { CheckInOnPage } from "#app/components/presence/check-in-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import type { StatusMark } from "#app/components/status.tsx";
import { Status } from "#app/components/status.tsx";
import type { Text } from "#app/locales/use-text.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Where one is, how many are there, and what of all that is done here the server has. */
export function CheckInBar({ page, state, kept }: CheckInBarProps) {
  const text = useText();
  const people = state?.people ?? [];
  return (
    <header className="bar-of-desk">
      <Link to={page.home}>{text("check_in.back")}</Link>
      <h1>
        {text("check_in.title")} <RecordText>{page.title}</RecordText>
      </h1>
      {state?.list && (
        <p className="count">
          {text("check_in.count", {
            here: people.filter(({ arrivedAt }) => arrivedAt !== undefined).length,
            of: people.length,
          })}
        </p>
      )}
      {state && (
        <p role="status">
          <Status mark={markOf(state)}>{lineWords(state, text)}</Status>
        </p>
      )}
      {state && <PageKeptWords kept={kept} />}
    </header>
  );
}

type CheckInBarProps = {
  readonly page: CheckInOnPage;
  readonly state: CheckInState | undefined;
  readonly kept: PageKept;
};

function markOf({ line, waiting, saved }: CheckInState): StatusMark {
  if (saved.kind === "only in this page" || line === "refused") return "alert";
  if (line === "down") return "time";
  return waiting > 0 || line === "unknown" ? "half" : "full";
}

function lineWords({ line, waiting, saved }: CheckInState, text: Text): string {
  if (saved.kind === "only in this page") return text("check_in.line.only_here", { waiting });
  if (line === "refused") return text("check_in.line.refused", { waiting });
  if (line === "down") return text("check_in.line.down", { waiting });
  return waiting > 0 || line === "unknown" ? text("check_in.line.sending", { waiting }) : text("check_in.line.sent");
}
