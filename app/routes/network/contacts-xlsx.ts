import { contactsFile } from "#app/desk/network/contacts-file.server.ts";
import { readParams } from "#app/params.server.ts";
import { xlsxOf } from "#exports/table/xlsx.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The contacts that the reader may read, as a workbook. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { name, rows, headers } = contactsFile(context, readParams(params, "dialogueId").dialogueId, "xlsx");
  return new Response(new Blob([new Uint8Array(await xlsxOf(name, rows))]), { headers });
}
