import type { MeetingRecord, ParagraphKind, RecordSession } from "#domain/record/record.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import { spellingOf } from "#domain/text/spelling.ts";

/** The part of the report that a paragraph of this kind belongs to; sessions are headed one by one (sessionHeading). */
export function partHeading(kind: ParagraphKind, record: MeetingRecord): string | undefined {
  switch (kind) {
    case "opening":
    case "mandate":
    case "participants":
      return "Opening and participation";
    case "scene-setting":
      return "Setting the scene";
    case "chair-points":
      return `Points ${summarised(record)} by ${theChairs(record)}`;
    case "follow-up":
    case "thanks":
      return "Follow-up and thanks";
    case "session":
    case "plenary":
    case "free":
      return undefined;
  }
}

/** "Session 1: Good practices for voluntary return". */
export function sessionHeading({ number, title }: RecordSession): string | undefined {
  const name = title === undefined ? undefined : capitalFirst(title);
  if (number === undefined) return name;
  return name === undefined ? `Session ${number}` : `Session ${number}: ${name}`;
}

/** "the Chair", or "the Chairs" where several parties chair. */
export function theChairs({ meeting }: MeetingRecord): string {
  const parties = new Set((meeting.chairs ?? []).map(({ party, written }) => party ?? written));
  return parties.size > 1 ? "the Chairs" : "the Chair";
}

export function summarised({ meeting }: MeetingRecord): string {
  return spellingOf(meeting.language) === "en-US" ? "summarized" : "summarised";
}

/** Which heading each paragraph of a written report stands under first: where a part begins, as in a compiled one. */
export function headingsOf(
  paragraphs: readonly { readonly kind: ParagraphKind; readonly session?: string }[],
  record: MeetingRecord,
): readonly (string | undefined)[] {
  const sessions = new Map((record.sessions ?? []).map((session) => [session.id, session]));
  let before: (typeof paragraphs)[number] | undefined;
  let hasSessions = false;
  let isOpened = false;
  return paragraphs.map((paragraph) => {
    const { kind, session } = paragraph;
    // What was written between the paragraphs of a part belongs to it.
    if (kind === "free") return undefined;
    const part = partHeading(kind, record);
    const isSamePart = before?.kind === kind && before.session === session;
    const isSameHeading = before !== undefined && partHeading(before.kind, record) === part;
    const known = session === undefined ? undefined : sessions.get(session);
    before = paragraph;
    if (kind === "session" || kind === "scene-setting" || kind === "plenary") {
      const isFirst = !hasSessions;
      hasSessions = true;
      if (isSamePart) return undefined;
      if (kind === "plenary") return isFirst ? "Plenary" : undefined;
      return kind === "session" ? known && sessionHeading(known) : part;
    }
    // A second day's opening is told within the part before it.
    const isAside = kind === "opening" && session !== undefined && isOpened;
    isOpened ||= kind === "opening";
    return isSameHeading || isAside ? undefined : part;
  });
}
