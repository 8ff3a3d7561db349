import type { PartyInRoom } from "#app/components/room/live-room-page.ts";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import type { PasteOfSeveral } from "#app/editor/paste-plugin.tsx";
import type { NamedSpeaker } from "#domain/interventions/pasted-parts.ts";
import { useEffect, useLayoutEffect, useMemo, useState } from "react";

/** What to do with a pasted text in which several speak is asked in its capture, and not longer than that is open. */
export function usePasteOfSeveral() {
  const { page, acts } = useRoomDesk();
  const [paste, ask] = useState<PasteOfSeveral>();
  const speakers = useMemo(() => page.parties.map(namedSpeaker), [page.parties]);
  const question = useMemo(() => {
    if (!paste) return undefined;
    const answer = (what: "everything" | "before the first name") => {
      paste.putIn(what);
      ask(undefined);
      paste.goBack();
    };
    return {
      parts: paste.parts,
      onSplit: () => {
        answer("before the first name");
        acts.openEach(paste.parts);
      },
      onAsItIs: () => answer("everything"),
    };
  }, [paste, acts]);

  // Before the editor goes: whoever leaves without an answer keeps the words.
  useLayoutEffect(() => paste && (() => paste.putIn("everything")), [paste]);
  // The keyboard and the window are not this part's own.
  useEffect(() => {
    if (!paste || !question) return;
    const hear = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === "Escape" && !defaultPrevented && !document.querySelector("dialog[open]")) question.onAsItIs();
    };
    const leave = () => {
      paste.putIn("everything");
      ask(undefined);
    };
    window.addEventListener("keydown", hear);
    // Before it is looked whether everything is sent.
    window.addEventListener("beforeunload", leave, { capture: true });
    return () => {
      window.removeEventListener("keydown", hear);
      window.removeEventListener("beforeunload", leave, { capture: true });
    };
  }, [paste, question]);

  return { speakers, ask, question };
}

const longestCode = 3;

/** Folded forms help where a name is written in full or without its accents; of a short one only the code is sure. */
function namedSpeaker({ id, names, codes, forms }: PartyInRoom): NamedSpeaker {
  const written = forms.filter((form) => form.length > longestCode);
  return { party: id, names: [...Object.values(names), ...codes.map((code) => code.toUpperCase()), ...written] };
}
