import type { Socket } from "node:net";
import type { Email } from "postal-mime";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** How the server treats a letter: as it should, or in one of the ways in which mail goes wrong. */
export type Treatment =
  | "take"
  | "drop before the text"
  | "drop after the text"
  | "drop once taken"
  | { readonly refuse: "recipient" | "text"; readonly code: number }
  | { readonly takeAfter: number };

export type ReceivedLetter = {
  readonly from: string;
  readonly to: readonly string[];
  readonly email: Email;
  /** As it came over the line. */
  readonly raw: string;
};

export type MailServer = {
  readonly url: string;
  /** In the order in which the server took them. */
  readonly received: readonly ReceivedLetter[];
  /** How often a letter was brought, taken or not. */
  readonly brought: () => number;
  close(): Promise<void>;
};

/** A real mail server on a free port; `treat` is asked at each letter that is brought. */
export async function startMailServer(
  treat: (letter: { readonly to: string; readonly brought: number }) => Treatment = () => "take",
  port = 0,
): Promise<MailServer> {
  const received: ReceivedLetter[] = [];
  const sockets = new Set<Socket>();
  let brought = 0;
  let treatment: Treatment = "take";
  const drop = () => sockets.forEach((socket) => socket.destroy());

  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address: to }, _session, done) {
      treatment = treat({ to, brought: ++brought });
      if (treatment === "drop before the text") drop();
      else done(isRefusal(treatment, "recipient") ? refusal(treatment) : null);
    },
    onData(stream, { envelope }, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => void take(Buffer.concat(pieces), envelope, done));
    },
  });
  server.on("error", () => {});
  server.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });

  async function take(text: Buffer, envelope: Envelope, done: (error?: Error | null) => void): Promise<void> {
    if (treatment === "drop after the text") return drop();
    if (isRefusal(treatment, "text")) return done(refusal(treatment));
    received.push({
      from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
      to: envelope.rcptTo.map(({ address }) => address),
      email: await PostalMime.parse(text),
      raw: text.toString("latin1"),
    });
    if (treatment === "drop once taken") return drop();
    if (typeof treatment === "object" && "takeAfter" in treatment) setTimeout(done, treatment.takeAfter);
    else done();
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => (drop(), server.close(() => resolve())));
  onTestFinished(close);
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server is not listening on a port.");
  return { url: `smtp://127.0.0.1:${address.port}`, received, brought: () => brought, close };
}

type Envelope = {
  readonly mailFrom: false | { readonly address: string };
  readonly rcptTo: readonly { readonly address: string }[];
};
type Refusal = { readonly refuse: "recipient" | "text"; readonly code: number };

function isRefusal(treatment: Treatment, refuse: Refusal["refuse"]): treatment is Refusal {
  return typeof treatment === "object" && "refuse" in treatment && treatment.refuse === refuse;
}

function refusal({ code }: Refusal): Error {
  return Object.assign(new Error("refused by the test"), { responseCode: code });
}
