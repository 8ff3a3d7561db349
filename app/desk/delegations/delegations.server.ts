import type {
  DelegationRow,
  DelegationsOnPage,
  SilentOrUnlisted,
} from "#app/components/delegations/delegations-page.tsx";
import type { Names } from "#app/desk/register/names.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { silentIn } from "#app/desk/report/turns.server.ts";
import type { MeetingRecord, RecordDelegation } from "#domain/record/record.ts";
import { byKind, inOrder } from "#domain/register/order.ts";
import type { Register } from "#domain/register/register.ts";
import { unlistedSpeakers } from "#domain/report/unlisted-speakers.ts";

/** The delegations of a meeting in the order of a list of participants, and who of them was heard. */
export function delegationsOf(
  record: MeetingRecord,
  register: Register,
  { mayReadLines }: { mayReadLines: boolean },
): DelegationsOnPage {
  const { startsOn } = record.meeting;
  const names = namesAt(register, startsOn);
  const delegations = record.participants?.delegations ?? [];
  const heard = mayReadLines ? timesHeard(record) : undefined;
  const rowById = new Map(delegations.map((one) => [idOf(one), rowOf(one, names, heard)]));
  const rows = (ids: readonly string[]) => inOrder(register, ids, startsOn).flatMap((id) => rowById.get(id) ?? []);
  const kinds = byKind(register, [...rowById.keys()]);
  const brief = (id: string): SilentOrUnlisted => ({ code: names.codeOf(id) ?? id, name: names.nameOf(id) });
  return {
    people: record.participants?.people,
    states: rows(kinds.states),
    europeanUnion: rows(kinds.europeanUnion),
    organisations: rows(kinds.organisations),
    floor: mayReadLines
      ? {
          silent: inOrder(register, silentIn(record), startsOn).map(brief),
          unlisted: unlistedSpeakers(record).map(({ party }) => brief(party)),
        }
      : undefined,
  };
}

const idOf = ({ party, written }: RecordDelegation) => party ?? written ?? "";

function rowOf(
  delegation: RecordDelegation,
  names: Names,
  heard: ReadonlyMap<string, number> | undefined,
): DelegationRow {
  const id = idOf(delegation);
  const name = names.nameOf(delegation);
  const { written, people } = delegation;
  const isAsNamed = written === undefined || withoutArticle(written) === withoutArticle(name);
  return {
    id,
    code: names.codeOf(delegation) ?? "",
    name,
    written: isAsNamed ? undefined : written,
    people,
    spoke: heard && (heard.get(id) ?? 0),
  };
}

const withoutArticle = (name: string) => name.replace(/^the /iu, "");

function timesHeard({ sessions = [] }: MeetingRecord): ReadonlyMap<string, number> {
  const heard = new Map<string, number>();
  for (const { party, parties = [] } of sessions.flatMap(({ interventions = [] }) => interventions)) {
    for (const id of [party, ...parties]) if (typeof id === "string") heard.set(id, (heard.get(id) ?? 0) + 1);
  }
  return heard;
}
