import { InvitationsPage } from "#app/components/delegations/invitations-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { invitationsOnPage, partiesIn } from "#app/desk/accounts/invited-page.server.ts";
import { requirePeople } from "#app/desk/delegations/people-access.server.ts";
import { letterIn } from "#app/desk/delegations/people-mails.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { inviteDelegations } from "#db/delegations/delegation-invitations.ts";
import { inOrder } from "#domain/register/order.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Who is asked to the meeting and what they answered. */
export function loader({ request, ...asked }: LoaderFunctionArgs) {
  const desk = requirePeople(asked, "invitation.send");
  const { searchParams } = new URL(request.url);
  const kind = (["invited", "reminded"] as const).find((one) => searchParams.has(one));
  const problem = (["nobody", "letter"] as const).find((one) => one === searchParams.get("problem"));
  const missed = searchParams.getAll("unreachable").filter((party) => desk.names.codeOf(party) !== undefined);
  const unreachable = inOrder(desk.register, missed, desk.meeting.startsOn).map(desk.names.nameOf);
  const count = Number(searchParams.get(kind ?? "") ?? 0);
  const news = kind && { kind, count: Number.isSafeInteger(count) ? count : 0, unreachable };
  return { title: desk.meeting.title, page: invitationsOnPage(asked.context, desk, { news, problem }) };
}

/** Asks the parties that were ticked; the letter waits in the outbox until somebody read it. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const desk = requirePeople(asked, "invitation.send");
  const { db, key } = asked.context;
  const form = await request.formData();
  const home = pathTo`/meetings/${desk.meeting.id}/people/invitations`;
  const [parties, mail] = [partiesIn(desk, form), letterIn(asked.context, form)];
  if (parties.length === 0) return redirect(`${home}?problem=nobody`);
  if (!mail) return redirect(`${home}?problem=letter`);
  const done = inviteDelegations(db, key, { meetingId: desk.meeting.id, parties, mail, ...desk.doing });
  const news = new URLSearchParams(done.unreachable.map((party) => ["unreachable", party]));
  news.set("invited", String(done.invited));
  return redirect(`${home}?${news.toString()}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("delegations.invitations"), data?.title]);

export default function PeopleInvitationsRoute() {
  return <InvitationsPage page={useLoaderData<typeof loader>().page} />;
}
