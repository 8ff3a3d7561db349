import { pageTitle } from "#app/components/page-title.ts";
import { FreezingPage } from "#app/components/versions/freezing-page.tsx";
import { freeze, freezingOnPage, requireFreezer } from "#app/desk/versions/freezing.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { validate as isUuid } from "uuid";

/** What would be frozen now. `?problem=` says why it was not. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireFreezer({ params, context });
  const asked = new URL(request.url).searchParams.get("problem");
  const problem = (["changed", "open"] as const).find((one) => one === asked);
  return { title: desk.meeting.title, page: await freezingOnPage(context, desk), problem };
}

/** Freezes what the person saw; what was open must have been seen too. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireFreezer({ params, context });
  const form = await request.formData();
  const here = pathTo`/meetings/${desk.meeting.id}/report/freezing`;
  const [id, sha256] = [String(form.get("id")), String(form.get("sha256"))];
  const open = { errors: Number(form.get("errors")), missing: Number(form.get("missing")) };
  if (!isUuid(id) || !Number.isInteger(open.errors) || !Number.isInteger(open.missing))
    return redirect(`${here}?problem=changed`);
  if (open.errors + open.missing > 0 && form.get("seen") !== "on") return redirect(`${here}?problem=open`);
  const outcome = await freeze(context, desk, { id, sha256, open });
  if (outcome === "changed-meanwhile") return redirect(`${here}?problem=changed`);
  // Somebody else froze it first: the page that follows shows whose version stands.
  return redirect(pathTo`/meetings/${desk.meeting.id}/report/versions`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("freezing.open"), data?.title]);

export default function FreezingRoute() {
  const { page, problem } = useLoaderData<typeof loader>();
  return <FreezingPage page={page} problem={problem} />;
}
