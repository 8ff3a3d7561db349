import { Facts, type Fact } from "#app/components/facts.tsx";
import { RecordParagraphs } from "#app/components/report/record-paragraphs.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { RemarkActs } from "#app/components/remarks/remark-acts.tsx";
import type { RemarkNews, RemarkOnPage } from "#app/components/remarks/remark-on-page.ts";
import { RemarkMarks } from "#app/components/remarks/remark-wishes.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** One text: that it was received, when and by whom, who may read it, its words, and what can be done with it. */
export function RemarkPage({ remark, news }: { remark: RemarkOnPage; news?: RemarkNews }) {
  const text = useText();
  return (
    <div className="column remark-page">
      <p>
        <Link to={remark.list}>{text("remark.back")}</Link>
      </p>
      <h1>
        {remark.session
          ? text.rich("remarks.text_for", { session: <SessionName session={remark.session} /> })
          : text("remarks.text_for_meeting")}
      </h1>
      <p className="lead">
        <RecordText>{`${remark.party} · ${remark.meeting}`}</RecordText>
      </p>
      {news !== undefined && news !== "reason-missing" && (
        <p className={news === "changed-meanwhile" ? "notice" : "notice done"} role="status">
          <strong>{text(`remark.news.${news}`)}</strong> {text(`remark.news_note.${news}`)}
        </p>
      )}
      <RemarkFacts remark={remark} />
      <RecordParagraphs of={remark.paragraphs} className="remark-text" />
      <RemarkActs remark={remark} isReasonMissing={news === "reason-missing"} />
    </div>
  );
}

function RemarkFacts({ remark }: { remark: RemarkOnPage }) {
  const text = useText();
  const time = useMeetingTime(remark.timeZone);
  const { by, channel } = remark;
  const at = (label: string, instant: string | null): readonly Fact[] =>
    instant === null ? [] : [{ label, value: <RecordText>{time(instant)}</RecordText> }];
  const sender = by && (by.isYou ? text("remark.you") : <RecordText>{by.name}</RecordText>);
  return (
    <Facts
      facts={[
        ...at(text("remark.when"), remark.submittedAt),
        ...(sender === undefined ? [] : [{ label: text("remark.by"), value: sender }]),
        {
          label: text("remark.way"),
          value: text(channel === null ? "remark.from_record" : `remark.channel.${channel}`),
        },
        { label: text("remark.readers"), value: text(readersOf(remark)) },
        ...(remark.delivery === null && !remark.isSharedEarly
          ? []
          : [{ label: text("remark.marks"), value: <RemarkMarks {...remark} /> }]),
        ...at(text("remark.changed"), remark.changedAt),
        ...at(text("remark.agreed"), remark.agreedAt),
        ...at(text("remark.released"), remark.releasedAt),
        ...at(text("remark.withdrawn"), remark.withdrawnAt),
        {
          label: text("remark.receipt"),
          value: <RecordText>{[remark.code, remark.id.slice(-8)].filter(Boolean).join(" · ")}</RecordText>,
        },
      ]}
    />
  );
}

function readersOf({ state, audience, isSharedEarly }: RemarkOnPage) {
  if (state === "withdrawn") return "remark.readers.withdrawn";
  if (audience === "secretariat") return "remark.readers.secretariat";
  if (state === "released") return "remark.readers.released";
  return isSharedEarly ? "remark.readers.early" : "remark.readers.record";
}
