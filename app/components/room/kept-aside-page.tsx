import { Empty } from "#app/components/empty.tsx";
import { ReasonField } from "#app/components/reason-field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { SessionName, type SessionInBrief } from "#app/components/session-name.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** What one person wrote of one capture. */
export type AsideOnPage = {
  readonly id: string;
  readonly author: string;
  /** When it came. */
  readonly at: string;
  /** Is the capture there in which it was written? */
  readonly isSibling: boolean;
  readonly speaker?: string;
  readonly note?: string;
  readonly line?: string;
  /** Null where there is some that this reader may not read. */
  readonly offRecord?: string | null;
};

export type KeptAsideOnPage = {
  readonly home: string;
  readonly timeZone: string;
  readonly sessions: readonly (SessionInBrief & { readonly id: string; readonly asides: readonly AsideOnPage[] })[];
};

/** Notes that came from people whose right had ended, to be taken in or discarded. */
export function KeptAsidePage({ page, missing }: { page: KeptAsideOnPage; missing?: string }) {
  const text = useText();
  return (
    <div className="column kept-aside">
      <h2 className="hear">{text("kept_aside.title")}</h2>
      {page.sessions.length === 0 ? (
        <Empty title={text("kept_aside.none")}>{text("kept_aside.none_note")}</Empty>
      ) : (
        <p className="quiet">{text("kept_aside.note")}</p>
      )}
      {page.sessions.map((session) => (
        <Section key={session.id} title={<SessionName session={session} />}>
          <ul>
            {session.asides.map((aside) => (
              <Aside key={aside.id} aside={aside} page={page} isMissing={missing === aside.id} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function Aside({ aside, page, isMissing }: { aside: AsideOnPage; page: KeptAsideOnPage; isMissing: boolean }) {
  const text = useText();
  const time = useMeetingTime(page.timeZone);
  const { id, author, at, isSibling, speaker, note = "", line = "", offRecord } = aside;
  return (
    <li>
      <p>
        <b>
          <RecordText>{author}</RecordText>
        </b>{" "}
        <span className="quiet small">
          <RecordText>{time(at)}</RecordText>
          {" · "}
          {text(isSibling ? "kept_aside.sibling" : "kept_aside.alone")}
        </span>
      </p>
      {speaker !== undefined && (
        <p>
          <RecordText>{speaker}</RecordText>
        </p>
      )}
      <Words label="kept_aside.line" words={line} />
      <Words label="kept_aside.words" words={note} />
      {offRecord === null ? (
        <p className="quiet small">{text("kept_aside.off_hidden")}</p>
      ) : (
        <Words label="kept_aside.off" words={offRecord ?? ""} />
      )}
      {note + line === "" && offRecord === undefined && <p className="quiet small">{text("kept_aside.no_words")}</p>}
      <div className="acts">
        <Form method="post" action={page.home} discover="none">
          <input type="hidden" name="id" value={id} />
          <button className="button" type="submit" name="how" value="take in">
            {text("kept_aside.take_in")}
          </button>
        </Form>
        <details className="withdrawal" open={isMissing || undefined}>
          <summary>{text("kept_aside.discard")}</summary>
          <Form method="post" action={page.home} discover="none">
            <input type="hidden" name="id" value={id} />
            <ReasonField isMissing={isMissing} />
            <button className="button" type="submit" name="how" value="discard">
              {text("kept_aside.discard_now")}
            </button>
          </Form>
        </details>
      </div>
    </li>
  );
}

function Words({ label, words }: { label: MessageId; words: string }) {
  const text = useText();
  if (words === "") return null;
  return (
    <>
      <p className="sub">{text(label)}</p>
      {words.split("\n").map((paragraph, index) => (
        // Paragraphs have no ids, and these are never changed in place.
        <p key={index} className="document">
          <RecordText>{paragraph}</RecordText>
        </p>
      ))}
    </>
  );
}
