import { createServer } from "node:http";
import { once } from "node:events";
import { extname } from "node:path";
import { build } from "vite";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** Serves a page of its own made from one module of the tests, under the desk's rules for scripts and styles. */
export async function servePage(module: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    esbuild: { jsx: "automatic", jsxDev: false },
    build: { write: false, rollupOptions: { input: module, output: { entryFileNames: "page.js" } } },
  });
  if (!("output" in built)) throw new Error("One module is built into one page.");
  const files = new Map(
    built.output.map((file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : file.source]),
  );
  const styles = [...files.keys()].filter((name) => name.endsWith(".css"));
  const links = styles.map((name) => `<link rel="stylesheet" href="${name}">`).join("");
  const html = `<!doctype html><html lang="en"><title>A draft</title>${links}<div id="page"></div><script type="module" src="/page.js"></script>`;
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.setHeader("Content-Security-Policy", "default-src 'self'; font-src 'self' data:; img-src 'self' data:");
    response.setHeader("Content-Type", file === undefined ? "text/html" : (types[extname(request.url ?? "")] ?? ""));
    response.end(file ?? html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The page is served on a port.");
  return { url: `http://127.0.0.1:${address.port}`, close: () => void server.close() };
}
