import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useMemo } from "react";

export type Answerable = { readonly id: string; readonly label: string };

/** What an intervention here can answer: those of this session by hour and code, then those of the others. */
export function useReplies(): {
  readonly answerable: readonly Answerable[];
  readonly labelOf: (id: string) => string;
} {
  const { page, names, clock, stream } = useRoomDesk();
  return useMemo(() => {
    const here = stream.map(({ id, leading }) => {
      const speaker = names.speakerOf(leading.text.head);
      return {
        id,
        label: `${leading.isTimed ? `${clock.time(leading.spokenAt)} ` : ""}${speaker?.code ?? speaker?.name ?? "?"}`,
      };
    });
    const answerable = [...here, ...page.elsewhere];
    const labels = new Map(answerable.map(({ id, label }) => [id, label]));
    return { answerable, labelOf: (id) => labels.get(id) ?? id };
  }, [page.elsewhere, names, clock, stream]);
}
