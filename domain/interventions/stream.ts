import type { CaptureEntry, CaptureText } from "#domain/interventions/capture.ts";

type Captured = CaptureEntry & { readonly text: CaptureText };

/** What was noted of one taking of the floor: the capture that leads, and its siblings in the order of opening. */
export type Captures<Capture extends Captured = Captured> = {
  readonly id: string;
  readonly leading: Capture;
  readonly siblings: readonly Capture[];
};

export const streamsShown = ["all", "to-draft", "to-check", "pinned"] as const;
export type StreamShown = (typeof streamsShown)[number];

/** The captures of a session by intervention, in the order of speaking; without those that were withdrawn. */
export function streamOf<Capture extends Captured>(captures: readonly Capture[]): readonly Captures<Capture>[] {
  const byIntervention = new Map<string, Capture[]>();
  for (const capture of captures) {
    if (capture.isWithdrawn) continue;
    const known = byIntervention.get(capture.interventionId);
    if (known) known.push(capture);
    else byIntervention.set(capture.interventionId, [capture]);
  }
  return [...byIntervention].flatMap(([id, all]) => {
    // Where the one that leads is not here yet, the first that is stands in for it.
    const leading = all.find((capture) => capture.id === id) ?? all[0];
    return leading ? [{ id, leading, siblings: all.filter((capture) => capture !== leading) }] : [];
  });
}

export function isShown({ leading, siblings }: Captures, shown: StreamShown): boolean {
  const all = [leading, ...siblings];
  switch (shown) {
    case "all":
      return true;
    case "to-draft":
      return all.every(({ text }) => !hasWords(text.line)) && all.some(({ text }) => hasWords(text.note));
    case "to-check":
      return all.some(({ text }) => text.head.marks?.includes("to check"));
    case "pinned":
      return all.some(({ text }) => text.head.pinned === true);
  }
}

/** Opened, and nothing written or said of it by anybody. */
export function isUntouched({ text: { note, line } }: Captured): boolean {
  return !hasWords(note) && !hasWords(line);
}

const hasWords = (text: string) => text.trim() !== "";
