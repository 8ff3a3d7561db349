import { tellCosts } from "#tests/bench/load.ts";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { applyUpdate, Doc } from "yjs";

/** The anchor: a relay that applies each update to one document, sends it to all others, and stores nothing. */
const doc = new Doc();
const relay = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
relay.on("connection", (socket) => {
  socket.on("error", () => socket.terminate());
  socket.on("message", (update: Buffer) => {
    applyUpdate(doc, update);
    for (const other of relay.clients) if (other !== socket) other.send(update);
  });
});
relay.once("listening", () => {
  // It listens on a port.
  const { port } = relay.address() as AddressInfo;
  tellCosts({ url: `http://127.0.0.1:${port}`, tokens: [] });
});
