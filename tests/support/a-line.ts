import type { Socket } from "node:net";
import { connect, createServer } from "node:net";

/** A line to a server that can be cut and mended, as a cable is: what runs over it breaks off, and nothing new comes through. */
export type Line = {
  readonly url: string;
  cut(): void;
  mend(): void;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Lays a line to the server at this address. */
export async function aLine(to: string): Promise<Line> {
  const { port } = new URL(to);
  const open = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    open.add(socket);
    // Whoever is cut off in the middle of a word complains of it.
    socket.on("error", () => undefined).on("close", () => open.delete(socket));
    return socket;
  };
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = keep(connect(Number(port), "localhost"));
    keep(near).pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The line has no port.");
  const breakOff = () => open.forEach((socket) => socket.destroy());
  return {
    url: `http://localhost:${address.port}`,
    cut: () => {
      isCut = true;
      breakOff();
    },
    mend: () => void (isCut = false),
    [Symbol.asyncDispose]: () => {
      breakOff();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
