import { draftNews, type DraftNews } from "#domain/draft/draft-news.ts";

/** What the page is to say of the act upon the report that led to it. */
export function reportNewsIn(request: Request): DraftNews | undefined {
  const asked = new URL(request.url).searchParams.get("news");
  return draftNews.find((one) => one === asked);
}
