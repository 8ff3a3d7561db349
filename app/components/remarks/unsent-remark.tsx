import { NewRemark, type NewRemarkOnPage } from "#app/components/remarks/new-remark.tsx";
import { Refused, useUnsent } from "#app/components/unsent.tsx";
import type { RemarkTyped } from "#app/components/remarks/remark-values.ts";

/** The form again, with all that was typed, where it could not be sent; otherwise why it is not shown. */
export function UnsentRemark({ page }: { page?: NewRemarkOnPage }) {
  const typed = useUnsent();
  if (page && typed)
    return <NewRemark page={page} result={{ problem: "unsent", typed: asTyped(typed, page.values) }} />;
  return <Refused />;
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
