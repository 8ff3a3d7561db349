import { authorizeFresh } from "#app/desk/sign-in/fresh-proof.server.ts";
import { tableHeaders } from "#app/desk/files/table-headers.server.ts";
import { requireDelegation, requirePeople } from "#app/desk/delegations/people-access.server.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { peopleRows } from "#domain/delegations/people-rows.ts";
import { inOrder } from "#domain/register/order.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type PeopleFile = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Everybody of a meeting's delegations as rows to be written. With `?contacts` their addresses and numbers are among
 * them, for whoever may have those and proved afresh who they are. That the file was taken stands in the log.
 */
export function peopleFile({ request, ...asked }: LoaderFunctionArgs, kind: "csv" | "xlsx"): PeopleFile {
  const { asker, subject, meeting, register, names } = requirePeople(asked);
  const { context } = asked;
  const hasContacts = new URL(request.url).searchParams.has("contacts");
  const openings = hasContacts ? ([] as const) : (["without contact data"] as const);
  const home = `/meetings/${encodeURIComponent(meeting.id)}/people/registrations`;
  authorizeFresh(asker, "participants.export", { ...subject, openings }, { read: "registration.read", home });
  const people = Map.groupBy(listRegistrations(context.db, meeting.id), ({ party }) => party);
  const ordered = inOrder(register, [...people.keys()], meeting.startsOn).flatMap((party) => people.get(party) ?? []);
  const read = `people of delegations as ${kind}${hasContacts ? " with contact data" : ""}`;
  context.log.info({ requestId: context.requestId, actorId: asker.id, read, entries: ordered.length });
  return {
    name: meeting.title,
    rows: peopleRows(ordered, { nameOf: names.nameOf, hasContacts }),
    headers: tableHeaders(`people-${meeting.startsOn}`, kind),
  };
}

/** One delegation's people, for those who speak for it and for staff; addresses and numbers stay where they are. */
export function delegationFile(asked: Pick<LoaderFunctionArgs, "params" | "context">): PeopleFile {
  const { asker, subject, meeting, party, names } = requireDelegation(asked);
  const { context } = asked;
  const taken = { ...subject, partyId: party, openings: ["without contact data"] as const };
  authorize(asker, "participants.export", taken, "registration.read");
  const people = listRegistrations(context.db, meeting.id).filter((one) => one.party === party);
  const read = `people of ${party} as xlsx`;
  context.log.info({ requestId: context.requestId, actorId: asker.id, read, entries: people.length });
  return {
    name: meeting.title,
    rows: peopleRows(people, { nameOf: names.nameOf, hasContacts: false }),
    headers: tableHeaders(`people-${party}-${meeting.startsOn}`, "xlsx"),
  };
}
