import { Empty } from "#app/components/empty.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { RemarkMarks } from "#app/components/remarks/remark-wishes.tsx";
import type { SessionChoice } from "#app/components/remarks/remark-values.ts";
import { Section } from "#app/components/section.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import type { RemarkAudience, RemarkChannel, RemarkDelivery, RemarkState } from "#domain/remarks/remark.ts";
import { Link } from "@remix-run/react";

export type RemarkInList = {
  readonly id: string;
  readonly code?: string;
  readonly party: string;
  readonly session?: SessionChoice;
  readonly state: RemarkState;
  readonly audience: RemarkAudience;
  readonly delivery: RemarkDelivery | null;
  readonly isSharedEarly: boolean;
  readonly channel: RemarkChannel | null;
  readonly submittedAt: string | null;
  /** Where its text begins. */
  readonly opening: string;
};

export type RemarksOnPage = {
  readonly home: string;
  readonly timeZone: string;
  readonly maySend: boolean;
  readonly isStaff: boolean;
  /** Those of the reader's own delegation; absent where they have none. */
  readonly own?: readonly RemarkInList[];
  /** All others that the reader may read; without a session: of the meeting as a whole. */
  readonly groups: readonly { readonly session?: SessionChoice; readonly remarks: readonly RemarkInList[] }[];
};

/** The written statements of a meeting: one's own first, then what others let one read, by session. */
export function RemarksPage({ page, isReceived }: { page: RemarksOnPage; isReceived: boolean }) {
  const text = useText();
  const { home, timeZone, maySend, isStaff, own, groups } = page;
  return (
    <div className="column remarks">
      {isReceived && (
        <p className="notice done" role="status">
          <strong>{text("remark.received")}</strong> {text("remark.received_unread")}
        </p>
      )}
      {own && (
        <Section title={text("remarks.own")}>
          {own.length === 0 ? (
            <Empty title={text("remarks.none_own")}>{text("remarks.none_own_remedy")}</Empty>
          ) : (
            <ul>
              {own.map((remark) => (
                <OwnRemark key={remark.id} {...{ remark, home, timeZone }} />
              ))}
            </ul>
          )}
        </Section>
      )}
      {!own && groups.length === 0 && <Empty title={text("remarks.none")}>{text("remarks.none_remedy")}</Empty>}
      {groups.map(({ session, remarks }) => (
        <Section
          key={session?.id ?? ""}
          title={session ? <SessionName session={session} /> : text("remark.session_none")}
          note={own ? text("remarks.of_others") : undefined}
        >
          <ul>
            {remarks.map((remark) => (
              <OthersRemark key={remark.id} {...{ remark, home, timeZone }} />
            ))}
          </ul>
        </Section>
      ))}
      {maySend && (
        <div className="remark-bar">
          <Link className="button primary" to={`${home}/new`}>
            {text(isStaff ? "remark.enter" : "remark.send")}
          </Link>
        </div>
      )}
    </div>
  );
}

type Row = { readonly remark: RemarkInList; readonly home: string; readonly timeZone: string };

function OwnRemark({ remark, home, timeZone }: Row) {
  const text = useText();
  return (
    <li>
      <div>
        <Link to={`${home}/${encodeURIComponent(remark.id)}`}>
          {remark.session
            ? text.rich("remarks.text_for", { session: <SessionName session={remark.session} /> })
            : text("remarks.text_for_meeting")}
        </Link>
        <p className="sub">
          <ReceivedAt {...{ remark, timeZone }} />
        </p>
        <p className="sub">
          <RemarkMarks {...remark} />
        </p>
      </div>
      <span className="end">{text(`remark.state.${remark.state}`)}</span>
    </li>
  );
}

function OthersRemark({ remark, home, timeZone }: Row) {
  const text = useText();
  return (
    <li>
      <div>
        <Link to={`${home}/${encodeURIComponent(remark.id)}`}>
          {remark.code !== undefined && <PartyCode code={remark.code} />} <RecordText>{remark.party}</RecordText>
        </Link>
        <p className="sub">
          <RecordText>{remark.opening}</RecordText>
        </p>
        <p className="sub">
          <RemarkMarks {...remark} /> {remark.delivery !== null && "· "}
          <ReceivedAt {...{ remark, timeZone }} />
        </p>
      </div>
      <span className="end">{text(`remark.state.${remark.state}`)}</span>
    </li>
  );
}

function ReceivedAt({ remark: { submittedAt, channel }, timeZone }: Pick<Row, "remark" | "timeZone">) {
  const text = useText();
  const time = useMeetingTime(timeZone);
  if (submittedAt === null) return text("remark.from_record");
  const at = <RecordText>{time(submittedAt)}</RecordText>;
  return text.rich(channel === "mail" ? "remark.received_by_mail" : "remark.received_at", { at });
}
