import { contactsFile } from "#app/desk/network/contacts-file.server.ts";
import { readParams } from "#app/params.server.ts";
import { csvOf } from "#domain/text/table-text.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The contacts that the reader may read, as text. Without a byte order mark Excel takes UTF-8 for something else. */
export function loader({ params, context }: LoaderFunctionArgs): Response {
  const { rows, headers } = contactsFile(context, readParams(params, "dialogueId").dialogueId, "csv");
  return new Response(`\uFEFF${csvOf(rows)}`, { headers });
}
