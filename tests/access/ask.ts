import type { IncomingHttpHeaders } from "node:http";
import { Agent, request } from "node:http";

/** What came back, whole. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

export type Question = {
  readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "DELETE";
  readonly token?: string;
  /** The body of a form, as it is sent. */
  readonly form?: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Asks a server for a path as the page of a browser would; follows nothing and unpacks nothing. */
export function ask(server: { readonly url: string }, path: string, question: Question = {}): Promise<Answer> {
  const { method = "GET", token, form = "" } = question;
  const { port, origin } = new URL(server.url);
  const isForm = method !== "GET" && method !== "HEAD";
  const headers = {
    host: `localhost:${port}`,
    origin,
    "sec-fetch-site": "same-origin",
    ...(token !== undefined && { cookie: `sid=${token}` }),
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
