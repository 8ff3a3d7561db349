import { requireInvitations } from "#app/desk/papers/word-papers.server.ts";
import { zipFile } from "#app/desk/files/zip-file.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The letters of invitation to everybody who can be invited, each a Word file, in the language that `?in` asks for. */
export function loader(asked: LoaderFunctionArgs): Response {
  const { papers, fileName } = requireInvitations(asked);
  return zipFile(papers, { fileName, count: papers.length, signal: asked.request.signal });
}
