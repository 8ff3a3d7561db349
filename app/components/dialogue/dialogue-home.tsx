import type { BodyInBrief, ChairInBrief } from "#app/components/dialogue/bodies-table.tsx";
import { BodiesTable, Chairs } from "#app/components/dialogue/bodies-table.tsx";
import { Empty } from "#app/components/empty.tsx";
import type { MeetingInBrief } from "#app/components/dialogue/meeting-card.tsx";
import { MeetingCard } from "#app/components/dialogue/meeting-card.tsx";
import { MeetingsTable } from "#app/components/dialogue/meetings-table.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import type { FollowUpInBrief } from "#app/components/dialogue/promises-list.tsx";
import { PromisesList } from "#app/components/dialogue/promises-list.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { RegisterRow } from "#app/components/register/register-excerpt.tsx";
import { RegisterExcerpt } from "#app/components/register/register-excerpt.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type DialogueAtHome = {
  readonly id: string;
  readonly name: string;
  readonly today: string;
  readonly chairs: readonly ChairInBrief[];
  readonly secretariat?: string;
  readonly states: number;
  readonly organisations: number;
  readonly mayBegin: boolean;
  readonly mayImport: boolean;
  readonly mayMakeMeetings: boolean;
  readonly mayReadPartyPages: boolean;
  /** The meeting the desk is busy with stands first. */
  readonly meetings: readonly MeetingInBrief[];
  readonly promises: readonly { readonly meeting: MeetingInBrief; readonly followUps: readonly FollowUpInBrief[] }[];
  readonly bodies: readonly BodyInBrief[];
  readonly register: { readonly asOf: string; readonly rows: readonly RegisterRow[] };
};

/** The desk's first page: what needs somebody, then the bodies and the names. */
export function DialogueHome({ dialogue }: { dialogue: DialogueAtHome }) {
  const text = useText();
  const days = useDays();
  const [first, ...others] = dialogue.meetings;
  return (
    <>
      <PageHead
        title={<RecordText>{dialogue.name}</RecordText>}
        line={<DialogueLine dialogue={dialogue} />}
        symbolNote={<RecordText>{days.day(dialogue.today)}</RecordText>}
      />
      <div className="home">
        <div className="col">
          {first ? (
            <MeetingCard meeting={first} isAhead={first.startsOn > dialogue.today} today={dialogue.today} />
          ) : (
            <NoMeeting dialogue={dialogue} />
          )}
          {others.length > 0 && <MeetingsTable meetings={others} />}
          {(dialogue.mayBegin || dialogue.mayImport || dialogue.mayMakeMeetings || dialogue.mayReadPartyPages) && (
            <p className="acts">
              {dialogue.mayReadPartyPages && (
                <Link className="button" to={`/dialogues/${dialogue.id}/attendance`}>
                  {text("figures.who_came")}
                </Link>
              )}
              {dialogue.mayMakeMeetings && (
                <Link className="button" to={`/dialogues/${dialogue.id}/meetings/new`}>
                  {text("dialogue.make_meeting")}
                </Link>
              )}
              {dialogue.mayImport && (
                <Link className="button" to={`/dialogues/${dialogue.id}/import`}>
                  {text("dialogue.import")}
                </Link>
              )}
              {dialogue.mayBegin && (
                <Link className="button" to="/new-dialogue">
                  {text("dialogue.begin_another")}
                </Link>
              )}
            </p>
          )}
          <BodiesTable bodies={dialogue.bodies} />
          {dialogue.promises.map(({ meeting, followUps }) => (
            <PromisesList key={meeting.id} meeting={meeting} followUps={followUps} />
          ))}
        </div>
        <div className="col aside">
          <RegisterExcerpt
            dialogueId={dialogue.id}
            total={dialogue.states + dialogue.organisations}
            {...dialogue.register}
          />
        </div>
      </div>
    </>
  );
}

/** What comes first in a dialogue that has just begun: its secretariat, then its contacts and a meeting. */
function NoMeeting({ dialogue: { id, mayMakeMeetings, mayBegin } }: { dialogue: DialogueAtHome }) {
  const text = useText();
  if (mayMakeMeetings)
    return (
      <Empty title={text("dialogue.no_meeting")}>
        {text.rich("dialogue.no_meeting_make", {
          contacts: (words) => <Link to={`/dialogues/${id}/contacts`}>{words}</Link>,
          make: (words) => <Link to={`/dialogues/${id}/meetings/new`}>{words}</Link>,
        })}
      </Empty>
    );
  if (mayBegin)
    return (
      <Empty title={text("dialogue.no_meeting")}>
        {text.rich("dialogue.no_meeting_invite", {
          invite: (words) => <Link to="/accounts/invitation">{words}</Link>,
        })}
      </Empty>
    );
  return <Empty title={text("dialogue.no_meeting")}>{text("dialogue.no_meeting_remedy")}</Empty>;
}

function DialogueLine({ dialogue }: { dialogue: DialogueAtHome }) {
  const text = useText();
  const { chairs, secretariat, states, organisations } = dialogue;
  return (
    <>
      {chairs.length > 0 && (
        <>
          {text.rich("dialogue.chair", { chairs: <Chairs chairs={chairs} /> })}
          {" · "}
        </>
      )}
      {secretariat !== undefined && (
        <>
          {text.rich("dialogue.secretariat", { name: <RecordText>{secretariat}</RecordText> })}
          {" · "}
        </>
      )}
      {text("dialogue.parties", { states, organisations })}
      {" · "}
      {text("dialogue.languages")}
    </>
  );
}
