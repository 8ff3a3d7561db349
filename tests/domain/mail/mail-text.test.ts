import { describe, expect, it } from "vitest";
import { isOneAddress } from "#domain/mail/address.ts";
import { bodyText, filledIn, headerLine, piecesOf } from "#domain/mail/mail-text.ts";

describe("a line for a header", () => {
  it.each([
    ["Thanks\r\nBcc: evil@x.example", "Thanks Bcc: evil@x.example"],
    ["a\0b\u2028c\u2029d\u0085e\u202ef\ud800g\t h", "a b c d e f g h"],
    ["=?UTF-8?B?ZXZpbA==?=", "= ?UTF-8?B?ZXZpbA== ?="],
    ["Žana  Ðukić مرحبا", "Žana Ðukić مرحبا"],
  ])("of %j is %j", (text, line) => {
    expect(headerLine(text)).toBe(line);
  });

  it("is cut between characters", () => {
    expect(headerLine("🇧".repeat(300))).toBe("🇧".repeat(200));
  });
});

describe("a body", () => {
  it("keeps its lines and the joiners that Persian needs, and no controls", () => {
    expect(bodyText("Dear\r\ncolleagues,\rmی\u200cخواهم\u2028\t\0\u001b[31m")).toBe(
      "Dear\ncolleagues,\nmی\u200cخواهم\n\t[31m",
    );
  });
});

describe("secrets", () => {
  it("stand where places were kept for them, letter by letter", () => {
    expect(filledIn("Open {link}, type {code}.", { link: "https://x.example/#$&", code: "{link}" })).toBe(
      "Open https://x.example/#$&, type {link}.",
    );
  });

  it("are all there or none is used", () => {
    expect(filledIn("Open {link}, type {code}.", { link: "l" })).toBeUndefined();
    expect(filledIn("Dear colleagues {name}", {})).toBe("Dear colleagues {name}");
  });

  it("are shown by their places", () => {
    expect(piecesOf("Open {link}.")).toEqual(["Open ", { secret: "link" }, "."]);
  });
});

describe("an address", () => {
  it.each(["mirko@bih.example", "m.o'neill+desk@a-b.example", "a@xn--bcher-kva.example"])("is %s", (text) => {
    expect(isOneAddress(text)).toBe(true);
  });

  it.each([
    ...["", "mirko", "@bih.example", "mirko@", "mirko@bih", "a@b@c.example", "a b@c.example", '"a@b.c"@d.example'],
    ...["a@c.example,d@e.example", "group:a@b.example;", "a@c.example\r\nRCPT TO:<d@e.example>", "<a@b.example>"],
    ...[
      "a@b.example\n",
      "a@[127.0.0.1]",
      "a..b@c.example",
      "ä@b.example",
      "a@-b.example",
      `${"a".repeat(250)}@b.example`,
    ],
  ])("is not %j", (text) => {
    expect(isOneAddress(text)).toBe(false);
  });

  it("is decided at once, however long the text", () => {
    expect(isOneAddress("a.".repeat(100_000))).toBe(false);
  });
});
