import { faultOf } from "#app/jobs/smtp-fault.ts";
import type { SmtpFault } from "#app/jobs/smtp-fault.ts";
import { isOneAddress } from "#domain/mail/address.ts";
import { headerLine } from "#domain/mail/mail-text.ts";
import type { SendMailOptions } from "nodemailer";
import { createTransport } from "nodemailer";
import type { Readable } from "node:stream";

/** Where mail is handed on, and in whose name. */
export type MailSettings = {
  /** smtps://user:password@mail.example:465 */
  readonly smtpUrl: string;
  readonly from: { readonly name: string; readonly address: string };
};

/** One mail as it leaves: one person, one text. */
export type Letter = {
  readonly name: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  readonly messageIdHeader: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly file?: { readonly name: string; readonly bytes: Buffer };
  readonly date: Date;
};

export type MailTransport = {
  /** Hands a letter to the mail server, one after the other; never rejects. */
  send(letter: Letter): Promise<"sent" | SmtpFault>;
  /** Ends the connection, and with it a letter that is being handed over. */
  close(): void;
};

const second = 1_000;
/** A server that has the text may look into it for so long before it answers (RFC 5321, 4.5.3.2.6). */
const longestSending = 600 * second;

/** Opens the way to the mail server; it connects with the first letter and keeps one connection. */
export function openTransport({ smtpUrl, from }: MailSettings): MailTransport {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 30 * second,
    greetingTimeout: 30 * second,
    socketTimeout: longestSending,
    // To other machines encrypted or not at all.
    requireTLS: !isThisMachine(smtpUrl),
  });
  // The text of the letter in hand, once for each time that it was taken up; read as soon as the server asks for it.
  let texts: Readable[] = [];
  transport.use("stream", ({ message }, next) => {
    const open = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const text = open(options);
      texts.push(text);
      return text;
    };
    next();
  });
  const closing = new AbortController();
  return {
    async send(letter) {
      if (!isOneAddress(letter.address)) return { kind: "permanent", code: "EADDRESS", isServers: false };
      texts = [];
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(longestSending)]);
      try {
        await transport.sendMail({ ...mailOf(letter, from), signal });
        return "sent";
      } catch (error) {
        return faultOf(
          error,
          texts.some(({ readableDidRead }) => readableDidRead),
        );
      }
    },
    close: () => {
      closing.abort();
      transport.close({ force: true });
    },
  };
}

/** Addresses as objects, never as text that is parsed; the files and addresses of the Internet stay closed. */
function mailOf(letter: Letter, from: MailSettings["from"]): SendMailOptions {
  return {
    from,
    [letter.copy]: { name: headerLine(letter.name), address: letter.address },
    envelope: { from: from.address, to: letter.address },
    subject: headerLine(letter.subject),
    text: letter.text,
    ...(letter.file && { attachments: [{ filename: letter.file.name, content: letter.file.bytes }] }),
    messageId: letter.messageIdHeader,
    date: letter.date,
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": letter.language },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function isThisMachine(smtpUrl: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(smtpUrl).hostname);
}
