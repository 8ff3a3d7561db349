import type { Request, RequestHandler } from "express";
import type { IncomingHttpHeaders } from "node:http";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);
const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** Packed size of the largest file that is taken in. */
const largestBody = 25 * 1024 * 1024;

/** Refuses requests for another host than the public one or this machine itself (DNS rebinding, poisoned links): 421. */
export function hostGuard(publicUrl: URL | undefined): RequestHandler {
  return (req, res, next) => {
    const host = req.headers.host ?? "";
    if (host === publicUrl?.host || loopbackNames.has(host.replace(/:\d+$/, ""))) next();
    else res.status(421).type("text/plain").send("421");
  };
}

/** Refuses changes asked for by another site's page, before anything reads the body: 403. */
export function originGuard(publicUrl: URL | undefined): RequestHandler {
  return (req, res, next) => {
    if (safeMethods.has(req.method) || isAskedByOurPage(req, publicUrl)) next();
    else res.status(403).type("text/plain").send("403");
  };
}

/** Fetch Metadata decides where the browser sends it; older browsers send at least Origin; neither is a refusal. */
function isAskedByOurPage(req: Request, publicUrl: URL | undefined): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const host = req.headers.host ?? "";
  const origin = host === publicUrl?.host ? publicUrl.origin : `http://${host}`;
  return req.headers.origin === origin;
}

/** Refuses bodies that are too large (413) or do not say how large they are (411). */
export const bodyLimit: RequestHandler = (req, res, next) => {
  if (safeMethods.has(req.method)) return next();
  const status = refusalOfBody(req.headers);
  if (status === undefined) return next();
  // The body is still on its way and nobody will read it.
  res.set("Connection", "close").status(status).type("text/plain").send(String(status));
};

function refusalOfBody(headers: IncomingHttpHeaders): number | undefined {
  if (headers["transfer-encoding"] !== undefined) return 411;
  return Number(headers["content-length"] ?? 0) > largestBody ? 413 : undefined;
}

/** Refuses changes whose body is no form, which is all that pages send: 415. */
export const formsOnly: RequestHandler = (req, res, next) => {
  if (safeMethods.has(req.method) || isForm(req.headers["content-type"] ?? "")) next();
  else res.set("Connection", "close").status(415).type("text/plain").send("415");
};

function isForm(type: string): boolean {
  return /^application\/x-www-form-urlencoded *(;|$)|^multipart\/form-data *;.*boundary=/i.test(type);
}
