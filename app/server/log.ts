import { errorInLog } from "#app/server/error-in-log.ts";
import type { RequestHandler } from "express";
import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { DestinationStream, LogFn, Logger } from "pino";
import { pino } from "pino";

/** The log of the running server, one JSON line an event, on standard error unless another destination is given. */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: false }),
): Logger {
  return pino({ level, base: null, hooks: { logMethod } }, destination);
}

/** Errors are told without their messages, under whatever key they come; pino would even repeat the message beside. */
function logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, ...rest] = args;
  // The hook is given the arguments of any of pino's signatures; whichever it was, the rest stays as it is.
  method.apply(this, [toldOf(first), ...rest.map(toldOf)] as Parameters<LogFn>);
}

function toldOf(value: unknown): unknown {
  if (value instanceof Error) return { err: errorInLog(value) };
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      key === "err" || one instanceof Error ? errorInLog(one) : one,
    ]),
  );
}

/**
 * Gives each request its id and logs its end: method, route, status, milliseconds. Neither the path itself nor bodies,
 * cookies, other headers or query strings: they may hold names, addresses and links that open a door.
 */
export function requestLog(log: Logger, pathOf: (path: string) => Promise<string>): RequestHandler {
  return (req, res, next) => {
    const startedAt = performance.now();
    res.locals.requestId = randomUUID();
    res.setHeader("X-Request-Id", res.locals.requestId);
    const { path } = req;
    res.on("close", () => {
      const milliseconds = Math.round(performance.now() - startedAt);
      const aborted = res.writableFinished ? {} : { aborted: true };
      void pathOf(path)
        .catch(() => "*")
        .then((told) => {
          const { requestId } = res.locals;
          log.info({ requestId, method: req.method, path: told, status: res.statusCode, milliseconds, ...aborted });
        });
    });
    next();
  };
}

/**
 * Logs an error that nobody caught before it ends the process, as Node would do with its message. Returns how to stop.
 */
export function logLastWords(log: Logger): () => void {
  const end = (error: unknown) => {
    log.fatal({ err: error });
    log.flush(() => process.exit(1));
  };
  process.once("uncaughtException", end);
  return () => void process.off("uncaughtException", end);
}
