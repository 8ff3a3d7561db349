import { cookieHeader, cookieName, readCookie } from "#app/server/cookies.ts";
import type { DeviceToken } from "#db/sign-in/device-sessions.ts";
import type { AppLoadContext } from "@remix-run/node";
import { randomBytes } from "node:crypto";

const isHttps = ({ publicUrl }: AppLoadContext) => publicUrl.startsWith("https:");

/** The Set-Cookie header that signs a device in. */
export function signedInHeader(context: AppLoadContext, { token, expiresAt }: DeviceToken): string {
  const seconds = Math.round((expiresAt.getTime() - context.clock().getTime()) / 1000);
  return cookieHeader("sid", token, { isHttps: isHttps(context), seconds });
}

/** The Set-Cookie header that signs a device out. */
export function signedOutHeader(context: AppLoadContext): string {
  return cookieHeader("sid", "", { isHttps: isHttps(context) });
}

/** A cookie of ours as a request carries it. */
export function cookieIn(
  request: Request,
  context: AppLoadContext,
  name: "browser" | "link" | "screen",
): string | undefined {
  return readCookie(request.headers.get("Cookie"), cookieName(name, isHttps(context))) || undefined;
}

/** The Set-Cookie header that keeps something for us until the browser is closed; "" takes it away. */
export function keepingHeader(context: AppLoadContext, name: "browser" | "link" | "screen", value: string): string {
  return cookieHeader(name, value, { isHttps: isHttps(context) });
}

/** A secret for a browser that has none yet, by which the link that it asks for is its own. */
export function newBrowser(): string {
  return randomBytes(32).toString("base64url");
}

/** What a browser calls itself, as people know it: "Firefox, Android". */
export function deviceOf(request: Request): string {
  const agent = request.headers.get("User-Agent") ?? "";
  const program = programs.find(([mark]) => agent.includes(mark))?.[1];
  const system = systems.find(([mark]) => agent.includes(mark))?.[1];
  return [program, system].filter((part) => part !== undefined).join(", ");
}

// Each names itself after those it wants to be taken for, so the order matters.
const programs = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const systems = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "Mac"],
  ["Linux", "Linux"],
] as const;
