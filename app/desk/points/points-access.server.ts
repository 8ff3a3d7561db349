import { requireMeetingDesk, type MeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import type { PointAct } from "#db/points/point-acts.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import { pointNews, type PointNews } from "#domain/points/point-news.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

/** The points of a meeting, for somebody who may read them. */
export type PointsDesk = MeetingDesk;

/** Throws 404 to whoever may not know of the points. */
export function requirePoints(asked: Asked): PointsDesk {
  return requireMeetingDesk(asked, "point.read");
}

/** As the adviser of a chair acts: what comes of it is a proposal. */
export function asProposal(subject: Subject): Subject {
  return { ...subject, openings: [...(subject.openings ?? []), "as a proposal"] };
}

/** What one may do with the points. Nobody does anything with those of an archived meeting. */
export function rightsInPoints({ asker, subject }: Pick<PointsDesk, "asker" | "subject">) {
  const isOpen = subject.meetingState !== "archived";
  const mayWrite = isOpen && asker.may("point.write", subject);
  return {
    mayWrite,
    mayOrder: isOpen && asker.may("point.order", subject),
    mayPropose: isOpen && !mayWrite && asker.may("point.write", asProposal(subject)),
    mayPrint: asker.may("closing_paper.print", asProposal(subject)),
  };
}

/** An act upon the points by whoever may do it, with the form that was sent. */
export async function requirePointsAct(asked: ActionFunctionArgs, act: Act = "point.write") {
  const desk = requirePoints(asked);
  authorize(desk.asker, act, desk.subject, "point.read");
  const form = await asked.request.formData();
  return { desk, form, acting: { meetingId: desk.meeting.id, ...desk.doing } };
}

/** The same upon one point, as the person had it before them: the revision of the form. */
export async function requirePointAct(asked: ActionFunctionArgs, act: Act = "point.write") {
  const { acting, ...rest } = await requirePointsAct(asked, act);
  const { pointId } = readParams(asked.params, "pointId");
  return { ...rest, acting: { ...acting, pointId, expectedRevision: revisionIn(rest.form) } satisfies PointAct };
}

export function revisionIn(form: FormData): number {
  return Number(form.get("revision") ?? Number.NaN);
}

export function wordsIn(form: FormData, name: string): string | undefined {
  const sent = form.get(name);
  return typeof sent === "string" ? sent : undefined;
}

/** What the page is to say of the act that led to it. */
export function newsIn(request: Request): PointNews | undefined {
  const asked = new URL(request.url).searchParams.get("news");
  return pointNews.find((one) => one === asked);
}

/** Back to a page that shows how things stand now, and says why if nothing was changed. Throws 404 for no such point. */
export function backTo(path: string, outcome: string): Response {
  if (outcome === "no-such-point") notFound();
  const news = pointNews.find((one) => one === outcome);
  return redirect(news === undefined ? path : path.replace(/(?=#|$)/u, `?news=${news}`));
}
