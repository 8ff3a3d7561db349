import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { recordJsonSchema } from "#domain/record/json-schema.ts";

describe("docs/record.schema.json", () => {
  // After a change of the format: npx vitest run tests/domain/record/json-schema.test.ts --update
  it("says what the program reads", async () => {
    const schema = await format(JSON.stringify(recordJsonSchema()), { parser: "json", printWidth: 120 });
    await expect(schema).toMatchFileSnapshot("../../../docs/record.schema.json");
  });
});
