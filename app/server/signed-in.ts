import { cookieName, readCookie } from "#app/server/cookies.ts";
import type { Db } from "#db/database/client.ts";
import { findSignedIn, noteSeen } from "#db/sign-in/device-sessions.ts";
import type { RequestHandler } from "express";

/** Finds out, once a request, who is signed in on the device that asks, and notes that the device was seen. */
export function signedIn({ db, clock, isHttps }: { db: Db; clock: () => Date; isHttps: boolean }): RequestHandler {
  return (req, res, next) => {
    const token = readCookie(req.headers.cookie, cookieName("sid", isHttps));
    const found = token === undefined ? undefined : findSignedIn(db, token, clock());
    if (found) noteSeen(db, found.deviceSession, clock());
    res.locals.signedIn = found;
    next();
  };
}
