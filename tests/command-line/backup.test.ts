import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aFolder, type } from "#tests/support/command-line.ts";

async function aDemonstration() {
  const { path } = aFolder();
  await type("demo", "--database", path("desk.db"));
  return { path, database: ["--database", path("desk.db")] };
}

describe("backup and restore", () => {
  it("give back every meeting", async () => {
    const { path, database } = await aDemonstration();
    const backup = await type("backup", path("copy.db"), ...database);
    const restored = await type("restore", path("copy.db"), "--database", path("again/desk.db"));

    const bytes = (file: string) => new Intl.NumberFormat("en-GB").format(statSync(path(file)).size);
    expect(backup.printed).toBe(`${path("copy.db")} is a sound backup of 2 meetings, ${bytes("copy.db")} bytes.`);
    expect(restored.printed).toBe(
      `${path("again/desk.db")} is restored from ${path("copy.db")}: 2 meetings, ${bytes("again/desk.db")} bytes.`,
    );
    for (const meeting of ["sofia-2017", "sarajevo-2018"]) {
      const before = await type("record", "export", meeting, ...database);
      const after = await type("record", "export", meeting, "--database", path("again/desk.db"));
      expect(after).toEqual(before);
    }
  });

  it("tell programs the same", async () => {
    const { path, database } = await aDemonstration();
    const backup = await type("backup", path("copy.db"), "--json", ...database);
    const restored = await type("restore", path("copy.db"), "--json", "--database", path("again.db"));
    expect(JSON.parse(backup.printed)).toEqual({
      outcome: "made",
      file: path("copy.db"),
      bytes: statSync(path("copy.db")).size,
      meetings: 2,
      files: 0,
    });
    expect(JSON.parse(restored.printed)).toMatchObject({ outcome: "restored", file: path("again.db"), meetings: 2 });
  });

  it("never overwrite, and say what to do", async () => {
    const { path, database } = await aDemonstration();
    await type("backup", path("copy.db"), ...database);
    const before = readFileSync(path("copy.db"));

    expect(await type("backup", path("copy.db"), ...database)).toEqual({
      printed: "",
      refused: `${path("copy.db")} exists already, and a backup never overwrites anything; name another file.`,
    });
    expect(await type("restore", path("copy.db"), ...database)).toEqual({
      printed: "",
      refused: `${path("desk.db")} exists already, and a restored database never overwrites anything; move it away, or name another with --database.`,
    });
    expect(readFileSync(path("copy.db")).equals(before)).toBe(true);
  });

  it("refuse what is not there or is no backup, and make no database", async () => {
    const { path } = await aDemonstration();
    writeFileSync(path("letter.txt"), "Dear colleagues, ".repeat(100));
    const nowhere = ["--database", path("none.db")];
    expect((await type("backup", path("copy.db"), ...nowhere)).refused).toContain(
      `There is no database ${path("none.db")}`,
    );
    expect((await type("restore", path("copy.db"), ...nowhere)).refused).toBe(
      `${path("copy.db")} cannot be read (ENOENT).`,
    );
    expect((await type("restore", path("letter.txt"), ...nowhere)).refused).toBe(
      `${path("letter.txt")} is not a database; name another file.`,
    );
    expect(existsSync(path("none.db"))).toBe(false);
  });
});
