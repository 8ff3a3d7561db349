import type { RequestHandler } from "express";
import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { Logger } from "pino";
import { pino } from "pino";

/** The log of the running server, one JSON line an event, on standard error. */
export function createLog(level: string): Logger {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: false }));
}

/**
 * Gives each request its id and logs its end: method, path, status, milliseconds.
 * Neither bodies nor cookies nor query strings: they may hold names, addresses and links that open a door.
 */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const startedAt = performance.now();
    res.locals.requestId = randomUUID();
    res.setHeader("X-Request-Id", res.locals.requestId);
    res.on("close", () => {
      log.info({
        requestId: res.locals.requestId,
        method: req.method,
        path: req.path,
        status: res.statusCode,
        milliseconds: Math.round(performance.now() - startedAt),
        ...(res.writableFinished ? {} : { aborted: true }),
      });
    });
    next();
  };
}
