import type { ComparisonOnPage } from "#app/components/redline/compare-page.tsx";
import type { LineOnPage } from "#app/components/redline/redline-mode.ts";
import { redlineModes } from "#app/components/redline/redline-mode.ts";
import type { requireComparison } from "#app/desk/versions/comparison.server.ts";
import { counted } from "#domain/redline/counted.ts";
import type { RedlineOf } from "#exports/redline.ts";
import { redlineApart } from "#exports/redline-bytes.ts";

/** Two versions as one text, and where to go from there. `view` says how it is read. */
export async function comparisonOnPage(
  { meeting, sides, pair }: ReturnType<typeof requireComparison>,
  view: string | null,
): Promise<ComparisonOnPage> {
  const home = `/meetings/${encodeURIComponent(meeting.id)}/report`;
  const mode = redlineModes.find((one) => one === view) ?? "redline";
  const choices = sides.map(({ id, number }) => ({ id, number }));
  if (!pair) return { home, title: meeting.title, mode, choices };
  const [from, to] = [pair.from.read(), pair.to.read()];
  const entries = await redlineApart({ from, to });
  return {
    ...{ home, title: meeting.title, mode, choices },
    shown: {
      ...{ from: pair.from.id, to: pair.to.id, language: to.report.language },
      count: counted(entries),
      // Of a line the page needs its place alone: its words are in the pieces.
      entries: entries.map((entry) => ({ ...entry, old: entry.old.map(placeOf), now: entry.now.map(placeOf) })),
      fileName: redlineName({ from, to }),
    },
  };
}

/** "BP-JWG-2018-2 Draft 2 to Draft 3.docx". */
export function redlineName({ from, to }: RedlineOf): string {
  const { symbol, id } = to.report;
  return `${symbol?.replaceAll("/", "-") ?? id} ${from.name} to ${to.name}.docx`;
}

const placeOf = ({ id, kind, where, label }: LineOnPage): LineOnPage => ({ id, kind, where, label });
