import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { NewsKind } from "#domain/floor/news.ts";
import { newsKinds } from "#domain/floor/news.ts";

/** By which acts one may know that there is something new of a kind: one is enough. */
const acts: Readonly<Record<NewsKind, readonly Act[]>> = {
  floor: ["floor.read", "screen_link.follow"],
  options: ["floor.read", "screen_link.follow"],
  programme: ["programme.read_draft", "programme.read_released"],
  remarks: ["remark.read"],
  lines: ["line.read_unreleased"],
  presence: ["presence.record"],
  points: ["point.read"],
  report: ["version.read_working"],
  version: ["version.read_frozen"],
};

/** The kinds of news of a meeting that somebody may hear. That a remark came in says nothing of what is in it. */
export function kindsHeard(asker: Asker, subject: Subject): ReadonlySet<NewsKind> {
  const asked: Subject = { ...subject, openings: [...(subject.openings ?? []), "shared early"] };
  return new Set(newsKinds.filter((kind) => acts[kind].some((act) => asker.may(act, asked))));
}
