import { redlineName } from "#app/desk/versions/compare-page.server.ts";
import { requireComparison } from "#app/desk/versions/comparison.server.ts";
import { wordFile } from "#app/desk/files/word-file.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { redlineBytes } from "#exports/redline-bytes.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** Two versions of a report as a Word file with tracked changes. */
export async function loader(asked: LoaderFunctionArgs): Promise<Response> {
  const { pair } = requireComparison(asked);
  if (!pair) notFound();
  const of = { from: pair.from.read(), to: pair.to.read() };
  return wordFile(await redlineBytes(of), redlineName(of));
}
