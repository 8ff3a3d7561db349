import { receivedFile, saveFile } from "#app/components/received-file.ts";
import { useLanguage } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { MouseEvent } from "react";
import { useEffect, useRef, useState } from "react";

type Download =
  | { readonly state: "ready" }
  | { readonly state: "preparing"; readonly part?: number }
  | { readonly state: "downloaded"; readonly bytes: number; readonly fileName: string }
  | { readonly state: "failed" };

type Props = {
  readonly href: string;
  readonly fileName: string;
  readonly label: string;
  /** Where the screen has another act that comes first. */
  readonly isAside?: boolean;
};

/** A link to a file; where there is script it also says what becomes of it, and can be tried again. */
export function DownloadButton({ href, fileName, label, isAside = false }: Props) {
  const text = useText();
  const [download, setDownload] = useState<Download>({ state: "ready" });
  const running = useRef<AbortController>(undefined);
  // Leaving the page ends a download that nobody is waiting for any more.
  useEffect(() => () => running.current?.abort(), []);

  const start = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (download.state === "preparing") return;
    running.current = new AbortController();
    setDownload({ state: "preparing" });
    const onPart = (part: number) => setDownload({ state: "preparing", part });
    fetchFile(href, running.current.signal, onPart).then(
      (file) => {
        saveFile(file, fileName);
        setDownload({ state: "downloaded", bytes: file.size, fileName });
      },
      (error: unknown) => {
        if (!(error instanceof DOMException && error.name === "AbortError")) setDownload({ state: "failed" });
      },
    );
  };

  return (
    <>
      <span className="download small quiet" role="status">
        <DownloadWords download={download} />
      </span>
      <a
        className={isAside ? "button" : "button primary"}
        href={href}
        download={fileName}
        onClick={start}
        aria-disabled={download.state === "preparing"}
      >
        {download.state === "failed" ? text("download.again") : label}
      </a>
    </>
  );
}

function DownloadWords({ download }: { download: Download }) {
  const text = useText();
  const language = useLanguage();
  switch (download.state) {
    case "ready":
      return null;
    case "preparing":
      if (download.part === undefined) return text("download.preparing");
      return <progress value={download.part} aria-label={text("download.preparing")} />;
    case "downloaded":
      return text("download.done", { size: language.number(Math.ceil(download.bytes / 1000)) });
    case "failed":
      return <span className="wrong">{text("download.failed")}</span>;
  }
}

async function fetchFile(href: string, signal: AbortSignal, onPart: (part: number) => void): Promise<Blob> {
  const response = await fetch(href, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const expected = Number(response.headers.get("X-Expected-Length") ?? 0);
  if (!(expected > 0)) return response.blob();
  let received = 0;
  return receivedFile(response, ({ byteLength }) => {
    received += byteLength;
    onPart(Math.min(1, received / expected));
  });
}
