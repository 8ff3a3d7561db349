import { chooseLocale, isLocale } from "#app/locales/locales.ts";
import { readCookie } from "#app/server/cookies.ts";
import type { RequestHandler } from "express";

/** Decides the language of the page, `?language=` before the cookie, and keeps what was asked for by the parameter. */
export function language({ demonstration }: { demonstration: boolean }): RequestHandler {
  return (req, res, next) => {
    const asked = typeof req.query.language === "string" ? req.query.language : undefined;
    const wishes = [asked, readCookie(req.headers.cookie, "language")];
    res.locals.locale = chooseLocale(wishes, { withPseudo: demonstration });
    if (isLocale(asked) && res.locals.locale === asked) {
      res.cookie("language", asked, { httpOnly: true, sameSite: "lax", path: "/" });
    }
    next();
  };
}
