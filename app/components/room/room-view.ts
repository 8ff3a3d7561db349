import type { CaretAt } from "#app/editor/capture-editor.client.tsx";
import type { MessageId } from "#app/locales/messages.tsx";
import type { StreamShown } from "#domain/interventions/stream.ts";
import { useRef, useState } from "react";
import { useMemo } from "react";

/** What this page shows of the room; nobody else is concerned. */
export type RoomView = {
  /** The capture that is being written, and where the caret was put. */
  readonly open?: { readonly captureId: string; readonly caret: CaretAt; readonly isOffOpen: boolean };
  readonly shown: StreamShown;
  /** Somebody is being looked for: to name a capture, or to take the floor. */
  readonly finding?: { readonly captureId?: string };
  /** Why the last key did nothing. */
  readonly notice?: MessageId;
};

/** The view as it is now, also between two renderings, and how to change it. */
export type ViewOfRoom = {
  readonly get: () => RoomView;
  readonly change: (change: Partial<RoomView>) => void;
};

export function useRoomView(): readonly [RoomView, ViewOfRoom] {
  const [view, setView] = useState<RoomView>({ shown: "all" });
  const now = useRef(view);
  const handle = useMemo<ViewOfRoom>(
    () => ({
      get: () => now.current,
      change: (change) => {
        now.current = { ...now.current, notice: undefined, ...change };
        setView(now.current);
      },
    }),
    [],
  );
  return [view, handle];
}
