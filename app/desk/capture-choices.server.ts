import type { CaptureChoices, Turn } from "#app/components/capture-values.ts";
import type { MeetingRead } from "#app/desk/meeting-read.server.ts";
import { ownParties } from "#app/desk/own-parties.server.ts";
import type { RecordSession } from "#domain/record/record.ts";
import { inOrder } from "#domain/register/order.ts";

/**
 * What the form of an intervention offers: who is registered, then the dialogue's other parties (any name that the
 * register knows can be typed), and the takings of the floor that this one can answer or follow.
 */
export function captureChoices(
  { record, register, names, labels }: MeetingRead,
  { sessionId, exceptId }: { sessionId: string; exceptId?: string },
): CaptureChoices {
  const { startsOn } = record.meeting;
  const registered = (record.participants?.delegations ?? []).flatMap(({ party }) => party ?? []);
  const others = ownParties(register)
    .map(({ id }) => id)
    .filter((id) => !registered.includes(id));
  const ids = [...inOrder(register, registered, startsOn), ...inOrder(register, others, startsOn)];
  const sessions = record.sessions ?? [];
  const turnsOf = ({ interventions = [] }: RecordSession): readonly Turn[] =>
    interventions.filter(({ id }) => id !== exceptId).map(({ id }) => ({ id, label: labels.get(id) ?? id }));
  return {
    parties: ids.map((id) => ({ name: names.nameOf(id), code: names.codeOf(id) ?? id })),
    here: sessions.filter(({ id }) => id === sessionId).flatMap(turnsOf),
    elsewhere: sessions.filter(({ id }) => id !== sessionId).flatMap(turnsOf),
  };
}
