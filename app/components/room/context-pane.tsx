import { Key } from "#app/components/room/key.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { ContextWords } from "#app/components/room/context-words.tsx";
import { useContextOf } from "#app/components/room/use-context-of.ts";
import type { RemarkInRoom } from "#app/components/remarks/remark-beside.tsx";
import { RemarkBeside } from "#app/components/remarks/remark-beside.tsx";
import { tellPlacement, useRemarksOf } from "#app/components/room/use-remarks-of.ts";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import { isShown } from "#domain/interventions/stream.ts";
import { Link } from "@remix-run/react";

/** What helps with the capture at hand: what this party said before, what it may answer, words, and what is pinned. */
export function ContextPane({ capture, isOpen }: { capture: CaptureShown | undefined; isOpen: boolean }) {
  const text = useText();
  const days = useDays();
  const { page, room, acts, names, stream } = useRoomDesk();
  const { party, nth, before, answers } = useContextOf(capture);
  const remarks = useRemarksOf(page.home, party);
  const place = ({ id, paragraphs }: RemarkInRoom) => {
    if (!capture) return;
    room.append(capture.id, "note", paragraphs);
    acts.write(capture.id);
    void tellPlacement(page.meetingHome, id, capture.interventionId);
  };
  const pinned = stream.filter((one) => isShown(one, "pinned"));
  return (
    <aside className="pane side context" id="room-context" data-open={isOpen} aria-labelledby="room-context-title">
      <div className="pane-head">
        <h2 id="room-context-title">
          {party === undefined ? text("room.context") : <RecordText>{names.nameOf(party)}</RecordText>}
        </h2>
        {party !== undefined && <span className="end">{text("room.nth_today", { nth })}</span>}
      </div>
      {remarks.map((remark) => (
        <RemarkBeside key={remark.id} remark={remark} timeZone={page.timeZone} onPlace={capture && place} />
      ))}
      {before.length > 0 && (
        <section>
          <h3 className="bar">{text("room.said_before")}</h3>
          <ul className="before">
            {before.map(({ city, on, words }, index) => (
              // Lines have no ids here and never move.
              <li key={index}>
                <span className="faint">
                  <RecordText>{`${city}, ${days.month(on)}`}</RecordText>
                </span>
                <p className="document" data-record="" dir="auto">
                  {words}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answers && capture && (
        <section>
          <h3 className="bar">{text("room.answers")}</h3>
          <ul className="before">
            <li>
              <span className="faint">
                <RecordText>{answers.label}</RecordText>
              </span>
              <p>
                <RecordText>{answers.words}</RecordText>{" "}
                <button
                  className="button quiet"
                  type="button"
                  onClick={() => acts.change(capture.id, { inReplyTo: answers.id })}
                >
                  {text("room.link_reply")} <Key of="F9 T" />
                </button>
              </p>
            </li>
          </ul>
        </section>
      )}
      {capture && <ContextWords capture={capture} />}
      <section>
        <h3 className="bar">
          <Link to={`${page.meetingHome}/points`}>{text("room.closing_paper")}</Link>{" "}
          <span className="faint">{text("room.pinned_here", { count: pinned.length })}</span>
        </h3>
        <ol className="pins small">
          {pinned.map(({ id, leading }) => {
            const speaker = names.speakerOf(leading.text.head);
            return (
              <li key={id}>
                {speaker?.code !== undefined && <PartyCode code={speaker.code} />}{" "}
                <a href={`#${leading.id}`}>
                  <RecordText>{firstWords(leading.text.line) ?? speaker?.name ?? "–"}</RecordText>
                </a>
              </li>
            );
          })}
        </ol>
        {pinned.length === 0 && <p className="none quiet small">{text("room.nothing_pinned")}</p>}
      </section>
    </aside>
  );
}

/** So much of a line as names it in a list. */
function firstWords(line: string): string | undefined {
  const words = line.trim().split(/\s+/);
  if (words[0] === "") return undefined;
  return words.length <= 9 ? words.join(" ") : `${words.slice(0, 9).join(" ")} …`;
}
