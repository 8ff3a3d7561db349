import type { RecordSession } from "#domain/record/record.ts";
import type { CompileContext, DraftParagraph } from "#domain/report/draft-paragraph.ts";
import { sentencesOf, speakersOf, turnsThat } from "#domain/report/draft-paragraph.ts";
import { sessionHeading } from "#domain/report/headings.ts";
import type { Turn } from "#domain/report/speaker-phrase.ts";

/** From how many interventions on a discussion gets a paragraph of its own. */
const longDiscussion = 4;

/** One paragraph, or two where a long discussion followed the presentations; none where nothing prints. */
export function sessionParagraphs(session: RecordSession, context: CompileContext): readonly DraftParagraph[] {
  const turns = turnsThat("prints", session);
  const discussionFrom = turns.findLastIndex(({ intervention }) => intervention.kind === "presentation") + 1;
  const discussion = discussionFrom > 0 ? turns.slice(discussionFrom) : [];
  const heading = headingOf(session);

  if (discussion.length < longDiscussion || session.kind !== "session") {
    const leadIns = new Map([
      [0, leadInOf(session)],
      ...(discussion.length > 0 ? ([[discussionFrom, "In the discussion, "]] as const) : []),
    ]);
    return [paragraph(session, "session", turns, leadIns, context, heading)].filter(saysSomething);
  }
  return [
    paragraph(session, "session", turns.slice(0, discussionFrom), new Map([[0, leadInOf(session)]]), context, heading),
    paragraph(session, "discussion", discussion, new Map([[0, "When the floor was opened, "]]), context),
  ].filter(saysSomething);
}

function paragraph(
  session: RecordSession,
  part: "session" | "discussion",
  turns: readonly Turn[],
  leadIns: ReadonlyMap<number, string>,
  context: CompileContext,
  heading?: string,
): DraftParagraph {
  return {
    id: `${part}-${session.id}`,
    kind: session.kind === "scene-setting" || session.kind === "plenary" ? session.kind : "session",
    heading,
    session: session.id,
    sentences: sentencesOf(turns, leadIns, context),
    speakers: speakersOf(turns),
  };
}

function headingOf(session: RecordSession): string | undefined {
  if (session.kind === "scene-setting") return "Setting the scene";
  return session.kind === "plenary" ? undefined : sessionHeading(session);
}

function leadInOf({ kind, number }: RecordSession): string {
  if (kind === "plenary") return "In plenary, ";
  return kind === "session" && number !== undefined ? `In Session ${number}, ` : "";
}

const saysSomething = ({ sentences }: DraftParagraph) => sentences.length > 0;
