import { delegationFile } from "#app/desk/delegations/people-file.server.ts";
import { xlsxOf } from "#exports/table/xlsx.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The people of one delegation, as a workbook. */
export async function loader(asked: LoaderFunctionArgs): Promise<Response> {
  const { name, rows, headers } = delegationFile(asked);
  return new Response(new Blob([new Uint8Array(await xlsxOf(name, rows))]), { headers });
}
