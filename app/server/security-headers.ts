import type { RequestHandler } from "express";
import helmet from "helmet";
import { randomBytes } from "node:crypto";

const twoYears = 63_072_000;
/** The one page that has a use for a camera. */
const scansBadges = /^\/meetings\/[^/]+\/check-in$/;

/**
 * Makes the nonce of the request and sets the headers of every answer.
 * Vite's development server injects styles and opens its own socket, so both are let through there and only there.
 */
export function securityHeaders({
  isDevelopment,
  isHttps,
}: {
  isDevelopment: boolean;
  isHttps: boolean;
}): RequestHandler[] {
  return [
    (req, res, next) => {
      res.locals.nonce = randomBytes(16).toString("base64");
      const camera = scansBadges.test(req.path) ? "(self)" : "()";
      res.setHeader("Permissions-Policy", `camera=${camera}, geolocation=(), microphone=(), payment=(), usb=()`);
      next();
    },
    (req, res, next) =>
      helmet({
        contentSecurityPolicy: {
          useDefaults: false,
          directives: contentSecurityPolicy(res.locals.nonce, isDevelopment),
        },
        crossOriginResourcePolicy: { policy: "same-origin" },
        // "no-referrer" would make browsers post forms with `Origin: null`, which Remix refuses.
        referrerPolicy: { policy: "same-origin" },
        strictTransportSecurity: isHttps && { maxAge: twoYears },
        xFrameOptions: { action: "deny" },
      })(req, res, next),
  ];
}

function contentSecurityPolicy(nonce: string, isDevelopment: boolean): Record<string, string[]> {
  return {
    "default-src": ["'none'"],
    "script-src": [`'nonce-${nonce}'`, "'strict-dynamic'"],
    "style-src": ["'self'", isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    "img-src": ["'self'", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "object-src": ["'none'"],
  };
}
