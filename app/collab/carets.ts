import type { Link } from "#app/collab/link.ts";
import { placeOf } from "#app/collab/room-documents.ts";
import type { DocumentId, Present } from "#app/collab/wire.ts";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import type { Awareness } from "y-protocols/awareness";
import {
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  modifyAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";

/** Carets of others in the editors that are mounted, and this page's caret for others. */
export type Carets = {
  /** An editor stands on this root; returns how it goes. */
  readonly attach: (document: DocumentId, root: CaptureRoot, awareness: Awareness) => () => void;
};

type RoomCarets = Carets & {
  readonly heard: (connectionId: number, document: DocumentId, update: Uint8Array) => void;
  readonly present: (people: readonly Present[]) => void;
  readonly lineLost: () => void;
};

/** Where nothing tells the server of each movement: a caret is looked at, not read letter by letter. */
const pause = 80;
/** Colours of carets are classes of the style sheet; Lexical wants some colour, and gets the one of the page's accent. */
export const caretColour = "#0b6e75";

export function openCarets(link: () => Link): RoomCarets {
  const attached = new Map<
    string,
    { readonly document: DocumentId; readonly root: CaptureRoot; readonly awareness: Awareness }
  >();
  const authors = new Map<number, Set<number>>();
  let names: ReadonlyMap<number, string> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (document: DocumentId, awareness: Awareness) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      link().send({ kind: "cursor", document }, encodeAwarenessUpdate(awareness, [awareness.clientID]));
    }, pause);
  };
  const forget = (connectionId: number) => {
    const gone = [...(authors.get(connectionId) ?? [])];
    authors.delete(connectionId);
    for (const { awareness } of attached.values()) removeAwarenessStates(awareness, gone, "left");
  };

  return {
    attach: (document, root, awareness) => {
      const place = `${placeOf(document)}/${root}`;
      attached.set(place, { document, root, awareness });
      const moved = ({ added, updated }: { added: number[]; updated: number[] }) => {
        const isOurs = [...added, ...updated].includes(awareness.clientID);
        if (isOurs && isFocused(awareness)) tell(document, awareness);
      };
      awareness.on("update", moved);
      return () => {
        awareness.off("update", moved);
        attached.delete(place);
        if (attached.size > 0) return;
        clearTimeout(timer);
        link().send({ kind: "cursor" });
      };
    },
    heard: (connectionId, document, update) => {
      const name = names.get(connectionId);
      if (name === undefined) return;
      for (const { document: of, root, awareness } of attached.values()) {
        if (placeOf(of) !== placeOf(document)) continue;
        let isHere = false;
        // Who it is says the server, not the page of a colleague.
        const named = modifyAwarenessUpdate(update, (state: unknown) => {
          isHere = rootOf(state) === root;
          return isHere && typeof state === "object" ? { ...state, name, color: caretColour } : null;
        });
        const before = new Set(awareness.getStates().keys());
        applyAwarenessUpdate(awareness, named, "heard");
        for (const author of awareness.getStates().keys()) {
          if (!before.has(author)) authors.set(connectionId, (authors.get(connectionId) ?? new Set()).add(author));
        }
      }
    },
    present: (people) => {
      names = new Map(people.map(({ connectionId, name }) => [connectionId, name]));
      const stay = new Map(people.map(({ connectionId, document }) => [connectionId, document]));
      for (const connectionId of authors.keys()) if (!stay.get(connectionId)) forget(connectionId);
    },
    lineLost: () => {
      for (const connectionId of [...authors.keys()]) forget(connectionId);
    },
  };
}

function isFocused(awareness: Awareness): boolean {
  return awareness.getLocalState()?.focusing === true;
}

/** The root in which somebody's caret stands, as their editor says with it. */
function rootOf(state: unknown): unknown {
  const data: unknown = typeof state === "object" && state !== null ? Reflect.get(state, "awarenessData") : undefined;
  return typeof data === "object" && data !== null ? Reflect.get(data, "root") : undefined;
}
