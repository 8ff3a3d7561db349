import { openCollab, type Collab } from "#app/collab/collab.server.ts";
import type { LivePace } from "#app/live/live-requests.server.ts";
import { livePace, liveRequests } from "#app/live/live-requests.server.ts";
import { clientNetwork } from "#app/server/client-network.ts";
import { formGuard } from "#app/server/form-guard.ts";
import { language } from "#app/server/language.ts";
import { requestLog } from "#app/server/log.ts";
import type { MailDesk } from "#app/server/mail-desk.ts";
import { noMailDesk } from "#app/server/mail-desk.ts";
import type { Pages } from "#app/server/pages.ts";
import { remixHandler } from "#app/server/remix-handler.ts";
import {
  bodyLimit,
  hostGuard,
  methodGuard,
  originGuard,
  originOf,
  remixParameters,
  targetGuard,
} from "#app/server/request-guards.ts";
import { pathTeller } from "#app/server/route-pattern.ts";
import { securityHeaders } from "#app/server/security-headers.ts";
import { signedIn } from "#app/server/signed-in.ts";
import type { Wait } from "#app/server/slow-down.ts";
import type { Judgement } from "#app/server/context.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import type { AppLoadContext } from "@remix-run/node";
import compression from "compression";
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from "express";
import express from "express";
import type { Server as HttpServer } from "node:http";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";

export type ServerDeps = {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly key: HouseKey;
  /** The folder of the files that people bring in. */
  readonly uploads: string;
  readonly mail?: MailDesk;
  readonly demonstration: boolean;
  readonly publicUrl?: URL;
  /** Hears of each question put to the table of rights; the log hears of refusals anyway. */
  readonly judged?: (judgement: Judgement) => void;
  /** How whoever is over a wide limit is kept waiting, unless by the clock of this machine. */
  readonly wait?: Wait;
  /** Milliseconds after which notes that everybody left are taken out of memory. */
  readonly unloadAfter?: number;
  /** How many proxies of ours stand in front; none unless it is said. */
  readonly trustedProxies?: number;
  /** How often streams of news are looked after, unless as it is for everybody. */
  readonly pace?: LivePace;
  readonly pages: (http: HttpServer) => Promise<Pages>;
};

export type Server = {
  /** Rejects with PortTaken where another program listens already. Port 0 takes any free one. */
  listen(port: number, host?: string): Promise<void>;
  /** Stores and writes what came before it leaves. */
  close(): Promise<void>;
  /** How much of the notes is in memory. */
  readonly gauges: Collab["gauges"];
  /** Where it listens, without a slash at the end. */
  readonly url: string;
};

export class PortTaken extends Error {
  override readonly name = "PortTaken";

  constructor(port: number) {
    super(`Port ${port} is already in use; choose another one with PORT, for example: PORT=${port + 1} npm start`);
  }
}

/** Composes the house from its parts: the only place that knows them all. */
export async function createServer(deps: ServerDeps): Promise<Server> {
  const app = express().disable("x-powered-by");
  const http = createHttpServer(app);
  const pages = await deps.pages(http);
  const collab = openCollab({ ...deps, judged: deps.judged ?? (() => undefined) });
  // While pages are being written, Vite has a socket of its own on this port.
  collab.listenTo(http, pages.isDevelopment ? "left alone" : "refused");
  composeRequests(app, deps, { pages, collab });
  return {
    listen: (port, host = "127.0.0.1") => listen(http, port, host),
    gauges: collab.gauges,
    close: async () => {
      await collab.close();
      await pages.close();
      await close(http);
    },
    get url() {
      return urlOf(http);
    },
  };
}

type Inside = { readonly pages: Pages; readonly collab: Pick<Collab, "notes" | "drafts"> };

function composeRequests(app: Express, deps: ServerDeps, { pages, collab }: Inside): void {
  app.use(
    requestLog(deps.log, pathTeller(pages.build)),
    securityHeaders({ isDevelopment: pages.isDevelopment, isHttps: isHttps(deps) }),
    targetGuard,
    methodGuard,
    hostGuard(deps.publicUrl),
    clientNetwork(deps.trustedProxies ?? 0),
    originGuard(deps.publicUrl),
    bodyLimit,
    formGuard,
    compression(),
    ...pages.files,
    neverStored,
    remixParameters,
    language(deps),
    signedIn({ ...deps, isHttps: isHttps(deps) }),
  );
  app.get("/favicon.ico", (_req, res) => res.redirect(308, "/favicon.svg"));
  const contextOf = contextFor(deps, collab);
  const live = liveRequests({ ...deps, isHttps: isHttps(deps), pace: deps.pace ?? livePace, contextOf });
  app.get("/live/meetings/:meetingId", live.stream);
  app.get("/live/meetings/:meetingId/since", live.poll);
  app.all("*", remixHandler({ pages, publicUrl: deps.publicUrl, contextOf }));
  app.use(plainCode(deps.log));
}

const isHttps = ({ publicUrl }: ServerDeps) => publicUrl?.protocol === "https:";

const neverStored: RequestHandler = (_req, res, next) => {
  res.setHeader("Cache-Control", "no-store");
  res.vary("Cookie");
  next();
};

/** What a loader, an action or a stream is given of the house and of the request. */
function contextFor(
  deps: ServerDeps,
  { notes, drafts }: Inside["collab"],
): (req: Request, res: Response) => AppLoadContext {
  const { db, clock, log, key, uploads, mail = noMailDesk, demonstration, publicUrl } = deps;
  const { judged = () => undefined, wait } = deps;
  return (req, { locals }) => {
    const { signedIn: person, nonce, requestId, locale, network } = locals;
    // Links in mails lead to the public address, from wherever it was asked for them.
    const address = publicUrl?.origin ?? originOf(req, publicUrl);
    const asked = { signedIn: person, nonce, requestId, locale, network, publicUrl: address };
    return { db, clock, log, key, uploads, mail, demonstration, judged, wait, notes, drafts, ...asked };
  };
}

/** Whatever went wrong, the answer is a code and the id under which the log has the rest. */
function plainCode(log: Logger): ErrorRequestHandler {
  return (error: { status?: unknown }, _req, res, _next) => {
    const status = typeof error.status === "number" ? error.status : 500;
    if (status >= 500) log.error({ err: error, requestId: res.locals.requestId });
    // Half an answer cannot be taken back; passed on, Express would write the error out, message and all.
    if (res.headersSent) return void res.destroy();
    res.set("Cache-Control", "no-store").status(status).type("text/plain").send(`${status} ${res.locals.requestId}`);
  };
}

function listen(http: HttpServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortTaken(port) : error),
    );
    http.listen(port, host, resolve);
  });
}

function close(http: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });
}

function urlOf(http: HttpServer): string {
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("The server is not listening on a port.");
  return `http://${nameOf(address)}:${address.port}`;
}

function nameOf({ address, family }: AddressInfo): string {
  if (address === "127.0.0.1" || address === "::1") return "localhost";
  return family === "IPv6" ? `[${address}]` : address;
}
