import { requireMeetingDesk, type MeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { requireRegister, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { acceptedAt, agendaSessions, wordPaperOf } from "#app/desk/papers/word-paper-data.server.ts";
import type { WordPaperOnPage, WordPapersOnPage } from "#app/components/papers/word-papers-page.tsx";
import { hasRelease, sessionsShown } from "#app/desk/programme/programme-access.server.ts";
import { mustRead, type Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { listInvitedDelegations } from "#db/delegations/invited-delegations.ts";
import { paperNeeds, wordPapers, type WordPaper } from "#domain/papers/word-paper.ts";
import { nameOnPaper } from "#domain/papers/paper-head.ts";
import { inOrder } from "#domain/register/order.ts";
import { languages, type Language } from "#domain/register/register.ts";
import type { PaperAsked } from "#exports/meeting-paper-document.ts";
import type { NamedPaper } from "#exports/papers-zip.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context" | "request">;

/** The papers that this reader may have made, and what each still lacks. Throws 404 to whoever may have none but the agenda. */
export function wordPapersPage({ request, ...asked }: Asked): WordPapersOnPage {
  const desk = requireMeetingDesk(asked, "meeting.read");
  const { meeting } = desk;
  if (!mayMakePapers(desk.asker, desk)) notFound();
  const { record, register, language } = readingOf(asked, desk, request);
  const { db } = asked.context;
  const mine = papersFor(desk.asker, desk, db);
  const has = {
    nothing: true,
    party: true,
    sessions: agendaSessions(db, meeting.id).length > 0,
    delegations: acceptedAt(db, meeting.id).length > 0 || (record.participants?.delegations ?? []).length > 0,
    people: acceptedAt(db, meeting.id).length > 0,
  };
  const papers = mine.map((paper): WordPaperOnPage => {
    const needs = paperNeeds[paper];
    return { paper, fileName: fileNameOf(meeting, paper, ""), lacks: has[needs] ? undefined : needs };
  });
  return {
    ...{ meetingId: meeting.id, title: meeting.title, language, papers },
    parties: mine.includes("invitation")
      ? partiesFor(asked, desk).map((id) => ({ id, name: nameOnPaper({ record, register, language: "en" }, id) }))
      : [],
    sessions: mine.includes("sign-in-sheets")
      ? sessionsToSign(db, desk).map(({ id, kind, number, title, startsAt }) => ({ id, kind, number, title, startsAt }))
      : [],
  };
}

/** One of them as it is to be set, and the name of its file. Throws 404 to whoever may not have it. */
export function requireWordPaper({ request, ...asked }: Asked): {
  readonly paper: PaperAsked;
  readonly fileName: string;
} {
  const desk = requireMeetingDesk(asked, "meeting.read");
  const name = asked.params["paper"]?.replace(/\.docx$/u, "");
  const paper = wordPapers.find((one) => one === name) ?? notFound();
  if (!mayHave(desk.asker, desk, paper) && !(paper === "agenda" && hasRelease(asked.context.db, desk.asker, desk)))
    notFound();
  const { searchParams } = new URL(request.url);
  const party = searchParams.get("party") ?? "";
  const { context } = asked;
  if (paper === "invitation" && !partiesFor(asked, desk).includes(party)) notFound();
  const ticked = paper === "sign-in-sheets" ? searchParams.getAll("session") : [];
  const sessions = ticked.length === 0 ? [] : sessionsToSign(context.db, desk).filter(({ id }) => ticked.includes(id));
  if (sessions.length < new Set(ticked).size) notFound();
  const { record, register, language } = readingOf(asked, desk, request);
  context.log.info({ requestId: context.requestId, actorId: desk.asker.id, read: `${paper} in Word` });
  return {
    paper: wordPaperOf(
      { ...{ db: context.db, key: context.key, now: context.clock() }, record, register, language },
      paper,
      { party, sessions },
    ),
    fileName: fileNameOf(desk.meeting, paper, party),
  };
}

/** Does somebody find papers here that only those who work on the meeting have? */
export function mayMakePapers(asker: Asker, seen: MeetingSeen): boolean {
  return wordPapers.some((paper) => mayHave(asker, seen, paper));
}

const papersFor = (asker: Asker, seen: MeetingSeen, db: Db) =>
  wordPapers.filter((paper) => mayHave(asker, seen, paper) || (paper === "agenda" && hasRelease(db, asker, seen)));

/** The letters to those who are ticked, or else to all who can be invited. Throws 404 to whoever may not invite. */
export function requireInvitations({ request, ...asked }: Asked): {
  readonly papers: readonly NamedPaper[];
  readonly fileName: string;
} {
  const desk = requireMeetingDesk(asked, "meeting.read");
  mustRead(desk.asker, "invitation.send", desk.subject);
  const { context } = asked;
  const { record, register, language } = readingOf(asked, desk, request);
  const on = { db: context.db, key: context.key, record, register, language, now: context.clock() };
  const ticked = new URL(request.url).searchParams.getAll("party");
  const parties = partiesFor(asked, desk).filter((party) => ticked.length === 0 || ticked.includes(party));
  if (ticked.some((party) => !parties.includes(party))) notFound();
  context.log.info({
    requestId: context.requestId,
    actorId: desk.asker.id,
    read: "invitations",
    entries: parties.length,
  });
  return {
    papers: parties.map((party) => ({
      name: fileNameOf(desk.meeting, "invitation", party),
      paper: wordPaperOf(on, "invitation", { party }),
    })),
    fileName: fileNameOf(desk.meeting, "invitation", "").replace(/docx$/u, "zip"),
  };
}

/** What belongs to those who work on the meeting; the agenda is everybody's once the programme was released. */
function mayHave(asker: Asker, { subject }: MeetingSeen, paper: WordPaper): boolean {
  switch (paper) {
    case "agenda":
    case "annotated-agenda":
      return asker.may("programme.read_draft", subject);
    case "chair-script":
      return asker.may("chair_script.read", subject);
    case "concept-note":
      // Nobody has released it: it is for those who may read papers before that.
      return asker.may("paper.read", { ...subject, isReleased: false });
    case "invitation":
      return asker.may("invitation.send", subject);
    case "participants":
    case "place-cards":
    case "badges":
    case "sign-in-sheets":
      return asker.may("participants.export", { ...subject, openings: ["without contact data"] });
  }
}

function readingOf({ context }: Pick<Asked, "context">, { meeting }: MeetingDesk, request: Request) {
  const wished = new URL(request.url).searchParams.get("in");
  const own = meeting.language?.slice(0, 2);
  const language: Language = languages.find((one) => one === wished) ?? languages.find((one) => one === own) ?? "en";
  return { ...readMeeting(context, meeting, { mayReadNotes: false }), language };
}

/** As far as this reader knows the programme; nobody signs for a coffee. */
const sessionsToSign = (db: Db, desk: MeetingDesk) =>
  sessionsShown(db, desk.asker, desk).filter(({ kind }) => kind !== "break");

/** Whom an invitation may be written to: those who are invited, or, before that, every party of the dialogue. */
function partiesFor({ context }: Pick<Asked, "context">, { meeting }: MeetingDesk): readonly string[] {
  const invited = listInvitedDelegations(context.db, meeting.id).map(({ party }) => party);
  const register = requireRegister(context.db, meeting.dialogueId);
  const all = invited.length > 0 ? invited : ownParties(register).map(({ id }) => id);
  return inOrder(register, all, meeting.startsOn);
}

function fileNameOf({ symbol, id }: MeetingDesk["meeting"], paper: WordPaper, party: string): string {
  return `${[symbol?.replaceAll("/", "-") ?? id, paper, party].filter(Boolean).join(" ")}.docx`;
}
