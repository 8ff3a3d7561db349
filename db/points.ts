import type { RecordPoint } from "#domain/record/record.ts";
import { recordColumns } from "#db/layout.ts";

/** The keys of a record's point that are columns. */
export const pointColumns = recordColumns<RecordPoint>()(["id", "text", "sources"]);
