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
  request?: { readonly id: string };
  /** Where a text is sent from, where the button at the bottom edge is another. */
  writes?: string;
}) {
  const text = useText();
  return (
    <>
      <dl className="now">
        <div role="status">
          <dt>{text("delegate.now")}</dt>
          <dd className="who">
            <Slot name="who" shown={shown} />
          </dd>
        </div>
        <div className="clock" role="timer">
          <Slot name="time" shown={shown} />
        </div>
        <div>
          <dt>{text("delegate.next")}</dt>
          <dd className="next">
            <Slot name="next" shown={shown} /> <Slot className="quiet" name="more" shown={shown} />
          </dd>
        </div>
        <p className="cut" data-cut={text("screen.cut", { time: "#" })} hidden role="status" />
      </dl>
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
        <div className="act-bar">
          <form data-for="idle" method="post" action={`${home}/request`}>
            <input type="hidden" name="id" value={request.id} />
            <button className="button primary" type="submit">
              {text("delegate.request")}
            </button>
          </form>
          <form data-for="waiting" method="post" action={`${home}/request/withdrawal`}>
            <p role="status">
              <Slot name="wait" shown={shown} />
            </p>
            <button className="button" type="submit">
              {text("delegate.withdraw")}
            </button>
          </form>
          <p data-for="closed">{text("delegate.closed")}</p>
          {writes !== undefined && (
            <a className="button" href={writes}>
              {text("delegate.send")}
            </a>
          )}
        </div>
      )}
    </>
  );
}
