import type { ParagraphPrinted } from "#app/components/report/paragraph-chip.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Status } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Capacity, InterventionKind } from "#domain/record/record.ts";
import type { ReactNode } from "react";

/** What a report makes of a line: the sentence that will print, or why there is none. */
export type CaptureLine =
  | {
      readonly state: "prints";
      readonly sentence: string;
      readonly paragraph?: ParagraphPrinted;
    }
  | { readonly state: "to draft" | "empty" }
  | { readonly state: "fragment"; readonly line: string };

export type CaptureInStream = {
  readonly id: string;
  readonly place: number;
  readonly code?: string;
  /** Absent where nobody is named. */
  readonly speaker?: string;
  readonly kind: InterventionKind;
  readonly capacity?: Capacity;
  readonly inReplyTo?: { readonly id: string; readonly label: string };
  readonly isPinned?: boolean;
  /** Absent for readers who may not see notes. */
  readonly note?: string;
  readonly line: CaptureLine;
  /** Absent where a program brought it in. */
  readonly changedBy?: string;
};

/** One taking of the floor as it was noted: who and what, the private note, the line for the report. */
export function CaptureLines({
  capture,
  chips,
}: {
  capture: CaptureInStream;
  /** The ways to the paragraphs in which lines print. */
  chips: ReadonlyMap<string, ReactNode>;
}) {
  const text = useText();
  const { id, place, code, speaker, kind, capacity, inReplyTo, isPinned, note, line, changedBy } = capture;
  const heading = `turn-${place}`;
  return (
    <article className="cap" id={id} tabIndex={-1} aria-labelledby={heading}>
      <header>
        <span className="nth" data-record="">
          {place}
        </span>
        {code !== undefined && <PartyCode code={code} />}
        <h3 id={heading}>
          {speaker === undefined ? text("capture.not_identified") : <RecordText>{speaker}</RecordText>}
        </h3>
        <span className="kind">
          {text(`intervention.${kind}`)}
          {capacity !== undefined && capacity !== "national" && `, ${text(`capacity.${capacity}`)}`}
        </span>
        {inReplyTo && (
          <a className="chip" href={`#${inReplyTo.id}`}>
            {text.rich("capture.in_reply_to", { label: <RecordText>{inReplyTo.label}</RecordText> })}
          </a>
        )}
        <span className="by faint" data-record="">
          {changedBy}
        </span>
        {isPinned === true && (
          <span className="pinned">
            <Status mark="full">{text("capture.pinned")}</Status>
          </span>
        )}
      </header>
      {note !== undefined && (
        <p className="lay note">
          <span className="label">{text("capture.note")}</span>
          <span data-record="" dir="auto">
            {note}
          </span>
        </p>
      )}
      <CaptureLineLayer line={line} chips={chips} />
    </article>
  );
}

function CaptureLineLayer({ line, chips }: { line: CaptureLine; chips: ReadonlyMap<string, ReactNode> }) {
  const text = useText();
  const label = <span className="label">{text("capture.line")}</span>;
  switch (line.state) {
    case "prints":
      return (
        <p className="lay line">
          {label}
          <span>
            <span className="document" data-record="" dir="auto">
              {line.sentence}
            </span>{" "}
            {line.paragraph && chips.get(line.paragraph.id)}
          </span>
        </p>
      );
    case "fragment":
      return (
        <p className="lay line fragment">
          {label}
          <span>
            <RecordText>{line.line}</RecordText> <span className="chip missing">{text("capture.fragment")}</span>
          </span>
        </p>
      );
    case "to draft":
      return (
        <p className="lay line none">
          {label}
          <span>{text("capture.to_draft")}</span>
        </p>
      );
    case "empty":
      return (
        <p className="lay line none">
          {label}
          <span>{text("capture.empty")}</span>
        </p>
      );
  }
}
