import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Letter } from "#app/jobs/mail-transport.ts";
import { openTransport } from "#app/jobs/mail-transport.ts";
import { isOneAddress } from "#domain/mail/address.ts";
import { headerLine } from "#domain/mail/mail-text.ts";
import { startMailServer } from "#tests/support/mail-server.ts";

const runs = Number(process.env["MAIL_RUNS"] ?? 300);

const letter: Letter = {
  ...{ name: "Mirko", address: "mirko@bih.example", copy: "to", messageIdHeader: "<1@budapest.example>" },
  ...{ language: "en", subject: "Thanks", text: "Dear colleagues", date: new Date("2018-05-10T09:00:00Z") },
};
const from = { name: "The Secretariat", address: "secretariat@budapest.example" };

const headers = [
  ...["auto-submitted", "content-language", "content-transfer-encoding", "content-type", "date", "from"],
  ...["message-id", "mime-version", "subject", "to"],
];

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...["\r\n", "\n", "\r", "\0", "\u2028", "\u2029", "\u0085", "\u202e", "\u2066", "\ud800", "\t", " ", '"', "\\"],
        ...["<", ">", ",", ";", ":", "(", ")", "@", "=?UTF-8?B?", "?=", "{link}", "Bcc: evil@evil.example", "\r\n\r\n"],
        ...["evil@evil.example", "group:", "Žana", "м", "中", "\r\n.\r\n", "file:///etc/passwd", "x".repeat(500)],
      ),
    )
    .map((pieces) => pieces.join("")),
);
const hostileAddress = fc.oneof(
  fc.emailAddress(),
  hostile,
  hostile.map((text) => `${text}@bih.example`),
  hostile.map((text) => `mirko@bih.example${text}`),
  hostile.map((text) => `"${text}"@bih.example`),
);

describe("a letter with hostile names", () => {
  it(
    `reaches one addressee, the one it was written to, with no header of theirs (${runs} of them)`,
    { timeout: 20_000 + runs * 50 },
    async () => {
      const server = await startMailServer();
      const transport = openTransport({ smtpUrl: server.url, from });
      onTestFinished(transport.close);
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(hostile, hostile, hostile, async (name, rest, body) => {
          const subject = `S${rest}`;
          const text = `Text${body}`;
          expect(await transport.send({ ...letter, name, subject, text })).toBe("sent");
          const received = server.received[taken++];
          expect(server.received).toHaveLength(taken);
          expect(received?.to).toEqual([letter.address]);
          expect(received?.email.to).toEqual([{ name: headerLine(name), address: letter.address }]);
          expect(received?.email.headers.map(({ key }) => key).sort()).toEqual(headers);
          expect(received?.email.subject).toBe(headerLine(subject));
          expect(received?.email.attachments).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
  );

  it(`leaves for its address or not at all (${runs} of them)`, { timeout: 20_000 + runs * 50 }, async () => {
    const server = await startMailServer();
    const transport = openTransport({ smtpUrl: server.url, from });
    onTestFinished(transport.close);
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(hostileAddress, async (address) => {
        const outcome = await transport.send({ ...letter, address });
        if (!isOneAddress(address)) return outcome !== "sent" && outcome.code === "EADDRESS";
        expect(outcome).toBe("sent");
        const received = server.received[taken++];
        // A domain is the same in capital letters (RFC 5321, 2.4); what stands before it need not be.
        const [local = "", domain = ""] = address.split("@");
        const same = `${local}@${domain.toLowerCase()}`;
        expect([received?.to, received?.email.to?.map((to) => to.address)]).toEqual([[same], [same]]);
        return true;
      }),
      { numRuns: runs },
    );
    expect(server.received).toHaveLength(taken);
    expect(server.brought()).toBe(taken);
  });
});
