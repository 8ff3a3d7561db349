import { useText } from "#app/locales/use-text.ts";
import { NavLink } from "@remix-run/react";

/** Which of the pages on a meeting's people somebody may open. */
export type PeopleTabsShown = {
  readonly meetingId: string;
  /** Registrations and lists of them. */
  readonly mayReadAll: boolean;
  readonly mayInvite: boolean;
  readonly maySetForm: boolean;
  readonly maySeeLetters: boolean;
  readonly mayReadRecord: boolean;
  readonly mayReadAttendance: boolean;
};

/** The pages on a meeting's people, for staff. */
export function PeopleTabs({ tabs }: { tabs: PeopleTabsShown }) {
  const text = useText();
  const meeting = `/meetings/${tabs.meetingId}`;
  const home = `${meeting}/people`;
  return (
    <nav className="people-tabs" aria-label={text("delegations.tabs")}>
      {tabs.mayReadAll && <NavLink to={`${home}/registrations`}>{text("delegations.registrations")}</NavLink>}
      {tabs.mayInvite && <NavLink to={`${home}/invitations`}>{text("delegations.invitations")}</NavLink>}
      {tabs.maySetForm && <NavLink to={`${meeting}/registration-form`}>{text("delegations.form")}</NavLink>}
      {tabs.maySeeLetters && <NavLink to={`${home}/visa-letters`}>{text("visa_letters.title")}</NavLink>}
      {tabs.mayReadAll && <NavLink to={`${home}/import`}>{text("delegations.import")}</NavLink>}
      {tabs.mayReadRecord && (
        <NavLink to={home} end>
          {text("delegations.on_record")}
        </NavLink>
      )}
      {tabs.mayReadAttendance && <NavLink to={`${meeting}/attendance`}>{text("figures.by_session")}</NavLink>}
    </nav>
  );
}
