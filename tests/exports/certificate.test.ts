import { certificate } from "#exports/certificate.ts";
import { toDocx } from "#exports/to-docx.ts";
import { canonical } from "#domain/text/typography.ts";
import { aCertificate } from "#tests/support/a-certificate.ts";
import { gate } from "#tests/support/docx-gate.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { describe, expect, it } from "vitest";

describe("the certificate of approvals", () => {
  it("tells who decided of which words, how, and that nobody did", async () => {
    const bytes = await toDocx(certificate(aCertificate));
    const text = (await readDocx(bytes)).map(([, words]) => canonical(words));
    expect(text).toContain("Certificate of approvals");
    expect(text).toContain(`SHA-256 of the text: ${"0123 4567 89ab cdef ".repeat(4).trim()}`);
    expect(text.find((one) => one.startsWith("L. Demir"))).toBe(
      "L. Demir, Chair: Silk Routes Working Group, Turkey: approved Draft 3, 29 May 2018, 09:14 CEST, by passkey AbCdEf123456….",
    );
    expect(text.at(-1)).toBe("Nobody has decided.");
  });

  it("passes the gate that every paper of the house passes", async () => {
    expect(await gate(await toDocx(certificate(aCertificate)))).toEqual([]);
  });
});
