import { Empty } from "#app/components/empty.tsx";
import { NewRemark, type NewRemarkOnPage } from "#app/components/new-remark.tsx";
import { refusalWords } from "#app/components/refusal.tsx";
import { typedIn } from "#app/components/typed-in.ts";
import { useText } from "#app/locales/use-text.ts";
import type { RemarkTyped } from "#app/components/remark-values.ts";
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";

/** The form again, with all that was typed, where it could not be sent; otherwise why it is not shown. */
export function UnsentRemark({ page }: { page?: NewRemarkOnPage }) {
  const text = useText();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const typed = isRouteErrorResponse(error) && status === 503 ? typedIn(error.data) : undefined;
  if (page && typed)
    return <NewRemark page={page} result={{ problem: "unsent", typed: asTyped(typed, page.values) }} />;
  const { title, remedy } = refusalWords(status);
  return <Empty title={text(title)}>{text(remedy)}</Empty>;
}

/** The form as its browser had it. */
function asTyped(sent: Record<string, string>, empty: RemarkTyped): RemarkTyped {
  return {
    ...{ id: sent.id ?? empty.id, party: sent.party ?? empty.party, text: sent.text ?? "" },
    sessionId: sent.sessionId ?? "",
    audience: sent.audience === "secretariat" ? "secretariat" : "record",
    delivery: sent.delivery === "check against delivery" ? "check against delivery" : "as delivered",
    isSharedEarly: sent.isSharedEarly === "on",
    from: sent.from === "file" ? "file" : "page",
  };
}
