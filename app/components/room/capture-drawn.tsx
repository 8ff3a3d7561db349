import { CaptureMarks } from "#app/components/room/capture-marks.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { initials } from "#app/components/room/initials.ts";
import { historyOf, useRoomDesk } from "#app/components/room/room-desk.ts";
import { Status } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import { Form } from "@remix-run/react";
import { useId } from "react";

/** A capture that nobody writes in here: drawn from its state, one press away from being written in. */
export function CaptureDrawn({ capture, isSibling = false }: { capture: CaptureShown; isSibling?: boolean }) {
  const text = useText();
  const { page, names, clock, state, acts } = useRoomDesk();
  const heading = useId();
  const { head, note, line } = capture.text;
  const speaker = names.speakerOf(head);
  const by = state.present.find(({ personId }) => personId === capture.openedBy)?.name ?? page.people[capture.openedBy];
  return (
    <article className="cap" id={capture.id} tabIndex={-1} aria-labelledby={heading}>
      <header>
        <time data-record="">{capture.isTimed && clock.time(capture.spokenAt)}</time>
        {speaker?.code !== undefined && <PartyCode code={speaker.code} />}
        <h3 id={heading}>{speaker ? <RecordText>{speaker.name}</RecordText> : text("capture.not_identified")}</h3>
        <CaptureMarks head={head} />
        <span className="by faint" data-record="" title={by}>
          {by !== undefined && initials(by)}
        </span>
        {capture.isUnsent && <span className="chip missing">{text("room.unsent")}</span>}
        <span className="acts">
          <NamedAct heading={heading} words={text("room.write")} onPress={() => acts.write(capture.id)} />
          {head.pinned === true ? (
            <NamedAct heading={heading} words={text("capture.pinned")} isPressed onPress={() => pin(undefined)} />
          ) : (
            <NamedAct heading={heading} words={text("room.pin")} isPressed={false} onPress={() => pin(true)} />
          )}
          <a className="button quiet" href={historyOf(page, capture)} aria-describedby={heading}>
            {text("room.history")}
          </a>
          {!isSibling && <Withdraw heading={heading} interventionId={capture.interventionId} />}
        </span>
      </header>
      {/* For the mouse only: the button in the head does the same. */}
      <div role="presentation" onClick={() => acts.write(capture.id)}>
        <p className="lay note">
          <span className="label">{text("capture.note")}</span>
          <span data-record="" dir="auto">
            {note}
          </span>
        </p>
        {capture.off !== undefined && (
          <p className="lay note off">
            <span className="label">{text("editor.off")}</span>
            <span data-record="" dir="auto">
              {capture.off}
            </span>
          </p>
        )}
        {line.trim() === "" ? (
          <p className="lay line none">
            <span className="label">{text("capture.line")}</span>
            <span>{text(note.trim() === "" ? "capture.empty" : "capture.to_draft")}</span>
          </p>
        ) : (
          <p className="lay line">
            <span className="label">{text("capture.line")}</span>
            <span className="document" data-record="" dir="auto">
              {speaker && isPredicate(head, line) && <span className="actor">{speaker.subject} </span>}
              {head.verb !== undefined && `${head.verb} `}
              {line}
            </span>
          </p>
        )}
      </div>
    </article>
  );

  function pin(pinned: true | undefined) {
    acts.change(capture.id, { pinned });
  }
}

const isPredicate = ({ form, verb }: CaptureShown["text"]["head"], line: string) =>
  form === undefined ? verb !== undefined || /^\p{Ll}/u.test(line.trim()) : form === "predicate";

type NamedActProps = { heading: string; words: string; isPressed?: boolean; onPress: () => void };

/** A button whose name says to whom it belongs, so that a list of them can be told apart by ear. */
function NamedAct({ heading, words, isPressed, onPress }: NamedActProps) {
  const id = useId();
  return (
    <button
      className="button quiet"
      type="button"
      id={id}
      aria-labelledby={`${id} ${heading}`}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {isPressed === true ? <Status mark="full">{words}</Status> : words}
    </button>
  );
}

function Withdraw({ heading, interventionId }: { heading: string; interventionId: string }) {
  const text = useText();
  const id = useId();
  const { page, state } = useRoomDesk();
  return (
    <Form method="post" action={`${page.home}/interventions/${interventionId}/withdrawal`} preventScrollReset>
      {/* Without a network the page would lead to an error instead of back here. */}
      <button
        className="button quiet"
        type="submit"
        id={id}
        aria-labelledby={`${id} ${heading}`}
        disabled={!state.isOnline}
      >
        {text("capture.withdraw")}
      </button>
    </Form>
  );
}
