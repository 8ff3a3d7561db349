import type { ProgrammeDesk } from "#app/components/programme/programme-on-page.ts";
import { useLookingAgain } from "#app/components/use-looking-again.ts";
import { programmeNews, type ProgrammeNews } from "#domain/programme/programme-text.ts";
import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from "react";

const dragged = "text/x-session";

/** Moves sessions by Alt with an arrow and by dragging, each as the page last knew it. */
export function useSessionMoves(desk: ProgrammeDesk | undefined) {
  const { state } = useRevalidator();
  const lookAgain = useLookingAgain();
  const [failed, setFailed] = useState<ProgrammeNews>();
  const kept = useRef<string>();
  // A row that is moved is made anew; whoever moves it by key goes on from it.
  useEffect(() => {
    if (state !== "idle" || kept.current === undefined) return;
    document.getElementById(kept.current)?.querySelector<HTMLElement>(".change")?.focus();
    kept.current = undefined;
  }, [state, desk]);

  async function send(sessionId: string, fields: Readonly<Record<string, string>>): Promise<void> {
    if (!desk) return;
    const body = new URLSearchParams({ ...fields, revision: String(desk.revisions[sessionId]) });
    const address = `${desk.home}/programme/sessions/${encodeURIComponent(sessionId)}/place`;
    try {
      const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
      const { outcome } = (await answer.json()) as { outcome: string }; // our own server wrote it
      setFailed(programmeNews.find((one) => one === outcome));
      lookAgain();
    } catch {
      setFailed("not-sent");
    }
  }

  return {
    failed,
    onKeyDown(event: KeyboardEvent) {
      const step = { ArrowUp: "up", ArrowDown: "down" }[event.key];
      const id = sessionAt(event.target)?.id;
      if (!event.altKey || step === undefined || id === undefined) return;
      event.preventDefault();
      kept.current = id;
      void send(id, { to: step });
    },
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(dragged, sessionAt(event.target)?.id ?? ""),
    onDragOver(event: DragEvent) {
      if (desk && event.dataTransfer.types.includes(dragged)) event.preventDefault();
    },
    onDrop(event: DragEvent) {
      const row = sessionAt(event.target);
      const id = event.dataTransfer.getData(dragged);
      if (!row || id === "" || id === row.id) return;
      event.preventDefault();
      const { top, height } = row.getBoundingClientRect();
      void send(id, { to: event.clientY < top + height / 2 ? "before" : "after", beside: row.id });
    },
  };
}

const sessionAt = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-session]") : null;
