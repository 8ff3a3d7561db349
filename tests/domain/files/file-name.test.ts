import { asFileName, uniqueNames } from "#domain/files/file-name.ts";
import { describe, expect, it } from "vitest";

describe("a text as part of a file's name", () => {
  it("keeps every script, and nothing that makes a folder, a hidden file or another ending", () => {
    expect(asFileName("ÖZDEMİR Ayşe")).toBe("ÖZDEMİR Ayşe");
    expect(asFileName("أحمد")).toBe("أحمد");
    expect(asFileName("../../etc/passwd")).toBe("etc passwd");
    expect(asFileName("MALIK\u202Excod.exe")).toBe("MALIK xcod.exe");
    expect(asFileName(`A<B>"C"|?*`)).toBe("A B C");
    expect(asFileName("x".repeat(300))).toHaveLength(80);
  });

  it("stands once: letters' size does not tell two files apart", () => {
    const unique = uniqueNames();
    expect(["KHAN Ali", "Khan Ali", "KHAN Ali"].map(unique)).toEqual(["KHAN Ali", "Khan Ali (2)", "KHAN Ali (3)"]);
  });
});
