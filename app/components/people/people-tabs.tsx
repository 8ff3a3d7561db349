import { useText } from "#app/locales/use-text.ts";
import { NavLink } from "@remix-run/react";

/** The pages on a meeting's people, for staff. */
export function PeopleTabs({ meetingId, mayInvite }: { meetingId: string; mayInvite: boolean }) {
  const text = useText();
  const home = `/meetings/${meetingId}/people`;
  return (
    <nav className="people-tabs" aria-label={text("delegations.tabs")}>
      <NavLink to={`${home}/registrations`}>{text("delegations.registrations")}</NavLink>
      {mayInvite && <NavLink to={`${home}/invitations`}>{text("delegations.invitations")}</NavLink>}
      <NavLink to={`${home}/import`}>{text("delegations.import")}</NavLink>
      <NavLink to={home} end>
        {text("delegations.on_record")}
      </NavLink>
    </nav>
  );
}
