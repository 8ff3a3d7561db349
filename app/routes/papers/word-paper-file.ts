import { wordFile } from "#app/desk/files/word-file.server.ts";
import { requireWordPaper } from "#app/desk/papers/word-papers.server.ts";
import { meetingPaperBytes } from "#exports/meeting-paper-bytes.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** One of a meeting's papers as a Word file, in the language that `?in` asks for. */
export async function loader(asked: LoaderFunctionArgs): Promise<Response> {
  const { paper, fileName } = requireWordPaper(asked);
  return wordFile(await meetingPaperBytes(paper), fileName);
}
