import type { Request, RequestHandler, Response } from "express";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

const safeMethods = new Set(["GET", "HEAD"]);
const methods = new Set([...safeMethods, "POST"]);
const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;
/** Packed size of the largest file that is taken in, 25 MB. */
const largestBody = 25 * 1024 * 1024;
/** As much of a larger one is read, and thrown away, so that its sender sees the sentence that refuses it. */
const mostRead = 4 * largestBody;
/** Where a file can be brought in; its page reads the parts one after the other and sets limits of its own. */
const fileTarget =
  /^\/(dialogues\/[^/]+(\/contacts)?\/import|meetings\/[^/]+\/(remarks\/file|people\/import|papers\/[^/]+|report\/versions\/[^/]+\/approval\/letters))(\.data)?$/;

/** Is a file brought in by this request? */
export function bringsFile({ path, headers }: Request): boolean {
  return fileTarget.test(path) && headers["content-type"]?.toLowerCase().startsWith("multipart/form-data") === true;
}

/** Answers with a code and the id under which the log has the rest. What of the body is still on its way nobody will read. */
export function refuse(res: Response, status: number): void {
  if (!res.req.complete) res.set("Connection", "close");
  res.set("Cache-Control", "no-store").status(status).type("text/plain").send(`${status} ${res.locals.requestId}`);
}

/**
 * Refuses targets that are no plain path (400): another site's address, "//evil.example" or "/\\evil.example", which
 * browsers and routers read as a host where we read a path; and those with characters in them that end a line, which
 * no route of ours matches, nor even the one for all that is left.
 */
export const targetGuard: RequestHandler = (req, res, next) => {
  const target = req.originalUrl;
  const path = pathAfterParsing(target);
  if (isPlain(target) && isPlain(path) && !endsLine.test(decoded(path))) next();
  else refuse(res, 400);
};

/** A backslash in the query is somebody's text; in the path it is another slash. */
function isPlain(target: string): boolean {
  return /^\/(?![/\\])[^\\?]*(\?|$)/.test(target);
}

/** "/..//evil.example" is "//evil.example" by then. */
function pathAfterParsing(target: string): string {
  return URL.canParse(target, "http://here.invalid") ? new URL(target, "http://here.invalid").pathname : "";
}

const endsLine = /[\p{Cc}\u2028\u2029]/u;

/** What is not UTF-8 once it is decoded counts as a control character. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "\0";
  }
}

/** Refuses methods that no page of ours uses (405), TRACE and all that would run an action under another name. */
export const methodGuard: RequestHandler = (req, res, next) => {
  if (methods.has(req.method)) return next();
  res.set("Allow", [...methods].join(", "));
  refuse(res, 405);
};

/** Refuses requests for another host than the public one or this machine itself (DNS rebinding, poisoned links): 421. */
export function hostGuard(publicUrl: URL | undefined): RequestHandler {
  return (req, res, next) => {
    if (isOurHost(req, publicUrl)) next();
    else refuse(res, 421);
  };
}

/** Is the request for the public host or for this machine itself? */
export function isOurHost(req: IncomingMessage, publicUrl: URL | undefined): boolean {
  const host = req.headers.host ?? "";
  const isOurs = host === publicUrl?.host || (thisMachine.test(host) && URL.canParse(`http://${host}`));
  return isOurs && hostsIn(req) === 1;
}

/** Node takes the first Host where there are two; a proxy in front may have judged by the other. */
function hostsIn({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length;
}

/** What our pages are reached under: PUBLIC_URL, or this machine's own name. Asked after the host was judged. */
export function originOf(
  { headers: { host = "" } }: Pick<IncomingMessage, "headers">,
  publicUrl: URL | undefined,
): string {
  return host === publicUrl?.host ? publicUrl.origin : `http://${host}`;
}

/** Refuses changes asked for by another site's page, before anything reads the body: 403. */
export function originGuard(publicUrl: URL | undefined): RequestHandler {
  return (req, res, next) => {
    if (safeMethods.has(req.method) || isAskedByOurPage(req, publicUrl)) next();
    else refuse(res, 403);
  };
}

/** Fetch Metadata decides where the browser sends it; older browsers send at least Origin; neither is a refusal. */
function isAskedByOurPage(req: Request, publicUrl: URL | undefined): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  return req.headers.origin === originOf(req, publicUrl);
}

/** Refuses bodies that are too large (413) or do not say how large they are (411). */
export const bodyLimit: RequestHandler = (req, res, next) => {
  if (safeMethods.has(req.method)) return next();
  const status = refusalOfBody(req.headers, bringsFile(req) ? mostRead : largestBody);
  if (status === undefined) next();
  else refuse(res, status);
};

function refusalOfBody(headers: IncomingHttpHeaders, largest: number): number | undefined {
  if (headers["transfer-encoding"] !== undefined) return 411;
  return Number(headers["content-length"] ?? 0) > largest ? 413 : undefined;
}

/**
 * Refuses what only Remix's own scripts put into an address, where they never would (400): `_data` asks for one loader's
 * data in a way that this version only keeps for older ones; a manifest for paths deeper or more than our pages have
 * links makes it search its routes for each part of each (CVE-2026-42342).
 */
export const remixParameters: RequestHandler = (req, res, next) => {
  const { searchParams } = new URL(req.originalUrl, "http://here.invalid");
  const paths = req.path === "/__manifest" ? searchParams.getAll("p") : [];
  const isOurs = !searchParams.has("_data") && paths.length <= mostPaths && !paths.some(isTooDeep);
  if (isOurs) next();
  else refuse(res, 400);
};

const mostPaths = 500;

function isTooDeep(path: string): boolean {
  return path.length > 1_000 || path.split("/").length > 12;
}
