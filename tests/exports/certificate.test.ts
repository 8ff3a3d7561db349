import { certificate, type Certificate } from "#exports/certificate.ts";
import { toDocx } from "#exports/to-docx.ts";
import { canonical } from "#domain/text/typography.ts";
import { gate } from "#tests/support/docx-gate.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const paper: Certificate = {
  ...{ id: "v1/certificate", dialogue: "Budapest Process", symbol: "BP/JWG/2018/2", language: "en-GB" },
  title: "Joint meeting of the Silk Routes and South East European Working Groups",
  ...{ placeAndDates: "Sarajevo, Bosnia and Herzegovina, 7–8 May 2018", version: "Draft 3" },
  ...{ state: "cleared to circulate", sha256: "0123456789abcdef".repeat(4), issuedOn: "2018-05-30" },
  groups: [
    {
      title: "Cleared to circulate",
      decisions: [
        {
          ...{ who: "L. Demir, Chair: Silk Routes Working Group, Turkey", what: "approved Draft 3" },
          ...{ when: "29 May 2018, 09:14 CEST", how: "by passkey AbCdEf123456…", more: ["Of the words 0123"] },
        },
        {
          ...{ who: "محمد, acting for the Chair: South East European Working Group", what: "approved Draft 3" },
          ...{ when: "30 May 2018, 10:00 CEST", how: "by letter or mail" },
          more: ["Evidence: letter.pdf, entered by A. Marin", "Confirmed by O. Okafor, 30 May 2018, 10:20 CEST"],
        },
      ],
    },
    { title: "Final approval", decisions: [] },
  ],
};

describe("the certificate of approvals", () => {
  it("tells who decided of which words, how, and that nobody did", async () => {
    const bytes = await toDocx(certificate(paper));
    const folder = process.env["APPROVAL_PICTURES"];
    if (folder !== undefined) writeFileSync(`${folder}/certificate.docx`, bytes);
    const text = (await readDocx(bytes)).map(([, words]) => canonical(words));
    expect(text).toContain("Certificate of approvals");
    expect(text).toContain(`SHA-256 of the text: ${"0123 4567 89ab cdef ".repeat(4).trim()}`);
    expect(text.find((one) => one.startsWith("L. Demir"))).toBe(
      "L. Demir, Chair: Silk Routes Working Group, Turkey: approved Draft 3, 29 May 2018, 09:14 CEST, by passkey AbCdEf123456….",
    );
    expect(text.at(-1)).toBe("Nobody has decided.");
  });

  it("passes the gate that every paper of the house passes", async () => {
    expect(await gate(await toDocx(certificate(paper)))).toEqual([]);
  });
});
