import { tell } from "#app/check-in/telling.ts";
import { createServer, type RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";

/** What a device hears where everything is answered so. */
async function heardFrom(answer: RequestListener): Promise<unknown> {
  const server = createServer(answer);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test's server has no port.");
  return tell(`http://127.0.0.1:${address.port}`, []);
}
const withStatus = (status: number) => heardFrom((_, answer) => void answer.writeHead(status).end("<p>no</p>"));

describe("what a device takes an answer for", () => {
  it("is a refusal only where it may not do this or is not signed in: then its list goes", async () => {
    for (const status of [401, 403, 404]) expect([status, await withStatus(status)]).toEqual([status, "refused"]);
    const toSignIn: RequestListener = ({ url }, answer) =>
      void (url === "/sign-in" ? answer.end("in") : answer.writeHead(302, { Location: "/sign-in" }).end());
    expect(await heardFrom(toSignIn)).toBe("refused");
  });

  it("is a line that is down where the server fails, is busy, or something else answers in its place", async () => {
    for (const status of [408, 422, 429, 500, 502, 503])
      expect([status, await withStatus(status)]).toEqual([status, "down"]);
    expect(await withStatus(200)).toBe("down");
    expect(await heardFrom(({ socket }) => void socket.destroy())).toBe("down");
  });

  it("is a line that is down where nothing is answered at all", { timeout: 60_000 }, async () => {
    expect(await heardFrom(() => undefined)).toBe("down");
  });
});
