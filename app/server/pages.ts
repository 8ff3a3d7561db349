import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import express from "express";
import type { Server as HttpServer } from "node:http";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Where the pages come from: a build, or Vite while one is written. */
export type Pages = {
  readonly isDevelopment: boolean;
  readonly files: readonly RequestHandler[];
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  close(): Promise<void>;
};

/** The pages as `remix vite:build` left them. Rejects if there is no build. */
export async function builtPages(directory = "build"): Promise<Pages> {
  // An import of a computed path has no type; the build's entry is written by Remix.
  const build = (await import(pathToFileURL(resolve(directory, "server/index.js")).href)) as ServerBuild;
  const client = join(directory, "client");
  return {
    isDevelopment: false,
    files: [
      express
        .Router()
        .use("/assets", express.static(join(client, "assets"), { immutable: true, maxAge: "1y", fallthrough: false })),
      filesWithEnding(express.static(client, { maxAge: "1h", index: false, redirect: false })),
    ],
    build,
    close: () => Promise.resolve(),
  };
}

/** Pages have no ending, and their data has its own: asking the disk for each of them would be wasted. */
function filesWithEnding(files: RequestHandler): RequestHandler {
  return (req, res, next) => (/\.(?!data$)\w+$/.test(req.path) ? files(req, res, next) : next());
}

/** The pages from their sources, rebuilt as one writes; shares the HTTP server with the news about changes. */
export async function pagesInDevelopment(http: HttpServer): Promise<Pages> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server: http } } });
  return {
    isDevelopment: true,
    files: [vite.middlewares],
    // What Vite loads has no type; this module is the build's entry, written by Remix.
    build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    close: () => vite.close(),
  };
}
