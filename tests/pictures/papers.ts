import type { Db } from "#db/database/client.ts";
import { exportRecord } from "#db/record/records.ts";
import { loadRegister } from "#db/register/register.ts";
import { readRecord } from "#domain/record/read-record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { Report } from "#domain/report/report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";
import { certificate } from "#exports/certificate.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import { toDocx } from "#exports/to-docx.ts";
import { withFewColours } from "#tests/pictures/indexed-png.ts";
import { aCertificate } from "#tests/support/a-certificate.ts";
import { spawnSync } from "node:child_process";
import { writePapersOfMeeting } from "#tests/pictures/papers-of-meeting.ts";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Paper = { readonly name: string; readonly report: Report };
type Studio = { readonly folder: string; readonly now: Date };

const exampleWithDesignation = "tests/domain/report/tirana-2026.record.json";
const dotsPerInch = "90";

/**
 * Takes a picture of each page of each paper, by way of Word; returns the files. Where this machine has no LibreOffice
 * or no pdftoppm it says so and leaves the pictures that are there.
 */
export async function photographPapers(db: Db, studio: Studio): Promise<readonly string[]> {
  const missing = ["soffice", "pdftoppm"].filter((program) => spawnSync(program, ["--help"]).error !== undefined);
  if (missing.length > 0) {
    process.stderr.write(`The pictures of papers stay as they are: ${missing.join(" and ")} is not installed.\n`);
    return [];
  }
  const workshop = mkdtempSync(join(tmpdir(), "rapporteur-papers-"));
  try {
    const papers: readonly Paper[] = [
      { name: "report", report: storedReport(db, "sarajevo-2018", studio.now) },
      { name: "final", report: storedReport(db, "sofia-2017", studio.now) },
      { name: "designation", report: exampleReport() },
    ];
    for (const { name, report } of papers)
      writeFileSync(join(workshop, `${name}.docx`), await meetingReportBytes(report));
    const ofMeeting = await writePapersOfMeeting(workshop);
    writeFileSync(join(workshop, "certificate.docx"), await toDocx(certificate(aCertificate)));
    const inFolder = join(studio.folder, "papers");
    mkdirSync(inFolder, { recursive: true });
    return [
      ...papers.flatMap(({ name }) => photograph(name, workshop, studio.folder)),
      ...["certificate", ...ofMeeting].flatMap((name) => photograph(name, workshop, inFolder)),
    ];
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function storedReport(db: Db, meetingId: string, now: Date): Report {
  const record = exportRecord(db, meetingId);
  const register = record && loadRegister(db, record.dialogue.id);
  if (!record || !register) throw new Error(`The demonstration has no meeting ${meetingId}.`);
  return reportOf(record, register, dayIn(now, record.meeting.timeZone));
}

/** Issued on its last day: the demonstration's clock stands years before it. */
function exampleReport(): Report {
  const read = readRecord(readFileSync(exampleWithDesignation, "utf8"));
  if (!("record" in read)) throw new Error(`${exampleWithDesignation} is not a meeting record.`);
  return reportOf(read.record, budapestProcess, read.record.meeting.endsOn);
}

function photograph(name: string, workshop: string, folder: string): readonly string[] {
  const paper = join(workshop, name);
  // A profile of its own, because an office that is open already would take the file and keep it.
  const profile = `-env:UserInstallation=${pathToFileURL(join(workshop, "profile")).href}`;
  run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", workshop, `${paper}.docx`]);
  run("pdftoppm", ["-png", "-r", dotsPerInch, `${paper}.pdf`, `${paper}-page`]);

  const isPage = (file: string) => file.startsWith(`${name}-page-`);
  for (const earlier of readdirSync(folder).filter(isPage)) rmSync(join(folder, earlier));
  return readdirSync(workshop)
    .filter(isPage)
    .map((page) => {
      writeFileSync(join(folder, page), withFewColours(readFileSync(join(workshop, page))));
      return join(folder, page);
    });
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}
