import { openTransport, type Letter } from "#app/jobs/mail-transport.ts";
import { isOneAddress } from "#domain/mail/address.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { aFolder } from "#tests/support/command-line.ts";
import { describe, expect, it } from "vitest";

const from = { name: "The Secretariat", address: "secretariat@budapest.example" };
const letter: Letter = {
  ...{ name: "Mirko", address: "mirko@bih.example", copy: "to", messageIdHeader: "<1@budapest.example>" },
  ...{ language: "en", subject: "Thanks", text: "Dear colleagues", date: new Date("2018-05-10T09:00:00Z") },
};

/** Sends one letter and tells how it ended and what the server took. */
async function sent(change: Partial<Letter>) {
  const server = await startMailServer();
  const transport = openTransport({ smtpUrl: server.url, from });
  const outcome = await transport.send({ ...letter, ...change });
  transport.close();
  return { outcome, received: server.received };
}

describe("a letter", () => {
  it.each([
    '"mirko@evil.example x"@bih.example',
    '"mirko@evil.example"@bih.example',
    "mirko@evil.example,a@bih.example",
  ])("goes to no other domain than its address names, CVE-2025-13033 (GHSA-mm7p-fcc7-pg87): %s", async (address) => {
    const { outcome, received } = await sent({ address });
    expect(received.flatMap(({ to }) => to).filter((to) => !to.endsWith("@bih.example"))).toEqual([]);
    expect(outcome).not.toBe("sent");
  });

  it("is judged at once however deep its address is nested, CVE-2025-14874 (GHSA-rcmh-qjqh-p98v)", async () => {
    for (const address of [`${"a:".repeat(50_000)}b@bih.example`, "(".repeat(100_000), `g:${"<".repeat(50_000)}`]) {
      expect(isOneAddress(address)).toBe(false);
      expect((await sent({ address })).received).toEqual([]);
    }
    const { received } = await sent({ name: "g: ".repeat(20_000) });
    expect(received.map(({ to }) => to)).toEqual([["mirko@bih.example"]]);
  });

  it("has no headers but its own, GHSA-268h-hp4c-crq3, and no list headers at all", async () => {
    const { received } = await sent({
      subject: "Thanks\r\nBcc: evil@evil.example",
      name: "M\r\nList-Unsubscribe: <x>",
    });
    const [{ email, to } = { email: undefined, to: [] }] = received;
    expect(to).toEqual(["mirko@bih.example"]);
    expect(email?.headers.filter(({ key }) => /^(bcc|list-)/.test(key))).toEqual([]);
  });

  it("reads neither a file nor an address of the Internet, GHSA-p6gq-j5cr-w38f and GHSA-wqvq-jvpq-h66f", async () => {
    const { path } = aFolder();
    writeFileSync(path("secret.txt"), "ZZSECRET");
    const { received } = await sent({
      text: `{"path":"${path("secret.txt")}"}`,
      subject: `file://${path("secret.txt")}`,
    });
    expect(received.map(({ raw }) => raw).join()).not.toContain("ZZSECRET");
    const sources = globSync("app/**/*.ts").map((file) => readFileSync(file, "utf8"));
    const transports = sources.filter((source) => source.includes("createTransport"));
    expect(transports).toHaveLength(1);
    for (const source of transports) {
      expect(source).toMatch(/disableFileAccess: true,\s+disableUrlAccess: true/);
      expect(source).not.toMatch(/\braw:|amp:|icalEvent|rejectUnauthorized|\bpath:|\bhref:/);
      // What is attached are bytes that the house has read itself, and nothing that names where to read them.
      expect(source.match(/attachments.*/g)).toEqual([
        "attachments: [{ filename: letter.file.name, content: letter.file.bytes }] }),",
      ]);
    }
  });
});
