import { z } from "zod";
import { recordSchema } from "#domain/record/schema.ts";

/** The record's format as a JSON Schema (draft 2020-12), for programs that write records; docs/record.schema.json is made from it. */
export function recordJsonSchema(): object {
  return z.toJSONSchema(recordSchema, { io: "input" });
}
