import type { Link } from "#app/collab/link.ts";
import { placeOf } from "#app/collab/room-documents.ts";
import type { DocumentId, Present } from "#app/collab/wire.ts";
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
  readonly attach: (document: DocumentId, awareness: Awareness) => () => void;
};

type RoomCarets = Carets & {
  readonly heard: (connectionId: number, document: DocumentId, update: Uint8Array) => void;
  readonly present: (people: readonly Present[]) => void;
  readonly lineLost: () => void;
};

/** Where nothing tells the server of each movement: a caret is looked at, not read letter by letter. */
const pause = 250;

export function openCarets(link: () => Link): RoomCarets {
  const attached = new Set<{ readonly document: DocumentId; readonly awareness: Awareness }>();
  const authors = new Map<number, Set<number>>();
  let names: ReadonlyMap<number, string> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (document: DocumentId, awareness: Awareness) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      link().send({ kind: "cursor", document }, encodeAwarenessUpdate(awareness, [awareness.clientID]));
    }, pause);
  };
  const remove = (gone: readonly number[]) => {
    for (const { awareness } of attached) removeAwarenessStates(awareness, [...gone], "left");
  };
  const forget = (connectionId: number) => {
    remove([...(authors.get(connectionId) ?? [])]);
    authors.delete(connectionId);
  };

  return {
    attach: (document, awareness) => {
      const editor = { document, awareness };
      attached.add(editor);
      const moved = ({ added, updated }: { added: number[]; updated: number[] }) => {
        const isOurs = [...added, ...updated].includes(awareness.clientID);
        if (isOurs && isFocused(awareness)) tell(document, awareness);
      };
      awareness.on("update", moved);
      return () => {
        awareness.off("update", moved);
        attached.delete(editor);
        if (attached.size > 0) return;
        clearTimeout(timer);
        link().send({ kind: "cursor" });
      };
    },
    heard: (connectionId, document, update) => {
      const name = names.get(connectionId);
      if (name === undefined) return;
      const authorsNow = new Set<number>();
      // Who it is says the server, not the page of a colleague.
      const named = modifyAwarenessUpdate(update, (state: unknown) =>
        typeof state === "object" && state !== null ? { ...state, name } : null,
      );
      for (const { document: of, awareness } of attached) {
        if (placeOf(of) !== placeOf(document)) continue;
        const noted = ({ added, updated }: { added: number[]; updated: number[] }) => {
          for (const author of [...added, ...updated]) authorsNow.add(author);
        };
        awareness.on("update", noted);
        applyAwarenessUpdate(awareness, named, "heard");
        awareness.off("update", noted);
      }
      // Their caret is in one editor at a time, and each editor is an author of its own.
      remove([...(authors.get(connectionId) ?? [])].filter((author) => !authorsNow.has(author)));
      authors.set(connectionId, authorsNow);
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
