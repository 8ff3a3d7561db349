import { parentPort, workerData } from "node:worker_threads";
import { readContactList } from "#domain/network/read-contact-list.ts";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import type { ContactListGiven } from "#exports/table/contact-list.ts";
import { readCsv } from "#exports/table/read-csv.ts";
import { readXlsx } from "#exports/table/read-xlsx.ts";

/** Reads one file and ends: what a hostile one did to its memory goes with it. */
try {
  // The parent gives nothing else.
  const { bytes, known } = workerData as ContactListGiven;
  const table = bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(bytes) : readCsv(bytes);
  const total = Math.max(1, table.rows.length);
  const list = readContactList(table, known, (done) => {
    if (done % 250 === 0) parentPort?.postMessage({ progress: done / total });
  });
  parentPort?.postMessage({ list });
} catch (error) {
  parentPort?.postMessage({ fault: error instanceof DocxRefused ? error.fault : "broken" });
}
