import type { Contact } from "#domain/network/contact.ts";
import { contactRows } from "#domain/network/contact-rows.ts";
import { isAccepted } from "#domain/network/read-contact-list.ts";
import { csvOf } from "#domain/text/table-text.ts";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import { listIn } from "#exports/table/list-read.ts";
import { readCsv } from "#exports/table/read-csv.ts";
import { readXlsx } from "#exports/table/read-xlsx.ts";
import { xlsxOf } from "#exports/table/xlsx.ts";
import { zip } from "#exports/zip.ts";
import { aContact } from "#tests/support/a-contact.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { aRegister } from "#tests/support/factories.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const register = aRegister();
const known = { register, contacts: [] as readonly Contact[], today: "2018-05-08" };
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The rows of a list as they were judged; throws where the file was refused. */
async function rowsOf(bytes: Uint8Array, contacts = known.contacts) {
  const read = await listIn({ kind: "contacts", bytes, known: { ...known, contacts } });
  if ("fault" in read) throw new Error(read.fault);
  return read.list.rows;
}

const faultOf = async (bytes: Uint8Array) => {
  const read = await listIn({ kind: "contacts", bytes, known });
  return "fault" in read ? read.fault : "read";
};

/** A workbook whose sheet and texts are written by hand. */
const aWorkbook = (sheet: string, more: Record<string, string> = {}) =>
  zip(
    new Map(
      Object.entries({
        "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="hidden" state="hidden" r:id="rId9"/><sheet name="s" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ...more,
      }).map(([name, text]) => [name, Buffer.from(text)]),
    ),
  );

const head = "Party,Name,Address\r\n";

describe("a list that was taken along", () => {
  const anyText = fc
    .stringMatching(/^[\p{L}][\p{L}\p{N} .,;"'&<=+@-]{0,20}$/u)
    .map((text) => text.trim().replaceAll(/\s+/g, " "));

  it("is read again as the same contacts, from a workbook and from text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.record({ name: anyText, function: anyText, institution: anyText }), {
          minLength: 1,
          maxLength: 5,
          selector: ({ name }) => name,
        }),
        async (texts) => {
          const contacts = texts.map((more, at) =>
            aContact({ ...more, address: `a${at}@example.org`, languages: ["en", "ru"], bodies: ["silk-routes"] }),
          );
          const rows = contactRows(contacts);
          const tables = [readXlsx(await xlsxOf("Budapest Process", rows)), readCsv(utf8(`\uFEFF${csvOf(rows)}`))];
          for (const { rows: read } of tables)
            expect(read.map(({ cells }) => cells.map((text) => text.replace(/^'(?=.)/, "")))).toEqual(
              rows.map((row) => row.map((text) => text.replace(/^'(?=.)/, ""))),
            );
        },
      ),
      { numRuns: 25 },
    );
  });

  it("comes back whole through the reader that judges it", async () => {
    const contact = aContact({
      until: "2020-12-31",
      copy: "cc",
      isLead: true,
      languages: ["fr"],
      bodies: ["silk-routes"],
    });
    const [row] = await rowsOf(await xlsxOf("x", contactRows([contact])));
    const { id: _, bouncedAt: __, ...entry } = contact;

    expect(row).toEqual({ line: 2, entry, problems: [], doubts: [] });
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1+1", '"=1"'])(
    "holds no formula, though somebody typed %j",
    async (name) => {
      const rows = [["Name"], [name]];
      expect(csvOf(rows).split("\r\n")[1]).toMatch(/^(")?'/);
      const sheet = readZip(await xlsxOf("x", rows))
        .get("xl/worksheets/sheet1.xml")
        ?.toString();
      expect(sheet).not.toContain("<f>");
      expect(sheet).toContain('s="2" t="inlineStr"');
    },
  );
});

describe("a table of text", () => {
  const row = "Serbia;Ms Séverine O’Neill;s@example.org";
  const columns = "Party;Name;Address\n";

  it.each([
    ["UTF-8", utf8(columns + row)],
    ["UTF-8", utf8(`\uFEFF${columns}${row}`)],
    ["UTF-16", Buffer.from(`\uFEFF${columns}${row}`, "utf16le")],
    ["UTF-16", Buffer.from(`\uFEFF${columns}${row}`, "utf16le").swap16()],
    ["Windows-1252", Buffer.from(`${columns}${row.replace("’", "\u0092")}`, "latin1")],
  ] as const)("is read in %s", async (coding, bytes) => {
    expect(readCsv(bytes).coding).toBe(coding);
    const [read] = await rowsOf(bytes);
    expect(read?.entry).toMatchObject({ party: "SRB", name: "Ms Séverine O’Neill", from: "2018-05-08" });
  });

  it.each([",", ";", "\t"])("is cut at %j, also inside quotation marks never", (separator) => {
    const cells = ["Serbia", `"O""Neill, Ana; Ms"`, "a@example.org"];
    const text = `${["Party", "Name", "Address"].join(separator)}\r\n${cells.join(separator)}\r\n`;
    expect(readCsv(utf8(text)).rows[1]?.cells).toEqual(["Serbia", 'O"Neill, Ana; Ms', "a@example.org"]);
  });

  it("counts its rows as an editor does, and obeys Excel's hint", () => {
    const { rows } = readCsv(utf8('sep=;\nName;b\n\n"x\ny";z\nlast;\n'));
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, "Name"],
      [4, "x\ny"],
      [6, "last"],
    ]);
  });

  it("is refused where a quotation mark stays open or it has too many rows", async () => {
    expect(await faultOf(utf8(`${head}"open`))).toBe("broken");
    expect(await faultOf(utf8(head + "SRB,A,a@example.org\n".repeat(5_001)))).toBe("too large");
  });
});

describe("a workbook", () => {
  const cell = (at: string, text: string, more = 't="inlineStr"') => `<c r="${at}" ${more}><is><t>${text}</t></is></c>`;
  const heads = `<row r="1">${["Party", "Name", "Address", "From"].map((text, at) => cell(`${"ABCD"[at]}1`, text)).join("")}</row>`;
  const texts = "<sst><si><t>SRB</t></si><si><r><t>Ana </t></r><r><t>MARIN</t></r><rPh><t>no</t></rPh></si></sst>";

  it("is read by its first sheet in sight, with shared texts, gaps and days that are numbers", async () => {
    const row = `<row r="7"><c r="A7" t="s"><v>0</v></c><c r="B7" t="s"><v>1</v></c>${cell("C7", "a@example.org")}<c r="D7"><v>43228</v></c></row>`;
    const bytes = await aWorkbook(heads + row, { "xl/sharedStrings.xml": texts });

    const [read] = await rowsOf(bytes);

    expect(read).toMatchObject({
      line: 7,
      problems: [],
      entry: { party: "SRB", name: "Ana MARIN", from: "2018-05-08" },
    });
  });

  it("has no formula of it evaluated or believed", async () => {
    const row = `<row r="2">${cell("A2", "SRB")}<c r="B2" t="str"><f>HYPERLINK("http://x")</f><v>Ana</v></c>${cell("C2", "a@example.org")}</row>`;
    const [read] = await rowsOf(await aWorkbook(heads + row));

    expect(read?.problems).toContainEqual({ field: "name", why: "formula" });
    expect(read?.entry.name).toBe("");
  });

  it("is refused where it is a bomb, declares entities, is cut off or is none", async () => {
    const bomb = await aWorkbook(`<row r="1">${" ".repeat(60_000_000)}</row>`);
    expect(await faultOf(bomb)).toBe("too large");
    const sheet = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData>&a;</sheetData></worksheet>';
    expect(await faultOf(await aWorkbook("", { "xl/worksheets/sheet1.xml": sheet }))).toBe("unsafe");
    expect(await faultOf((await aWorkbook(heads)).subarray(0, -40))).toBe("broken");
    expect(await faultOf(await zip(new Map([["a.txt", Buffer.from("x")]])))).toBe("broken");
    const rows = Array.from({ length: 5_002 }, (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, "x")}</row>`);
    expect(await faultOf(await aWorkbook(rows.join("")))).toBe("too large");
  });

  it("with a text for a thousand cells each is not unfolded a thousand times", async () => {
    const long = `<sst><si><t>${"x ".repeat(400_000)}</t></si></sst>`;
    const rows = Array.from({ length: 900 }, (_, at) => `<row r="${at + 2}"><c t="s"><v>0</v></c></row>`);
    const bytes = await aWorkbook(heads + rows.join(""), { "xl/sharedStrings.xml": long });
    expect(() => readXlsx(bytes)).not.toThrow(DocxRefused);
  });
});

describe("the rows of a list", () => {
  it("are refused each with its reason, and the others taken", async () => {
    const contacts = [aContact({ address: "known@example.org", name: "Mara PRIMER" })];
    const rows = await rowsOf(
      utf8(
        [
          "Country;Full name;E-mail;To or cc;Languages;From;Shoe size",
          "Serbia;Ana MARIN;ana@example.org;cc;English, fr;8.5.2018;39",
          "Atlantis;Ana MARIN;ana@example.org",
          "Serbia;Mara Primer;KNOWN@example.org",
          "SRB;Ms Ana Marin;ana@example.org",
          "Turkey;Оlga KOREL;o@example.org",
          "Turkey;=cmd|'/c calc'!A0;c@example.org",
          "Turkey;Emre TEST;emre@gmial.com;bcc",
          "Turkey;Emre TEST;e@example.org;to;Klingon;05/08/2018",
        ].join("\n"),
      ),
      contacts,
    );

    expect(
      rows.map(({ problems, doubts }) => [...problems.map(({ why }) => why), ...doubts.map(({ kind }) => kind)]),
    ).toEqual([
      [],
      ["unknown"],
      ["known already"],
      ["twice in the file"],
      ["mixed letters"],
      ["formula"],
      ["unknown", "slip"],
      ["unknown", "no day"],
    ]);
    expect(rows[0]?.entry).toMatchObject({ party: "SRB", copy: "cc", languages: ["en", "fr"], from: "2018-05-08" });
  });

  it("are not read where a column is missing without which they tell of nobody", async () => {
    const read = await listIn({ kind: "contacts", bytes: utf8("Name,Shoe size\nAna,39\n"), known });
    expect(read).toMatchObject({ list: { missing: ["party", "address"], unknown: ["Shoe size"], rows: [] } });
  });

  it("lead where nobody does yet, and one of them alone", async () => {
    const lead = (name: string, party: string) => `${party},${name},${name}@example.org,yes`;
    const text = ["Party,Name,Address,Leads", lead("ana", "SRB"), lead("eva", "SRB"), lead("emre", "TUR")].join("\n");
    const rows = await rowsOf(utf8(text), [aContact({ party: "TUR", isLead: true })]);
    expect(rows.map(({ entry }) => entry.isLead)).toEqual([true, false, false]);
  });

  it("are five thousand and tell how far they are", async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, at) => `SRB,Person ${"ab".repeat(at % 7)} ${at},p${at}@example.org`,
    );
    const told: number[] = [];
    const read = await listIn({ kind: "contacts", bytes: utf8(head + lines.join("\r\n")), known }, (part) =>
      told.push(part),
    );
    expect("list" in read && read.list.rows.filter(isAccepted).length).toBe(5_000);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });
});

/** A row by its number, each cell under its letter. */
const rowAt = (line: number, cells: Readonly<Record<string, string>>) =>
  `<row r="${line}">${Object.entries(cells)
    .map(([letter, words]) => `<c r="${letter}${line}" t="inlineStr"><is><t>${words}</t></is></c>`)
    .join("")}</row>`;

describe("a workbook as an office keeps it", () => {
  const office = [
    rowAt(1, { A: "CONTACTS OF THE NETWORK" }),
    rowAt(2, { A: "as of March; please report changes" }),
    rowAt(4, { A: "No", B: "Country", C: "Name ", D: "E-mail:", E: "Ministry / Agency (full name)" }),
    rowAt(5, { A: "1", B: "Georgia", C: "H.E. Mr Arben Hoxha  ", D: "arben@interior.al.example", E: "Interior" }),
    rowAt(6, { A: "2", C: "Elira Çela", D: " elira@foreign.al.example", E: "Foreign Affairs" }),
    rowAt(8, { A: "3", B: "Serbia", C: "Gökçe Işık", D: "gokce@goc.tr.example" }),
    rowAt(9, { A: "4", C: "Nobody’s", D: "nobody@goc.tr.example" }),
  ].join("");
  const merged = '</sheetData><mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="B5:B7"/></mergeCells><sheetData>';

  it("is read below its title, and a delegation merged beside its people counts for each", async () => {
    const rows = await rowsOf(await aWorkbook(office + merged));
    expect(rows.map(({ line, entry: { party, name } }) => [line, party, name])).toEqual([
      [5, "GEO", "H.E. Mr Arben Hoxha"],
      [6, "GEO", "Elira Çela"],
      [8, "SRB", "Gökçe Işık"],
      [9, "", "Nobody’s"],
    ]);
    expect(rows.map(isAccepted)).toEqual([true, true, true, false]);
  });

  it("guesses no delegation where nothing was merged", async () => {
    const [, second] = await rowsOf(await aWorkbook(office));
    expect(second?.problems).toEqual([{ field: "party", why: "missing" }]);
  });

  it("says what its nearest row lacks where none names all columns", async () => {
    const bytes = await aWorkbook(rowAt(1, { A: "CONTACTS" }) + rowAt(3, { A: "Country", B: "Name" }));
    expect(await listIn({ kind: "contacts", bytes, known })).toMatchObject({
      list: { missing: ["address"], rows: [] },
    });
  });
});
