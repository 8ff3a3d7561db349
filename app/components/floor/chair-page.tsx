import { AttributionForm } from "#app/components/room/attribution-form.tsx";
import { ChairList } from "#app/components/dialogue/chair-list.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import type { SessionInBrief } from "#app/components/session-name.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import type { FloorFollowed } from "#app/components/floor/use-floor.ts";
import { useFloor } from "#app/components/floor/use-floor.ts";
import { useFloorActs } from "#app/components/floor/use-floor-acts.ts";
import { useText } from "#app/locales/use-text.ts";
import { clockIn, clockText, nameIn } from "#domain/floor/shown.ts";
import { speakingTimes } from "#domain/floor/speaking-time.ts";
import type { Attribution } from "#domain/record/record.ts";
import { Link } from "@remix-run/react";

export type ChairOnPage = {
  readonly following: FloorFollowed;
  readonly timeZone: string;
  readonly session: SessionInBrief;
  readonly programme: readonly (SessionInBrief & {
    readonly id: string;
    readonly from?: string;
    readonly to?: string;
  })[];
  readonly mayManage: boolean;
  /** There is a closing paper for this reader. */
  readonly mayReadPoints: boolean;
  /** How long each delegation has spoken. */
  readonly showsTimes: boolean;
  /** A draft of which this person has yet to decide. */
  readonly waiting?: { readonly number: number; readonly to: string };
  /** The session's rule, for whoever may set it. */
  readonly attribution?: Attribution;
};

/** The chair's tablet in the room: who speaks, who is next, the day, and the act that gives the floor. */
export function ChairPage({ page }: { page: ChairOnPage }) {
  const text = useText();
  const { following, session, programme, timeZone, mayManage, mayReadPoints, showsTimes, attribution, waiting } = page;
  const { meetingId, sessionId } = following;
  const home = `/meetings/${meetingId}/sessions/${sessionId}`;
  const now = useFloor(following);
  const acts = useFloorActs(home, now);
  return (
    <div className="chair">
      <header>
        <h1>
          <SessionName session={session} />
        </h1>
        <p>
          {now.line === "cut" || now.line === "refused" ? (
            <b role="status">{text("chair.cut")}</b>
          ) : (
            <span className="quiet">{text(acts.failed === "moved on" ? "chair.moved_on" : "chair.live")}</span>
          )}{" "}
          <RecordText className="clock">{clockIn(now.now, timeZone)}</RecordText>
        </p>
      </header>
      {acts.failed === "not sent" && (
        <p className="problem" role="alert">
          {text("chair.not_sent")}
        </p>
      )}
      <div className="split">
        <ChairList now={now} acts={mayManage ? acts : undefined} />
        <aside>
          <Section title={text("chair.day")}>
            <ol className="day">
              {programme.map((item) => (
                <li key={item.id} aria-current={item.id === sessionId ? "true" : undefined}>
                  <time data-record="">{item.from}</time>
                  {item.kind === "break" ? (
                    <span>
                      <SessionName session={item} />
                    </span>
                  ) : (
                    <Link to={`/meetings/${meetingId}/sessions/${item.id}/chair`} reloadDocument>
                      <SessionName session={item} />
                    </Link>
                  )}
                </li>
              ))}
            </ol>
          </Section>
          {waiting && (
            <p>
              <Link className="button primary" to={waiting.to} reloadDocument>
                {text("chair.draft_waits", { number: waiting.number })}
              </Link>
            </p>
          )}
          {mayReadPoints && (
            <p>
              <Link className="button" to={`/meetings/${meetingId}/closing-paper`} reloadDocument>
                {text("closing.title")}
              </Link>
            </p>
          )}
          {showsTimes && <SpeakingTimes now={now} />}
          {attribution !== undefined && (
            <Section title={text("attribution.title")}>
              <AttributionForm home={home} set={attribution} back={`${home}/chair`} />
            </Section>
          )}
        </aside>
      </div>
    </div>
  );
}

function SpeakingTimes({ now: { floor, names, now } }: { now: ReturnType<typeof useFloor> }) {
  const text = useText();
  const turns = [...(floor.current ? [floor.current] : []), ...floor.spoken];
  return (
    <Section title={text("chair.times")} note={text("chair.times_note")}>
      <ul className="times">
        {speakingTimes(turns, now).map(({ party, seconds }) => (
          <li key={party ?? ""}>
            {party === null ? text("screen.unnamed") : <RecordText>{nameIn(names, party, "en")}</RecordText>}
            <bdi data-record="">{clockText(seconds)}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}
