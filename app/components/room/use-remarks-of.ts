import type { RemarkInRoom } from "#app/components/remarks/remark-beside.tsx";
import type { PartyId } from "#domain/record/record.ts";
import { useEffect, useState } from "react";

/** The written statements of a party that may be read here; none where the network is down. */
export function useRemarksOf(home: string, party: PartyId | undefined): readonly RemarkInRoom[] {
  const [read, setRead] = useState<{ readonly party: PartyId; readonly remarks: readonly RemarkInRoom[] }>();
  // Asked for outside of the page's own loading: without a network that would put an error in the place of the room.
  useEffect(() => {
    if (party === undefined) return;
    const leaving = new AbortController();
    void remarksOf(`${home}/remarks-of/${encodeURIComponent(party)}`, leaving.signal).then((remarks) => {
      if (!leaving.signal.aborted) setRead({ party, remarks });
    });
    return () => leaving.abort();
  }, [home, party]);
  return read?.party === party ? (read?.remarks ?? []) : [];
}

async function remarksOf(address: string, signal: AbortSignal): Promise<readonly RemarkInRoom[]> {
  try {
    const answer = await fetch(address, { signal });
    if (!answer.ok) return [];
    // The answer of our own resource route.
    const { remarks } = (await answer.json()) as { remarks: readonly RemarkInRoom[] };
    return remarks;
  } catch {
    return [];
  }
}

/** Tells the desk beside which intervention a text was placed. The words stand in the note whether or not it hears. */
export async function tellPlacement(meetingHome: string, remarkId: string, interventionId: string): Promise<void> {
  const body = new URLSearchParams({ interventionId });
  await fetch(`${meetingHome}/remarks/${remarkId}/placement`, { method: "POST", body }).catch(() => undefined);
}
