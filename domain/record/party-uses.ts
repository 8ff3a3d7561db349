import type { Path } from "#domain/record/problem.ts";
import type { MeetingRecord, PartyId, RecordIntervention } from "#domain/record/record.ts";

/** One place where a record gives a party's id. */
export type PlacedPartyUse = {
  readonly party: PartyId;
  readonly written?: string;
  readonly path: Path;
  /** Whether this place may hold a name as written where the register knows no id. */
  readonly mayStandAsWritten: boolean;
};

/** Every id of a party in a record, in the order of the file's usual keys. */
export function partyUsesIn(record: MeetingRecord): PlacedPartyUse[] {
  const { meeting, participants, sessions = [], remarks = [], followUps = [], report } = record;
  return [
    ...bare(meeting.host, ["meeting", "host"]),
    ...(meeting.chairs ?? []).flatMap((chair, index) => use(chair, ["meeting", "chairs", index])),
    ...bare(meeting.secretariat, ["meeting", "secretariat"]),
    ...(participants?.delegations ?? []).flatMap((delegation, index) =>
      use(delegation, ["participants", "delegations", index]),
    ),
    ...sessions.flatMap(({ interventions = [] }, s) =>
      interventions.flatMap((intervention, i) => speakers(intervention, ["sessions", s, "interventions", i])),
    ),
    ...remarks.flatMap((remark, index) => use(remark, ["remarks", index])),
    ...followUps.flatMap(({ owner }, index) => bare(owner, ["followUps", index, "owner"])),
    ...(report?.paragraphs ?? []).flatMap(({ speakers: ids = [] }, p) =>
      ids.flatMap((id, index) => bare(id, ["report", "paragraphs", p, "speakers", index])),
    ),
  ];
}

function speakers(intervention: RecordIntervention, path: Path): PlacedPartyUse[] {
  const { parties = [], onBehalfOf } = intervention;
  const behalf = [...path, "onBehalfOf"];
  return [
    ...use(intervention, path),
    ...parties.flatMap((id, index) => bare(id, [...path, "parties", index])),
    ...(typeof onBehalfOf === "string"
      ? [{ party: onBehalfOf, path: behalf, mayStandAsWritten: true }]
      : onBehalfOf
        ? use(onBehalfOf, behalf)
        : []),
  ];
}

function use({ party, written }: Pick<RecordIntervention, "party" | "written">, path: Path): PlacedPartyUse[] {
  if (!party) return [];
  return [{ party, ...(written ? { written } : {}), path: [...path, "party"], mayStandAsWritten: true }];
}

function bare(party: PartyId | null | undefined, path: Path): PlacedPartyUse[] {
  return party ? [{ party, path, mayStandAsWritten: false }] : [];
}
