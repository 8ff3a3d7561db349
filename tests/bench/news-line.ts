import { meetingId } from "#tests/support/a-floor.ts";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

/** A server with a floor, and the devices of those who follow it: one for each ten of them. */
export const newsPlace = z.object({ url: z.string(), delegates: z.array(z.string()) });
export type NewsPlace = z.infer<typeof newsPlace>;

/** What a crowd is to do: so many come, from this one on, within so many milliseconds, and hear what they missed. */
export const coming = z.object({
  count: z.number(),
  from: z.number(),
  within: z.number(),
  since: z.number().optional(),
});

export type Telephone = { readonly socket: Socket; readonly status: number; readonly milliseconds: number };

/** A stream as a telephone holds it, without the parser that would cost more than the stream. */
export function follow(
  { url, delegates }: NewsPlace,
  index: number,
  { since, hear = () => undefined }: { since?: number; hear?: (seq: number) => void } = {},
): Promise<Telephone> {
  const from = performance.now();
  const socket = connect({ port: Number(new URL(url).port), host: "127.0.0.1" });
  const path = `/live/meetings/${meetingId}${since === undefined ? "" : `?since=${since}`}`;
  const cookie = `sid=${delegates[index % delegates.length]}`;
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nCookie: ${cookie}\r\n\r\n`);
  return new Promise((resolve, reject) => {
    let status: number | undefined;
    socket.on("error", reject);
    socket.on("data", (data) => {
      const text = data.toString("latin1");
      status ??= Number(text.slice(9, 12));
      const seq = /^id: (\d+)$/m.exec(text)?.[1];
      if (seq !== undefined) hear(Number(seq));
      // Whoever missed something is back when they have heard it.
      if (status !== 200 || since === undefined || seq !== undefined)
        resolve({ socket, status, milliseconds: performance.now() - from });
    });
  });
}

/** Everybody comes at a time of their own. */
export function followAll(
  place: NewsPlace,
  { count, from, within, since }: z.infer<typeof coming>,
): Promise<Telephone[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      await pause((within * ((index * 7919) % count)) / count);
      return follow(place, from + index, { since });
    }),
  );
}
