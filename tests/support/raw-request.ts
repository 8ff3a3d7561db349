import { connect } from "node:net";

/**
 * Sends bytes to a server as they are and returns all that comes back until it closes the connection: what a browser
 * or fetch would never send. Without a `Connection: close` of its own it closes after two seconds of silence; with it,
 * silence means a server at work.
 */
export function sendRaw(url: string, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
    const patience = /^connection: close/im.test(bytes.toString("latin1")) ? 20_000 : 2_000;
    socket.setTimeout(patience, () => socket.destroy());
    socket.setEncoding("latin1").on("data", (piece: string) => (answer += piece));
    socket.on("close", () => resolve(answer));
    // A server may cut off what it will not read to the end; what it said before counts.
    socket.on("error", (error: NodeJS.ErrnoException) =>
      ["ECONNRESET", "EPIPE"].includes(error.code ?? "") ? resolve(answer) : reject(error),
    );
  });
}

/** The status of the first answer in what came back; undefined where there was none. */
export function statusIn(answer: string): number | undefined {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
  return status === undefined ? undefined : Number(status);
}
