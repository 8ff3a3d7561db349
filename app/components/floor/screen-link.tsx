import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

export type ScreenLinkOnPage = {
  readonly meetingId: string;
  readonly sessionId: string;
  readonly mayOpen: boolean;
  readonly mayMake: boolean;
  /** The link that holds, for whoever may make one. */
  readonly address?: string;
  readonly until?: string;
};

/** Where the screen of the room is opened, and the link for a computer on which nobody signs in. */
export function ScreenLink({ link }: { link: ScreenLinkOnPage }) {
  const text = useText();
  const instants = useInstants();
  const { meetingId, sessionId, mayOpen, mayMake, address, until } = link;
  if (!mayOpen && !mayMake) return null;
  const home = `/meetings/${meetingId}/sessions/${sessionId}`;
  const screen = `${home}/screen`;
  return (
    <Section title={text("screen.title")}>
      <p className="quiet small">{text("screen.note")}</p>
      {mayOpen && (
        <p className="acts">
          <a className="button" href={screen} target="_blank" rel="noreferrer">
            {text("screen.open_dark")}
          </a>
          <a className="button" href={`${screen}?theme=light`} target="_blank" rel="noreferrer">
            {text("screen.open_light")}
          </a>
        </p>
      )}
      {mayMake && address !== undefined && (
        <p className="screen-address">
          <RecordText>{address}</RecordText>
          {until !== undefined && <span className="sub">{text("screen.until", { time: instants.moment(until) })}</span>}
        </p>
      )}
      {mayMake && (
        <div className="acts">
          <LinkButton to={`/meetings/${meetingId}/screen-link`} back={`${home}/presence`}>
            {text(address === undefined ? "screen.make" : "screen.make_again")}
          </LinkButton>
          {address !== undefined && (
            <LinkButton to={`/meetings/${meetingId}/screen-link/revocation`} back={`${home}/presence`}>
              {text("screen.revoke")}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}

function LinkButton({ to, back, children }: { to: string; back: string; children: string }) {
  return (
    <Form method="post" action={to} discover="none" reloadDocument>
      <input type="hidden" name="return" value={back} />
      <button className="button" type="submit">
        {children}
      </button>
    </Form>
  );
}
