import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const assets = "build/client/assets";
describe("the first visit to any page, the room included", () => {
  it("loads neither the editor nor what keeps notes", () => {
    const { entry, routes } = manifest();
    for (const route of Object.values(routes)) {
      const scripts = new Set([entry, routes.root, route].flatMap((part) => [part?.module, ...(part?.imports ?? [])]));
      const sources = [...scripts].flatMap((name) => (name ? readFileSync(`build/client${name}`, "utf8") : []));

      expect(sources.join("").includes("__lexicalEditor"), `${route.id} loads Lexical`).toBe(false);
      expect(sources.join("").includes("rapporteur-notes/"), `${route.id} loads the notes' client`).toBe(false);
    }
  });
});

type Part = { readonly module?: string; readonly imports?: readonly string[] };

/** What Remix tells the browser to load. */
function manifest(): { entry: Part; routes: Record<string, Part & { id: string }> } {
  const name = readdirSync(assets).find((file) => file.startsWith("manifest-"));
  const text = readFileSync(`${assets}/${name}`, "utf8");
  // Remix writes it as an assignment.
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as ReturnType<typeof manifest>;
}
