import en from "#app/locales/en.json" with { type: "json" };
import { idsSaidIn } from "#app/locales/ids-said.ts";
import { learn, messagesOf, sayInstead } from "#app/locales/learnt-words.ts";
import { rights } from "#domain/access/rights.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst, transformWithEsbuild } from "vite";
import { describe, expect, it } from "vitest";

const ids = Object.keys(en);

const saidIn = async (source: string, file = "page.tsx") =>
  idsSaidIn(parseAst((await transformWithEsbuild(source, file, { jsx: "automatic" })).code), ids);

/** The sources of the application and the ids that each says. */
async function allSaid() {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /[.]tsx?$/.test(file));
  return Promise.all(
    files.map(async (file) => {
      const source = readFileSync(join("app", file), "utf8");
      return { file, source, said: await saidIn(source, file) };
    }),
  );
}

describe("the words of a module", () => {
  it("are those that it names, and all that fit its templates", async () => {
    expect(await saidIn('text("page.skip"); const words = { title: "door.title" } as const;')).toEqual([
      "door.title",
      "page.skip",
    ]);
    expect(await saidIn("export const Word = () => <b>{text(`remark.state.${state}`)}</b>;")).toEqual(
      ids.filter((id) => id.startsWith("remark.state.")),
    );
    expect(await saidIn("text.rich(`check.${check}.why`, said);")).toEqual(
      ids.filter((id) => /^check[.].+[.]why$/.test(id)),
    );
  });

  it("are none that only might be meant", async () => {
    expect(
      await saidIn('const path = `${home}.${id}`; say("page"); const all = `${id}`; const file = `door.${a}/`;'),
    ).toEqual([]);
  });
});

describe("the words of the browser", () => {
  it("grow with each module that is loaded, and turn into a language for trying out when they are asked to", () => {
    learn({ "page.skip": "Skip" });
    sayInstead((elements) => [...elements, { type: 0, value: "!" }]);
    learn({ "door.title": [{ type: 1, value: "house" }] });

    expect(["page.skip", "door.title"].map(messagesOf())).toEqual([
      [
        { type: 0, value: "Skip" },
        { type: 0, value: "!" },
      ],
      [
        { type: 1, value: "house" },
        { type: 0, value: "!" },
      ],
    ]);
  });
});

describe("the catalogue", { timeout: 60_000 }, () => {
  it("holds nothing that nobody says", async () => {
    const said = new Set((await allSaid()).flatMap((one) => one.said));

    expect(ids.filter((id) => !said.has(id))).toEqual([]);
  });

  it("is asked by pages for what stands in their code, never for an id that came with their data", async () => {
    const speaks = 'from "#app/locales/text-in.ts"';
    const handed = (await allSaid())
      .filter(({ file, source }) => file.endsWith(".server.ts") && !source.includes(speaks))
      .flatMap(({ file, said }) => said.filter((id) => !Object.hasOwn(rights, id)).map((id) => `${file}: ${id}`));

    expect(handed).toEqual([]);
  });
});

describe("the build", () => {
  it("gives no browser the words of the command line and of mails, nor what takes messages apart", () => {
    const assets = "build/client/assets";
    const scripts = readdirSync(assets).filter((file) => file.endsWith(".js"));
    const all = scripts.map((file) => readFileSync(join(assets, file), "utf8")).join("");

    expect(all).toContain(en["door.title"]);
    expect(all).not.toContain(en["command.failed"]);
    expect(all).not.toContain(en["sign_in.mail.subject"]);
    expect(all).not.toContain("EXPECT_ARGUMENT_CLOSING_BRACE");
  });
});
