import type { Seat } from "#app/collab/seat.server.ts";
import { writeFrame, type DocumentId, type Present, type ServerHead } from "#app/collab/wire.ts";
import type { CaptureEntry } from "#domain/interventions/capture.ts";

type IndexTold = Omit<Extract<ServerHead, { readonly kind: "index" }>, "kind" | "captures"> & {
  readonly isReader: boolean;
};

/** The index as it goes to each of those who may do the same with it: written out once until it says something new. */
export function indexFrames() {
  let text = "";
  const frames = new Map<string, Uint8Array>();
  return (captures: readonly CaptureEntry[]) => {
    const now = JSON.stringify(captures);
    if (now !== text) frames.clear();
    text = now;
    return ({ isReader, ...told }: IndexTold): Uint8Array => {
      const whose = JSON.stringify([isReader, told]);
      const frame = frames.get(whose) ?? writeFrame({ kind: "index", captures: isReader ? captures : [], ...told });
      frames.set(whose, frame);
      return frame;
    };
  };
}

/** Tells a page what there is and what it may do with it, unless it was told just that before. */
export function tellIndexTo(
  seat: Seat,
  all: readonly DocumentId["layer"][],
  frameFor: (told: IndexTold) => Uint8Array,
): void {
  const { standing } = seat;
  const isReader = standing.mayRead();
  const layers = all.filter((layer) => standing.mayReadLayer(layer));
  const mayWrite = isReader && standing.mayWrite();
  const frame = frameFor({ isReader, mayWrite, layers, ...(standing.isFrozen() && { isFrozen: true }) });
  if (frame === seat.told) return;
  seat.told = frame;
  seat.sendFrame(frame);
}

/** Two frames for all: a room that comes back after a cut must not be told of each one by one. */
export function tellPresentTo(seats: readonly Seat[]): void {
  const people = seats.map(presentOf);
  const whole = writeFrame({ kind: "present", people });
  const withoutSecrets = writeFrame({ kind: "present", people: people.map(withoutOff) });
  for (const seat of seats) seat.sendFrame(seat.standing.mayReadLayer("off") ? whole : withoutSecrets);
}

function presentOf({ id, standing: { asker }, caret }: Seat): Present {
  return { connectionId: id, personId: asker.id, name: asker.name, ...(caret && { document: caret }) };
}

/** That somebody writes off the record is off the record too. */
function withoutOff(present: Present): Present {
  if (present.document?.layer !== "off") return present;
  const { document: _hidden, ...rest } = present;
  return rest;
}
