import { answering } from "#app/server/nearby-routes.ts";
import { originOf, refuse } from "#app/server/request-guards.ts";
import type { Pages } from "#app/server/pages.ts";
import type { AppLoadContext } from "@remix-run/node";
import { createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";
import type { Request as Asked, RequestHandler, Response as Answer } from "express";

type Handing = {
  readonly pages: Pages;
  readonly publicUrl: URL | undefined;
  readonly contextOf: (req: Asked, res: Answer) => AppLoadContext;
};

/**
 * Hands requests to Remix and its answers back. Remix's own adapter takes the host from X-Forwarded-Host and the port
 * from wherever it finds one (CVE-2025-31137 was a consequence), and appends to headers that are set already; here the
 * guards have judged host, target and form before, and nothing that Remix answers may be stored.
 */
export function remixHandler({ pages, publicUrl, contextOf }: Handing): RequestHandler {
  const answer = answering(pages);
  return (req, res, next) => {
    answer(requestOf(req, res, publicUrl), contextOf(req, res))
      .then((response) => send(response, res))
      .catch(next);
  };
}

function requestOf(req: Asked, res: Answer, publicUrl: URL | undefined): Request {
  const leaving = new AbortController();
  // Closed before it was finished: nobody waits for the answer any more.
  res.on("close", () => res.writableFinished || leaving.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  const body = req.method === "POST" ? { body: bodyOf(req, res), duplex: "half" as const } : {};
  const url = `${originOf(req, publicUrl)}${req.originalUrl}`;
  return new Request(url, { method: req.method, headers, signal: leaving.signal, ...body });
}

function bodyOf(req: Asked, res: Answer): BodyInit {
  return res.locals.form === undefined ? createReadableStreamFromReadable(req) : new Uint8Array(res.locals.form);
}

async function send(response: Response, res: Answer): Promise<void> {
  // Remix's page would quote the address and name the program's routes.
  if (response.status === 405) return refuse(res, 405);
  res.status(response.status);
  for (const [name, value] of response.headers) {
    // "Set-Cookie" comes once for each cookie; "Cache-Control" is ours, whatever Remix says of its manifest.
    if (name === "cache-control") continue;
    if (name === "vary") res.vary(value);
    else res.append(name, value);
  }
  if (response.body) await writeReadableStreamToWritable(response.body, res);
  else res.end();
}
