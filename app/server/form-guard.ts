import { bringsFile, refuse } from "#app/server/request-guards.ts";
import type { RequestHandler } from "express";

/** In bytes as they are sent: a text of the greatest length that a record may have, most of it percent-encoded. */
const largestForm = 4 * 1024 * 1024;
/** A form that names every party of a dialogue has some three hundred. */
const mostFields = 1_000;
const longestName = 100;
/** "who", "more.note", "parties[12]": what a form of ours can be made of, and no index that would make a list of millions. */
const fieldName = /^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*|\[\d{0,3}\])*$/;
const builtIn = /(^|[.[])(__proto__|constructor|prototype)($|[.[\]])/;

/**
 * Reads the form that is sent, before anything parses it, and refuses what no page of ours sends: another type (415), too
 * large or too many fields (413), names that are no field's (400). Parsing a hundred thousand fields of one name took
 * a minute in which nobody else was answered.
 */
export const formGuard: RequestHandler = (req, res, next) => {
  if (req.method !== "POST") return next();
  const length = Number(req.headers["content-length"] ?? 0);
  const type = (req.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (length > 0 && bringsFile(req)) return next();
  // An empty form needs no type; whoever reads it finds no fields.
  if (length === 0) req.headers["content-type"] = plainForm;
  else if (type !== plainForm) return refuse(res, 415);
  if (length > largestForm) return refuse(res, 413);

  const pieces: Buffer[] = [];
  req.on("data", (piece: Buffer) => pieces.push(piece));
  req.on("end", () => {
    const form = Buffer.concat(pieces);
    const status = refusalOf(form);
    if (status !== undefined) return refuse(res, status);
    res.locals.form = form;
    next();
  });
};

const plainForm = "application/x-www-form-urlencoded";

function refusalOf(form: Buffer): number | undefined {
  let fields = 1;
  for (const byte of form) if (byte === 0x26) fields++;
  if (fields > mostFields) return 413;
  const names = [...new URLSearchParams(form.toString("utf8")).keys()];
  return names.every(isFieldName) ? undefined : 400;
}

/** Can a field of ours have this name? */
export function isFieldName(name: string): boolean {
  return name.length <= longestName && fieldName.test(name) && !builtIn.test(name);
}
