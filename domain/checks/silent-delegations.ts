import type { CheckedText } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { levelOf } from "#domain/checks/finding.ts";
import { namesIn } from "#domain/checks/speaking.ts";
import type { MeetingRecord, PartyId } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";
import { listed } from "#domain/text/lists.ts";
import { spellingOf } from "#domain/text/spelling.ts";

/** Registered and silent: a figure for the staff, one finding, where the list of participants stands. */
export function silentDelegations(
  record: MeetingRecord,
  report: Report,
  register: Register,
  texts: readonly CheckedText[],
): readonly Finding[] {
  const delegations = (record.participants?.delegations ?? []).flatMap(({ party }) => party ?? []);
  const spoke = whoSpoke(record, report);
  const silent = delegations.filter((party) => !spoke.has(party) && findParty(register, party)?.kind === "state");
  // Where nobody is known to have spoken the record simply does not say.
  if (silent.length === 0 || !delegations.some((party) => spoke.has(party))) return [];
  const names = silent.map((party) => {
    const known = findParty(register, party);
    return known ? nameOn(known, record.meeting.startsOn, "running") : party;
  });
  const place = texts.find(({ kind }) => kind === "participants");
  const first = place && namesIn(register, place.own).find(({ party }) => silent.includes(party));
  const where = {
    ...(place && { paragraph: place.paragraph }),
    ...(first && { span: { start: first.start, end: first.end } }),
  };
  return [
    {
      check: "silent-delegations",
      level: levelOf["silent-delegations"],
      where,
      values: { count: silent.length, names: listed(names, spellingOf(record.meeting.language)) },
    },
  ];
}

/** By the record's own word; a reading of sentences is too weak to say of anybody that nothing was said. */
function whoSpoke(record: MeetingRecord, { paragraphs }: Report): ReadonlySet<PartyId | null> {
  const said = (record.sessions ?? []).flatMap(({ interventions = [] }) =>
    interventions.flatMap(({ party, parties = [] }) => [party ?? null, ...parties]),
  );
  return new Set([...said, ...paragraphs.flatMap(({ speakers }) => speakers)]);
}
