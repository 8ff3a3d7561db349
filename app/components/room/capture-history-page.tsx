import { Empty } from "#app/components/empty.tsx";
import type { Step } from "#app/components/room/history-steps.tsx";
import { HistoryList, HistorySlider } from "#app/components/room/history-steps.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PrintButton } from "#app/components/print-button.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import type { SessionInBrief } from "#app/components/session-name.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { TextChanges } from "#app/components/report/text-changes.tsx";
import { useClockOf } from "#app/components/use-clock-of.ts";
import { keepForPuttingBack } from "#app/editor/put-back.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useLanguage } from "#app/locales/messages.tsx";
import type { Change } from "#domain/text/changes.ts";
import { Link, useNavigate } from "@remix-run/react";

/** A text of a capture as it stood, against the writing before. */
export type TextThen = { readonly of: "head" | "note" | "line" | "off"; readonly changes: readonly Change[] };

export type HistoryOnPage = {
  /** The address of the capture in its room. */
  readonly room: string;
  readonly captureId: string;
  readonly meeting: string;
  readonly session: SessionInBrief;
  readonly timeZone: string;
  readonly speaker?: string;
  readonly steps: readonly Step[];
  /** The number of the step that is shown, from 1; 0 where there is none. */
  readonly shown: number;
  readonly texts: readonly TextThen[];
  /** What can be put back; absent where this reader may not write, or where it stands like this now. */
  readonly then?: { readonly note: string; readonly line: string };
  readonly mayWrite: boolean;
};

const labels = {
  head: "history.head",
  note: "capture.note",
  line: "capture.line",
  off: "history.off",
} as const satisfies Record<TextThen["of"], MessageId>;

/** What was noted of one taking of the floor, as it stood after each writing. */
export function CaptureHistoryPage({ page }: { page: HistoryOnPage }) {
  const text = useText();
  const { room, meeting, session, timeZone, speaker, steps, shown, texts } = page;
  const step = steps[shown - 1];
  const title = speaker
    ? text.rich("history.of", { speaker: <RecordText key="speaker">{speaker}</RecordText> })
    : text("history.of_nobody");
  return (
    <>
      <PageHead
        title={title}
        line={
          <>
            <RecordText>{meeting}</RecordText> · <SessionName session={session} />
          </>
        }
        end={
          <>
            <Link className="button" to={room}>
              {text("history.back")}
            </Link>
            <PrintButton />
          </>
        }
      />
      <div className="history">
        {!step && <Empty title={text("history.none")}>{text("history.none_note")}</Empty>}
        {step && (
          <>
            <div className="then">
              <HistorySlider steps={steps} shown={shown} timeZone={timeZone} />
              <Who step={step} timeZone={timeZone} />
              {texts.every(({ changes }) => changes.every(({ kind }) => kind === "kept")) && (
                <p className="quiet">{text("history.unchanged")}</p>
              )}
              {texts.map(({ of, changes }) => (
                <Then key={of} of={of} changes={changes} />
              ))}
              {page.mayWrite && <PuttingBack page={page} />}
            </div>
            <Section title={text("history.all")}>
              <HistoryList steps={steps} shown={shown} timeZone={timeZone} />
            </Section>
          </>
        )}
      </div>
    </>
  );
}

function Who({ step: { from, until, by }, timeZone }: { step: Step; timeZone: string }) {
  const language = useLanguage();
  const clock = useClockOf(timeZone);
  return (
    <p className="who">
      <b>
        <RecordText>{language.list(by)}</RecordText>
      </b>{" "}
      <RecordText>{clock.span(from, until)}</RecordText>
    </p>
  );
}

function Then({ of, changes }: TextThen) {
  const text = useText();
  return (
    <section className={`layer of-${of}`} aria-labelledby={`then-${of}`}>
      <h2 className="label" id={`then-${of}`}>
        {text(labels[of])}
      </h2>
      <p className={of === "line" ? "document" : undefined} dir="auto" data-record="">
        {changes.length === 0 ? (
          <span className="faint">{text("history.empty")}</span>
        ) : (
          <TextChanges changes={changes} />
        )}
      </p>
    </section>
  );
}

/** Takes the text along to the room, where it becomes a change like any other. */
function PuttingBack({ page: { room, captureId, then } }: { page: HistoryOnPage }) {
  const text = useText();
  const navigate = useNavigate();
  if (!then) return <p className="quiet">{text("history.is_now")}</p>;
  return (
    <p className="no-print">
      <button
        className="button primary"
        type="button"
        aria-describedby="put-back-note"
        onClick={() => {
          keepForPuttingBack(captureId, then);
          void navigate(room);
        }}
      >
        {text("history.put_back")}
      </button>{" "}
      <span className="quiet small" id="put-back-note">
        {text("history.put_back_note")}
      </span>
    </p>
  );
}
