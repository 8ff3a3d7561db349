import { pageTitle } from "#app/components/page-title.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { RemarkForm } from "#app/components/remarks/remark-form.tsx";
import type { RemarkNews } from "#app/components/remarks/remark-on-page.ts";
import { RemarkPage } from "#app/components/remarks/remark-page.tsx";
import type { RemarkResult } from "#app/components/remarks/remark-values.ts";
import { useForgetForm } from "#app/components/use-kept-form.ts";
import { remarkIn } from "#app/desk/remarks/remark-form.server.ts";
import { remarkOnPage } from "#app/desk/remarks/remark-page.server.ts";
import { authorizeRemark, requireRemark, requireRemarks } from "#app/desk/remarks/remarks-access.server.ts";
import { choicesFor } from "#app/desk/remarks/remarks-page.server.ts";
import { useText } from "#app/locales/use-text.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { changeRemark } from "#db/remarks/remark-acts.ts";
import { findRemark } from "#db/remarks/remarks.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";

const news: readonly RemarkNews[] = ["sent", "changed", "changed-meanwhile", "reason-missing"];

/** One text. `?change` opens it for changing, `?news=` says what brought the reader here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { meetingId, remarkId } = readParams(params, "meetingId", "remarkId");
  const desk = requireRemarks(context, meetingId);
  const read = requireRemark(context, desk, remarkId);
  const wishes = new URL(request.url).searchParams;
  const page = remarkOnPage(context, desk, read);
  const { id, party, text, sessionId, audience, delivery, isSharedEarly, revision } = read.remark;
  const change = page.may.change &&
    wishes.has("change") && {
      values: {
        ...{ id, revision, text, audience, isSharedEarly, party: party ?? "", from: "page" as const },
        ...{ sessionId: sessionId ?? "", delivery: delivery ?? ("as delivered" as const) },
      },
      choices: choicesFor(context, desk, party ?? null),
      keptAs: `remark ${meetingId} ${desk.asker.id} ${id} ${revision}`,
    };
  return {
    page,
    change: change === false ? undefined : change,
    news: news.find((name) => name === wishes.get("news")),
    newKeptAs: `remark ${meetingId} ${desk.asker.id}`,
  };
}

/** Changes the text, unless somebody else did since; then theirs is shown and what was typed stays in the form. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { meetingId, remarkId } = readParams(params, "meetingId", "remarkId");
  const desk = requireRemarks(context, meetingId);
  const { remark, subject } = requireRemark(context, desk, remarkId);
  authorizeRemark(desk.asker, "remark.change", subject);
  const read = await remarkIn(request, desk, remark.party ?? null);
  if ("problem" in read) return data<RemarkResult>(read, 422);
  const { text, wishes, revision = -1 } = read.sent;
  const { id: actorId, deviceSessionId } = desk.asker;
  const outcome = changeRemark(context.db, {
    ...{ meetingId, remarkId, text, wishes, expectedRevision: revision },
    ...{ actorId, deviceSessionId, now: context.clock() },
  });
  const typed = read.typed;
  if (outcome === "no-such-session") return data<RemarkResult>({ problem: "session", typed }, 422);
  if (outcome === "changed-meanwhile") {
    const stored = findRemark(context.db, { meetingId, remarkId });
    return data<RemarkResult>({ problem: outcome, typed, stored: stored && pick(stored) }, 409);
  }
  if (outcome === "not-now") return data<RemarkResult>({ problem: outcome, typed }, 409);
  return redirect(pathTo`/meetings/${meetingId}/remarks/${remarkId}?news=changed`);
}

const pick = ({ text, revision }: { text: string; revision: number }) => ({ text, revision });

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text("meeting.remarks"), loaded?.page.party, loaded?.page.meeting]);

export default function RemarkRoute() {
  const { page, change, news: told, newKeptAs } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const text = useText();
  useForgetForm(newKeptAs, told === "sent" ? page.id : undefined);
  if (!change) return <RemarkPage remark={page} news={told} />;
  return (
    <div className="column remark-page">
      <p>
        <Link to={page.home}>{text("remark.back_to_text")}</Link>
      </p>
      <h1>{text("remark.change_title")}</h1>
      <p className="lead">
        <RecordText>{`${page.party} · ${page.meeting}`}</RecordText>
      </p>
      <RemarkForm {...change} action={`${page.home}?change`} result={result} button={text("remark.change_save")} />
    </div>
  );
}
