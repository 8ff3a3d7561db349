import { describe, expect, it } from "vitest";
import { readEnvironment } from "#app/server/env.ts";
import { aFolder } from "#tests/support/command-line.ts";

const smtp = { SMTP_URL: "smtps://desk:s3cr3t@mail.example:465" };

describe("the settings of mail", () => {
  it("are the mail server and the sender, with a name or without", () => {
    const sender = (MAIL_FROM: string) => readEnvironment({ ...smtp, MAIL_FROM }).mail?.from;
    expect(sender("The Secretariat <desk@dialogue.example>")).toEqual({
      ...{ name: "The Secretariat", address: "desk@dialogue.example" },
    });
    expect(sender('"Budapest, the Process" <desk@dialogue.example>')?.name).toBe("Budapest, the Process");
    expect(sender("desk@dialogue.example")).toEqual({ name: "", address: "desk@dialogue.example" });
  });

  it("are none where one of the two is missing", () => {
    expect(readEnvironment(smtp).mail).toBeUndefined();
    expect(readEnvironment({ MAIL_FROM: "desk@dialogue.example" }).mail).toBeUndefined();
  });

  it("may keep the password in a file", () => {
    const { write, path } = aFolder();
    const settings = { MAIL_FROM: "desk@dialogue.example", SMTP_URL_FILE: write("smtp", `${smtp.SMTP_URL}\n`) };
    expect(readEnvironment(settings).mail?.smtpUrl).toBe(smtp.SMTP_URL);
    expect(() => readEnvironment({ ...settings, SMTP_URL_FILE: path("none") })).toThrow(/SMTP_URL_FILE/);
  });

  it("are refused by name where they cannot be understood, and the password is not repeated", () => {
    expect(() => readEnvironment({ SMTP_URL: "https://desk:s3cr3t@mail.example" })).toThrow(
      /^The environment variable SMTP_URL cannot be understood\.$/,
    );
    for (const MAIL_FROM of ["desk", "Desk <desk@dialogue.example>, x@y.example", "a@b.example\nBcc: c@d.example"])
      expect(() => readEnvironment({ MAIL_FROM })).toThrow(/MAIL_FROM/);
  });
});
