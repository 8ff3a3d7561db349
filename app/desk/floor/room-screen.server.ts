import { screenThemes, type RoomScreenOnPage } from "#app/components/floor/room-screen.tsx";
import { cookieIn } from "#app/desk/sign-in/device.server.ts";
import { floorFollowed } from "#app/desk/floor/floor-followed.server.ts";
import { findMeetingSeen, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { withScreenLink } from "#app/desk/floor/screen-link.server.ts";
import { sessionNamesFor } from "#app/desk/room/session-names.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { textIn } from "#app/locales/text-in.ts";
import { notFound } from "#app/refusals.server.ts";
import { listSessions } from "#db/programme/sessions.ts";
import type { ScreenWords } from "#domain/floor/screen.ts";
import type { Floor } from "#domain/floor/turn.ts";
import { nextOnDay } from "#domain/meetings/session-on.ts";
import { clockTimeAt } from "#domain/text/clock-time.ts";
import type { Language } from "#domain/register/register.ts";
import { languages } from "#domain/register/register.ts";
import type { AppLoadContext } from "@remix-run/node";

/** A meeting whose room screen the asker may see, by a function or by its link. Throws 404 or 403 to everybody else. */
export function requireScreen(context: AppLoadContext, request: Request, asker: Asker, meetingId: string): MeetingSeen {
  const seen = findMeetingSeen(context.db, meetingId) ?? notFound();
  const token = cookieIn(request, context, "screen");
  if (!asker.may("screen_link.follow", withScreenLink(context.db, seen, token, context.clock())))
    authorize(asker, "room_screen.read", seen.subject);
  return seen;
}

/** The screen of a session as it is now. `wishes`: how this screen is to look, from its address. */
export function roomScreenOnPage(
  context: AppLoadContext,
  { asker, seen }: { readonly asker: Asker; readonly seen: MeetingSeen },
  { sessionId, wishes }: { readonly sessionId: string | undefined; readonly wishes: URLSearchParams },
): RoomScreenOnPage {
  const { meeting } = seen;
  const named = sessionNamesFor(context.db, asker, seen);
  const { session, following } = floorFollowed(context, meeting, sessionId) ?? notFound();
  const words = screenWords(context);
  const next = nextOnDay(listSessions(context.db, meeting.id), clockTimeAt(context.clock(), meeting.timeZone));
  const { kind, number, title } = named(session);
  const nextTitle = next && named(next).title;
  return {
    followed: {
      ...following,
      view: "screen",
      floor: following.floor.isFrozen ? heldBack(following.floor, words) : following.floor,
      languages: languagesOf(wishes, meeting.language),
      timeZone: meeting.timeZone,
      words,
    },
    theme: screenThemes.find((theme) => theme === wishes.get("theme")) ?? "dark",
    session: { kind, number, title },
    meeting: { city: meeting.city, startsOn: meeting.startsOn, endsOn: meeting.endsOn },
    ...(nextTitle !== undefined &&
      next?.startsAt !== undefined && { next: { title: nextTitle, time: next.startsAt.slice(11, 16) } }),
  };
}

/** Opened while it is frozen, a screen cannot know what the others still show. */
function heldBack({ sessionId }: Floor, { held }: ScreenWords): Floor {
  return {
    ...{ sessionId, waiting: [], spoken: [], isListClosed: false },
    ...{ screen: "message", message: held, isFrozen: true },
  };
}

/** "?languages=en,ar": one or two; else the meeting's own. */
function languagesOf(wishes: URLSearchParams, ofMeeting: string | undefined): readonly Language[] {
  const asked = (wishes.get("languages") ?? "").split(",");
  const known = [...new Set(asked)].flatMap((one) => languages.find((language) => language === one) ?? []).slice(0, 2);
  const own = languages.find((language) => language === ofMeeting?.slice(0, 2)) ?? "en";
  return known.length > 0 ? known : [own];
}

function screenWords({ locale }: AppLoadContext): ScreenWords {
  const text = textIn(locale);
  return {
    speaking: text("screen.speaking"),
    nobody: text("screen.nobody"),
    unnamed: text("screen.unnamed"),
    limit: text("screen.limit", { time: "#" }),
    over: text("screen.over"),
    more: text("screen.more", { count: "#" }),
    closed: text("screen.closed"),
    held: text("screen.held"),
    kinds: {
      statement: text("screen.speaking"),
      question: text("screen.kind.question"),
      reply: text("screen.kind.reply"),
      "point of order": text("screen.kind.point_of_order"),
      "right of reply": text("screen.kind.right_of_reply"),
    },
  };
}
