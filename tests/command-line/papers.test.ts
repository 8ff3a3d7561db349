import { existsSync, readFileSync } from "node:fs";
import { canonical } from "#domain/text/typography.ts";
import { aFolder, type } from "#tests/support/command-line.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { describe, expect, it } from "vitest";

async function aDesk() {
  const { path } = aFolder();
  const database = ["--database", path("x.db")];
  await type("demo", ...database);
  const write = (paper: string, file: string, ...more: string[]) =>
    type("export", paper, "sarajevo-2018", ...more, "--out", path(file), ...database);
  const read = async (file: string) =>
    (await readDocx(new Uint8Array(readFileSync(path(file))))).map(([, text]) => canonical(text)).join("\n");
  return { path, write, read };
}

describe("export of a meeting's papers", () => {
  it("writes the agenda for each of its readers, in the language asked for", async () => {
    const { write, read } = await aDesk();

    await write("agenda", "public.docx");
    await write("agenda", "script.docx", "--script", "--language", "ru");

    expect(await read("public.docx")).toMatch(/Agenda\n[^]*09:30–10:00\nOpening[^]*Session 1: Good practices for/u);
    expect(await read("script.docx")).toMatch(/Сценарий для председателя[^]*Заседание 1/u);
  });

  it("writes the list of participants with the total that the report prints", async () => {
    const { write, read } = await aDesk();

    await write("participants", "list.docx");

    expect(await read("list.docx")).toMatch(/Total\t60 participants from 29 countries and seven organisations/u);
  });

  it("refuses a language that there is not, and writes nothing", async () => {
    const { path, write } = await aDesk();

    expect((await write("badges", "no.docx", "--language", "de")).refused).toMatch(/language de/u);
    expect(existsSync(path("no.docx"))).toBe(false);
  });
});
