import { receivedFile, saveFile } from "#app/components/received-file.ts";
import { countEntries } from "#domain/files/zip-entries.ts";
import { useRevalidator } from "@remix-run/react";
import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";

export type LettersMaking =
  | { readonly state: "ready" }
  | { readonly state: "nobody" }
  | { readonly state: "under way"; readonly made: number; readonly of: number }
  | { readonly state: "done"; readonly of: number }
  | { readonly state: "broken off"; readonly made: number; readonly of: number };

/**
 * Has the letters made that a form asks for, and counts them in the file as it comes. Stopping, or leaving the page, ends
 * the making: no further passport is opened.
 */
export function useLettersMade() {
  const [making, setMaking] = useState<LettersMaking>({ state: "ready" });
  const running = useRef<AbortController>(undefined);
  const { revalidate } = useRevalidator();
  useEffect(() => () => running.current?.abort(), []);

  const start = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (making.state === "under way") return;
    const form = event.currentTarget;
    const sent = new FormData(form);
    const of = sent.getAll("id").length;
    if (of === 0) return setMaking({ state: "nobody" });
    const controller = new AbortController();
    running.current = controller;
    let made = 0;
    const onMade = (count: number) => {
      made = Math.min(count, of);
      setMaking({ state: "under way", made, of });
    };
    onMade(0);
    letters(form.action, sent, { signal: controller.signal, onMade })
      .then(({ file, fileName }) => {
        saveFile(file, fileName);
        setMaking({ state: "done", of });
      })
      .catch(() => setMaking({ state: "broken off", made, of }))
      // Beside each name stands whose letter was made by now.
      .finally(revalidate);
  };
  return { making, start, stop: () => running.current?.abort() };
}

type Watch = { readonly signal: AbortSignal; readonly onMade: (count: number) => void };

async function letters(address: string, form: FormData, { signal, onMade }: Watch) {
  const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  const answer = await fetch(address, { method: "POST", body, signal });
  if (answer.headers.get("Content-Type") !== "application/zip") {
    // A fresh proof is asked for, or something is missing: the page that says so stands there.
    if (answer.redirected) location.assign(answer.url);
    throw new Error(`The server answered ${answer.status}.`);
  }
  const count = countEntries();
  const file = await receivedFile(answer, (piece) => onMade(count(piece)));
  return { file, fileName: nameIn(answer.headers.get("Content-Disposition") ?? "") };
}

const nameIn = (disposition: string) => decodeURIComponent(/filename\*=UTF-8''([^;]+)/u.exec(disposition)?.[1] ?? "");
