import { pageTitle } from "#app/components/page-title.ts";
import { WordPapersPage } from "#app/components/papers/word-papers-page.tsx";
import { wordPapersPage } from "#app/desk/papers/word-papers.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

export function loader(asked: LoaderFunctionArgs) {
  return wordPapersPage(asked);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("papers.title"), data?.title]);

export default function WordPapersRoute() {
  return <WordPapersPage page={useLoaderData<typeof loader>()} />;
}
