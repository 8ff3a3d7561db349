import type { FloorNow } from "#app/components/floor/use-floor.ts";
import type { Floor, SpeakerKind } from "#domain/floor/turn.ts";
import { useState } from "react";
import { v7 as newId } from "uuid";

export type FloorActs = {
  readonly next: () => void;
  readonly give: (party: string, kind: SpeakerKind) => void;
  readonly end: () => void;
  readonly isBusy: boolean;
  /** The last act did not arrive, or came too late. */
  readonly failed: "not sent" | "moved on" | undefined;
};

/** What gives the floor: each act names the turn that was seen, so that two who press at once make one turn. */
export function useFloorActs(home: string, { floor, take }: Pick<FloorNow, "floor" | "take">): FloorActs {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<FloorActs["failed"]>();
  const after = (floor.current ?? floor.spoken[0])?.id ?? "";

  async function send(act: string, fields: Record<string, string>): Promise<void> {
    setBusy(true);
    try {
      const answer = await fetch(`${home}/floor/${act}`, { method: "POST", body: new URLSearchParams(fields) });
      if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
      const { floor: changed } = (await answer.json()) as { floor: Floor }; // our own server wrote it
      take(changed);
      setFailed(answer.ok ? undefined : "moved on");
    } catch {
      setFailed("not sent");
    } finally {
      setBusy(false);
    }
  }

  return {
    isBusy,
    failed,
    next: () => void send("next", { turnId: newId(), after }),
    give: (party, kind) => void send("turns", { turnId: newId(), after, party, kind, capacity: "" }),
    end: () => void send("end", { turnId: floor.current?.id ?? "" }),
  };
}
