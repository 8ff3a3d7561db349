import { format } from "node:util";
import { afterEach, expect, vi } from "vitest";

const complaints: string[] = [];

// Whatever writes to console.error in a test has gone wrong unnoticed: React, a library or ourselves.
vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
  complaints.push(format(...words));
});

afterEach(() => {
  expect(complaints.splice(0), "unexpected console.error").toEqual([]);
});
