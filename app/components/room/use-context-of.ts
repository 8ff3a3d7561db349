import type { SaidBefore } from "#app/components/room/live-room-page.ts";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import type { PartyId } from "#domain/record/record.ts";

type ContextOfCapture = {
  readonly party?: PartyId;
  /** The how manyeth time it takes the floor in this meeting. */
  readonly nth: number;
  readonly before: readonly SaidBefore[];
  /** What it may be answering. */
  readonly answers?: { readonly id: string; readonly label: string; readonly words: string };
};

/** As much as can be read while somebody speaks. */
const mostBefore = 4;

export function useContextOf(capture: CaptureShown | undefined): ContextOfCapture {
  const { page, names, clock, stream } = useRoomDesk();
  const party = capture?.text.head.party ?? undefined;
  if (!capture || party === undefined) return { nth: 0, before: [] };

  const at = stream.findIndex(({ id }) => id === capture.interventionId);
  const until = at === -1 ? stream : stream.slice(0, at);
  const spoken = until.filter(({ leading }) => leading.text.head.party === party).length;
  const asked = until.findLast(({ leading: { text } }) => text.head.kind === "question" && text.head.party !== party);
  const isLinked = capture.text.head.inReplyTo !== undefined;
  return {
    party,
    nth: (page.turnsElsewhere[party] ?? 0) + spoken + 1,
    before: page.saidBefore.filter((said) => said.party === party).slice(0, mostBefore),
    ...(asked &&
      !isLinked && {
        answers: {
          id: asked.id,
          label: `${asked.leading.isTimed ? `${clock.time(asked.leading.spokenAt)} ` : ""}${names.speakerOf(asked.leading.text.head)?.code ?? "?"}`,
          words: asked.leading.text.line || asked.leading.text.note,
        },
      }),
  };
}
