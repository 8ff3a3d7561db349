import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import { connect } from "node:net";
import { readFileSync } from "node:fs";
import type { AddressInfo, Socket } from "node:net";
import { build } from "vite";

/** A host of the editor's page, whose socket leads to a real server of ours. */
export type EditorHost = { readonly url: string; [Symbol.asyncDispose](): Promise<void> };

/** As on our own pages, but that the one script has no nonce. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' blob:";

export async function editorHost(server: string): Promise<EditorHost> {
  const files = await builtEditor();
  const { host } = new URL(server);
  const http = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, server);
    response.setHeader("Content-Security-Policy", policy);
    const file = files.get(pathname);
    if (file !== undefined) return void response.setHeader("Content-Type", "text/javascript").end(file);
    if (!pathname.startsWith("/meetings/")) return void response.writeHead(204).end();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>Notes</title><div id="page"></div><script type="module" src="/assets/page.js"></script></html>`,
    );
  });
  const lines = new Set<Socket>();
  http.on("upgrade", (request: IncomingMessage, socket, head: Buffer) => {
    const line = connect(Number(new URL(server).port), "127.0.0.1");
    const headers = { ...request.headers, host, origin: server };
    const text = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    lines.add(line);
    line.write(`GET ${request.url ?? "/"} HTTP/1.1\r\n${text.join("")}\r\n`);
    line.write(head);
    line.pipe(socket).pipe(line);
    line.on("close", () => socket.destroy());
    line.on("error", () => socket.destroy());
    socket.on("error", () => line.destroy());
    socket.on("close", () => line.destroy());
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has such an address.
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/meetings/sarajevo-2018/sessions/s1`,
    [Symbol.asyncDispose]: async () => {
      http.closeAllConnections();
      for (const line of lines) line.destroy();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

async function builtEditor(): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"' },
    esbuild: { jsx: "automatic", jsxDev: false },
    build: {
      write: false,
      rollupOptions: {
        input: { page: "tests/support/editor-page.tsx" },
        output: { entryFileNames: "assets/[name].js", chunkFileNames: "assets/[name]-[hash].js" },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunks = outputs.flatMap((one) => (one.type === "chunk" ? [[`/${one.fileName}`, one.code] as const] : []));
  return new Map([...chunks, ["/room-worker.js", readFileSync("build/client/room-worker.js", "utf8")]]);
}
