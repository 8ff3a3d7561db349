import { socketPath } from "#app/collab/room-address.ts";
import { readServerFrame, writeFrame } from "#app/collab/wire.ts";
import { once } from "node:events";
import { WebSocket } from "ws";
import { z } from "zod";

/** Where a server of the bench is and who may come in; nobody has to be let in by the plain relay. */
export const place = z.object({ url: z.string(), tokens: z.array(z.string()), captureId: z.string() });
export type Place = z.infer<typeof place>;

/** How a client comes in, says an update and hears of one. */
export type Line = {
  readonly connect: (index: number) => Promise<WebSocket>;
  readonly say: (socket: WebSocket, update: Uint8Array) => void;
  readonly heard: (data: Buffer) => Uint8Array | undefined;
};

export const lineTo = (place: Place): Line => (place.tokens.length > 0 ? ourLine(place) : plainLine(place));

const plainLine = ({ url }: Place): Line => ({
  connect: () => opened(new WebSocket(url.replace("http", "ws"))),
  say: (socket, update) => socket.send(update),
  heard: (data) => data,
});

function ourLine({ url, tokens, captureId }: Place): Line {
  const document = { captureId, layer: "text" } as const;
  const address = url.replace("http", "ws") + socketPath({ meetingId: "sarajevo-2018", sessionId: "s1" });
  let mark = 0;
  return {
    async connect(index) {
      const headers = { origin: url, cookie: `sid=${tokens[index % tokens.length]}` };
      const socket = await opened(new WebSocket(address, { headers }));
      if (index === 0) socket.send(writeFrame({ kind: "open", mark: ++mark, captureId, claimedAt: 0 }));
      const agreed = new Promise<void>((resolve) => {
        const hear = (data: Buffer) => {
          if (readServerFrame(data).head.kind !== "state") return;
          socket.off("message", hear);
          resolve();
        };
        socket.on("message", hear);
      });
      socket.send(writeFrame({ kind: "join", documents: [document] }, Buffer.of(0)));
      await agreed;
      return socket;
    },
    say: (socket, update) => socket.send(writeFrame({ kind: "update", mark: ++mark, document }, update)),
    heard(data) {
      const { head, bytes } = readServerFrame(data);
      return head.kind === "update" ? bytes : undefined;
    },
  };
}

async function opened(socket: WebSocket): Promise<WebSocket> {
  await once(socket, "open");
  return socket;
}
