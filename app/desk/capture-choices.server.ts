import type { CaptureChoices } from "#app/components/capture-values.ts";
import { namesAt } from "#app/desk/names.server.ts";
import { labelsOf } from "#app/desk/room.server.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { inOrder } from "#domain/register/order.ts";
import type { Register } from "#domain/register/register.ts";

/**
 * What the form of an intervention offers: who is registered before who is not, and the takings of the floor that this
 * one can answer or follow, those of its own session first.
 */
export function captureChoices(
  record: MeetingRecord,
  register: Register,
  { sessionId, exceptId }: { sessionId: string; exceptId?: string },
): CaptureChoices {
  const { startsOn } = record.meeting;
  const names = namesAt(register, startsOn);
  const registered = (record.participants?.delegations ?? []).flatMap(({ party }) => party ?? []);
  const others = register.parties.map(({ id }) => id).filter((id) => !registered.includes(id));
  const ids = [...inOrder(register, registered, startsOn), ...inOrder(register, others, startsOn)];
  const labels = labelsOf(record, names);
  const isHere = ({ id }: { readonly id: string }) => id === sessionId;
  const sessions = (record.sessions ?? []).toSorted((one, other) => Number(isHere(other)) - Number(isHere(one)));
  return {
    parties: ids.map((id) => ({ name: names.nameOf(id), code: names.codeOf(id) ?? id })),
    earlier: sessions.flatMap((session) =>
      (session.interventions ?? [])
        .filter(({ id }) => id !== exceptId)
        .map(({ id }) => ({ id, label: labels.get(id) ?? id, isHere: isHere(session) })),
    ),
  };
}
