import { lineTo, place, type Line } from "#tests/bench/line.ts";
import { z } from "zod";

/**
 * Those who read along, in a process of their own: what they take to read must not delay the letters of those whose
 * time is taken. Told first where the room is, then how many come in next.
 */
let line: Line | undefined;
let present = 0;

process.on("message", (message) => {
  if (!line) {
    line = lineTo(place.parse(message));
    process.send?.(present);
  } else void comeIn(line, z.number().parse(message)).then(() => process.send?.(present));
});
process.send?.("ready");

async function comeIn({ connect }: Line, count: number): Promise<void> {
  // Whoever opened the document was the first.
  const sockets = await Promise.all(Array.from({ length: count }, () => connect(++present)));
  for (const socket of sockets) socket.on("message", () => undefined);
}
