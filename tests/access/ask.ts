import type { IncomingHttpHeaders } from "node:http";
import { Agent, request } from "node:http";

/** What came back, whole. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** What a browser keeps for the house: the token of its device, or that of a link, and by which it asked for it. */
export type Keeps = { readonly sid?: string; readonly link?: string; readonly browser?: string };

export type Question = {
  readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "DELETE";
  readonly keeps?: Keeps;
  /** The body of a form, as it is sent. */
  readonly form?: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Asks a server for a path as the page of a browser would; follows nothing and unpacks nothing. */
export function ask(server: { readonly url: string }, path: string, question: Question = {}): Promise<Answer> {
  const { method = "GET", keeps = {}, form = "" } = question;
  const cookies = Object.entries(keeps).map(([name, value]) => `${name}=${value}`);
  const { port, origin } = new URL(server.url);
  const isForm = method !== "GET" && method !== "HEAD";
  const headers = {
    host: `localhost:${port}`,
    origin,
    "sec-fetch-site": "same-origin",
    ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
    ...(isForm && {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(Buffer.byteLength(form)),
    }),
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.on("error", reject);
    asked.end(isForm ? form : undefined);
  });
}

/** The address of a page's data, as the browser asks for it. */
export function dataPath(path: string, search = ""): string {
  return `${path === "/" ? "/_root" : path}.data${search}`;
}
