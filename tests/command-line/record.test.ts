import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aFolder, type, within } from "#tests/support/command-line.ts";

const sarajevo = "db/demo/sarajevo-2018.json";

describe("record import and record export", () => {
  it("give back the very text that was taken in, unknown keys and order of keys included", async () => {
    const { path, write } = aFolder();
    const record = JSON.parse(readFileSync(sarajevo, "utf8"));
    const strange = { ...record, later: { kept: [1, null] }, meeting: { weather: "rain", ...record.meeting } };
    const file = write("in.json", `${JSON.stringify(strange, null, 2)}\n`);

    await type("record", "import", file, "--database", path("x.db"));
    const exported = await type(
      "record",
      "export",
      "sarajevo-2018",
      "--database",
      path("x.db"),
      "--out",
      path("out.json"),
    );

    expect(exported).toEqual({ printed: `${path("out.json")} is written.` });
    expect(readFileSync(path("out.json"), "utf8")).toBe(readFileSync(file, "utf8"));
  });

  it("leave a stored meeting alone unless asked to replace it", async () => {
    const { path } = aFolder();
    const database = ["--database", path("x.db")];
    await type("record", "import", sarajevo, ...database);

    const again = await type("record", "import", sarajevo, ...database);
    expect(again.refused).toBe(
      "The meeting sarajevo-2018 is stored already; add --replace to put the file in its place.",
    );
    const replaced = await type("record", "import", sarajevo, "--replace", "--json", ...database);
    expect(JSON.parse(replaced.printed)).toEqual({ meeting: "sarajevo-2018", outcome: "replaced" });
  });

  it.each([
    ["not JSON", "{", /is not taken in: The file is not sound JSON: line 1, column 2/],
    [
      "a later version",
      '{"format":"rapporteur/meeting-record","version":2}',
      /version is 2; this program reads version 1/,
    ],
    ["no text", "\uFFFF\u0000", /is not taken in/],
  ])("refuse %s in one line and make no database", async (_what, text, expected) => {
    const { path, write } = aFolder();
    const { refused, printed } = await type("record", "import", write("bad.json", text), "--database", path("x.db"));
    expect(refused).toMatch(expected);
    expect(refused).not.toContain("\n");
    expect(printed).toBe("");
    expect(existsSync(path("x.db"))).toBe(false);
  });

  it("say which meetings there are", async () => {
    const { path } = aFolder();
    await type("demo", "--database", path("x.db"));
    const { refused } = await type("record", "export", "vienna-1815", "--database", path("x.db"));
    expect(refused).toBe("There is no meeting “vienna-1815” in this database; it holds sarajevo-2018, sofia-2017.");
  });

  it("say that there is no database", async () => {
    const { path } = aFolder();
    const { refused } = await type("record", "export", "sarajevo-2018", "--database", path("x.db"));
    expect(refused).toBe(
      `There is no database ${path("x.db")}; name another with --database, or begin one with record import.`,
    );
    expect(existsSync(path("x.db"))).toBe(false);
  });
});

describe("demo", () => {
  it("loads once, and never beside real dialogues", async () => {
    const { path } = aFolder();
    const first = await type("demo", "--database", path("demo.db"), "--json");
    const second = await type("demo", "--database", path("demo.db"), "--json");
    expect([first, second].map(({ printed }) => JSON.parse(printed).outcome)).toEqual(["loaded", "present"]);

    await type("record", "import", sarajevo, "--database", path("real.db"));
    const { refused } = await type("demo", "--database", path("real.db"));
    expect(refused).toContain("holds real dialogues");
  });
});

describe("the outbox of a demonstration from the command line", () => {
  it("holds what `npm start` puts there, once", async () => {
    const { path } = aFolder();
    const database = ["--database", path("demo.db")];
    await type("demo", ...database);
    await type("demo", ...database);

    const subjects = within(path("demo.db"), ({ $client }) =>
      $client.prepare("SELECT subject FROM messages ORDER BY rowid").pluck().all(),
    );
    expect(subjects).toEqual(["Invitation: Note-taker, Sarajevo 2018, Budapest Process", "Sarajevo: our thanks"]);
  });

  it("is not begun where its links cannot be made: nothing is loaded, and the command says why", async () => {
    const { path, write } = aFolder();
    write("demo.db.house-key", "short");

    const { refused } = await type("demo", "--database", path("demo.db"));

    expect(refused).toContain("holds no house key");
    expect(
      within(path("demo.db"), ({ $client }) => $client.prepare("SELECT count(*) FROM dialogues").pluck().get()),
    ).toBe(0);
  });
});

describe("serve", () => {
  it("asks for the address at which people reach it", async () => {
    const { refused } = await type("serve");
    expect(refused).toContain("Set PUBLIC_URL");
  });
});

describe("a command that does not exist, or is typed wrongly", () => {
  it("is refused with what to type", async () => {
    expect((await type("record", "burn")).refused).toBe(
      "There is no command “record burn”; type help to see the commands.",
    );
    expect((await type("record", "export")).refused).toBe("The command is typed: record export MEETING [--out FILE]");
    expect((await type("demo", "--colour", "blue")).refused).toBe("The command is typed: demo");
  });

  it("and help lists them all", async () => {
    const { printed } = await type("help");
    for (const name of [
      "record export",
      "record import",
      "report write",
      "check",
      "demo",
      "user forget-proofs",
      "serve",
    ])
      expect(printed).toContain(name);
  });
});
