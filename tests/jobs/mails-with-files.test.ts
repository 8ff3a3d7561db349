import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { deliverMails } from "#app/jobs/deliver-mails.ts";
import { createLog } from "#app/server/log.ts";
import { listDispatches } from "#db/dispatches/dispatches.ts";
import { findMessageFor } from "#db/mail/messages.ts";
import { releaseMessage, resendMail } from "#db/mail/outbox.ts";
import { readUpload } from "#db/files/upload-files.ts";
import { findPaper } from "#db/versions/version-papers.ts";
import { aClearedReport, versionId } from "#tests/support/a-cleared-report.ts";
import { meetingId } from "#tests/support/a-frozen-report.ts";
import { startMailServer, type Treatment } from "#tests/support/mail-server.ts";
import { until } from "#tests/support/until.ts";

const patience = 60_000;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A cleared report, released to everybody, and a mail server that treats each letter as the test says. */
async function aReleasedReport(treat: (brought: number) => Treatment = () => "take") {
  const desk = await aClearedReport();
  const server = await startMailServer(({ brought }) => treat(brought));
  desk.prepares();
  const messageId = listDispatches(desk.db, meetingId)[0]?.messageId ?? "";
  let now = desk.by().now;
  releaseMessage(desk.db, { messageId, actorId: desk.people.marin, now });
  now = new Date(now.getTime() + 60_000);
  const staff = {
    ...{ id: desk.people.marin, name: "Marin" },
    functions: [{ function: "secretariat" as const, dialogueId: desk.dialogueId }],
  };
  const work = () => {
    const worker = deliverMails({
      ...{ db: desk.db, clock: () => now, log: createLog("silent"), uploads: desk.uploads, leaseFor: 300 },
      settings: { smtpUrl: server.url, from: { name: "The Secretariat", address: "secretariat@budapest.example" } },
      secretsFor: () => undefined,
    });
    onTestFinished(() => worker.stop());
    return worker;
  };
  return {
    ...{ ...desk, server, work },
    later: (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000)),
    now: () => now,
    mails: () => findMessageFor(desk.db, staff, messageId)?.mails ?? [],
    paper: findPaper(desk.db, { versionId, isFinal: false }),
  };
}

describe("a report that is sent", () => {
  it("comes to each address once, with the very bytes that were kept when it was frozen", async () => {
    const desk = await aReleasedReport();
    desk.work();
    await until(() => desk.server.received.length === 4, patience);
    await until(() => desk.mails().every(({ state }) => state === "sent"), patience);

    const received = desk.server.received.map(({ to }) => to.join());
    expect(received.toSorted()).toEqual([
      "a.ornek@example.org",
      "i.primer@example.org",
      "m.primer@example.org",
      "n.magaliti@example.org",
    ]);
    for (const { email } of desk.server.received) {
      expect(email.text?.trim()).toBe("Dear colleagues.");
      const [file, ...others] = email.attachments;
      expect(others).toEqual([]);
      expect(file?.filename).toBe("Draft 1.docx");
      expect(file?.mimeType).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
      expect(file?.content).toBeInstanceOf(ArrayBuffer);
      if (file?.content instanceof ArrayBuffer) expect(sha256(new Uint8Array(file.content))).toBe(desk.paper?.sha256);
    }
  });

  it("comes to nobody twice when a worker is replaced half way", async () => {
    const desk = await aReleasedReport();
    const first = desk.work();
    await until(() => desk.server.received.length >= 1, patience);
    await first.stop();
    desk.work();
    await until(() => desk.mails().every(({ state }) => state === "sent"), patience);
    const received = desk.server.received.map(({ to }) => to.join());
    expect(received).toHaveLength(4);
    expect(new Set(received).size).toBe(4);
  });

  it("goes again to whom it could not be delivered, and to nobody else", async () => {
    const desk = await aReleasedReport((brought) => (brought === 2 ? { refuse: "recipient", code: 550 } : "take"));
    const worker = desk.work();
    await until(() => desk.mails().filter(({ state }) => state === "failed").length === 1, patience);
    await until(() => desk.server.received.length === 3, patience);
    const failed = desk.mails().find(({ state }) => state === "failed");
    expect(failed?.lastFault).toBe("550");
    resendMail(desk.db, { mailId: failed?.id ?? "", actorId: desk.people.marin, now: desk.now() });
    worker.poke();
    await until(() => desk.mails().every(({ state }) => state === "sent"), patience);
    expect(new Set(desk.server.received.map(({ to }) => to.join())).size).toBe(4);
    expect(desk.server.received).toHaveLength(4);
  });

  it("does not leave without its file", async () => {
    const desk = await aReleasedReport();
    rmSync(desk.uploads, { recursive: true });
    expect(readUpload(desk.uploads, desk.paper?.sha256 ?? "")).toBeUndefined();
    desk.work();
    await until(() => desk.mails().every(({ state }) => state === "failed"), patience);
    expect(new Set(desk.mails().map(({ lastFault }) => lastFault))).toEqual(new Set(["EFILE"]));
    expect(desk.server.received).toEqual([]);
  });
});
