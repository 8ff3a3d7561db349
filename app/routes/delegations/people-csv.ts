import { peopleFile } from "#app/desk/delegations/people-file.server.ts";
import { csvOf } from "#domain/text/table-text.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The people of a meeting's delegations, as text. Without a byte order mark Excel takes UTF-8 for something else. */
export function loader(asked: LoaderFunctionArgs): Response {
  const { rows, headers } = peopleFile(asked, "csv");
  return new Response(`\uFEFF${csvOf(rows)}`, { headers });
}
