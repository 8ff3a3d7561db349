import "fake-indexeddb/auto";
import type { OpenRoom } from "#app/collab/create-room-client.ts";
import { createRoomClient } from "#app/collab/create-room-client.ts";
import { socketPath, type RoomKey } from "#app/collab/room-address.ts";
import { session } from "#tests/support/a-room.ts";
import { WebSocket as NodeSocket } from "ws";

/** A network that can be taken away. */
export type Network = { isUp: boolean; readonly sockets: Set<WebSocket> };

export const network = (): Network => ({ isUp: true, sockets: new Set() });

/** Takes the network away: lines go without a farewell. */
export function cut(net: Network): void {
  net.isUp = false;
  for (const socket of net.sockets) socket.close();
}

type Coming = {
  readonly url: string;
  readonly person: { readonly id: string; readonly sid: string };
  readonly net: Network;
  readonly room: RoomKey;
};

/** How a browser's page comes to a room. */
export const connecting =
  ({ url, person, net, room }: Coming) =>
  (): WebSocket => {
    const address = net.isUp ? url.replace("http", "ws") + socketPath(room) : "ws://127.0.0.1:1/";
    const { origin } = new URL(url);
    // The same interface as a browser's, with the cookie that a browser would send of itself.
    const socket = new NodeSocket(address, {
      headers: { origin, cookie: `sid=${person.sid}` },
    }) as unknown as WebSocket;
    net.sockets.add(socket);
    socket.addEventListener("error", () => undefined);
    socket.addEventListener("close", () => net.sockets.delete(socket));
    return socket;
  };

/** The room as a browser has it, with a real store and a real socket; only the page is missing. */
export function browserRoom({
  url,
  person,
  net = network(),
}: Pick<Coming, "url" | "person"> & { readonly net?: Network }): OpenRoom {
  const connect = connecting({ url, person, net, room: session });
  return createRoomClient({ personId: person.id, ...session, connect });
}
