import type { FloorRequest } from "#app/components/floor/floor-requests.tsx";
import { FloorRequests } from "#app/components/floor/floor-requests.tsx";
import { Slot } from "#app/components/slot.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Shown } from "#domain/floor/shown.ts";

/**
 * Now and next, the wish for the floor where the meeting takes one, and the floor itself over everything else once it
 * is one's own. Which of the parts stand there follows from the standing of the page.
 */
export function DelegateFloor({
  home,
  shown,
  request,
  writes,
}: {
  home: string;
  shown: Shown;
  request?: FloorRequest;
  /** Where a text is sent from, where the button at the bottom edge is another. */
  writes?: string;
}) {
  const text = useText();
  return (
    <>
      <div className="now">
        <dl>
          <div>
            <dt>{text("delegate.now")}</dt>
            <dd className="who">
              <span role="status">
                <Slot name="who" shown={shown} />
              </span>
              <span className="clock" role="timer">
                <Slot name="time" shown={shown} />
              </span>
            </dd>
          </div>
          <div>
            <dt>{text("delegate.next")}</dt>
            <dd>
              <Slot name="next" shown={shown} /> <Slot className="quiet" name="more" shown={shown} />
            </dd>
          </div>
        </dl>
        <p
          className="cut"
          data-cut={text("screen.cut", { time: "#" })}
          data-ended={text("delegate.ended")}
          hidden
          role="status"
        />
      </div>
      <div className="own-floor" data-for="speaking">
        <label>
          <input type="checkbox" /> {text("delegate.behind")}
        </label>
        <p role="status">{text("delegate.speaking")}</p>
        <p className="clock" role="timer">
          <Slot name="own" shown={shown} />
        </p>
        <p className="clock-note">
          <Slot name="limit" shown={shown} />
        </p>
      </div>
      {request && (
        <FloorRequests home={home} shown={shown} request={request}>
          {writes !== undefined && (
            <a className="button" href={writes}>
              {text("delegate.send")}
            </a>
          )}
        </FloorRequests>
      )}
    </>
  );
}
