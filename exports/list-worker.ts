import { parentPort, workerData } from "node:worker_threads";
import { readPeopleList } from "#domain/delegations/read-people-list.ts";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import { readContactList } from "#domain/network/read-contact-list.ts";
import type { Table } from "#domain/network/table.ts";
import type { ListGiven } from "#exports/table/list-read.ts";
import { readCsv } from "#exports/table/read-csv.ts";
import { readXlsx } from "#exports/table/read-xlsx.ts";

/** Reads one file and ends: what a hostile one did to its memory goes with it. */
try {
  // The parent gives nothing else.
  const given = workerData as ListGiven;
  const { bytes } = given;
  const table = bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(bytes) : readCsv(bytes);
  parentPort?.postMessage({ list: listOf(given, table) });
} catch (error) {
  parentPort?.postMessage({ fault: error instanceof DocxRefused ? error.fault : "broken" });
}

function listOf(given: ListGiven, table: Table) {
  const total = Math.max(1, table.rows.length);
  const onRow = (done: number) => {
    if (done % 250 === 0) parentPort?.postMessage({ progress: done / total });
  };
  return given.kind === "people"
    ? readPeopleList(table, given.known, onRow)
    : readContactList(table, given.known, onRow);
}
