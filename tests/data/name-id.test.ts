import { expect, test } from "vitest";
import { nameId } from "../../src/data/name-id.ts";

test("a name's id is a UUID of version 5, the same each time, and another for another host or name", () => {
  const id = nameId("example.org", "notices/shili-2025/");
  expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(nameId("example.org", "notices/shili-2025/")).toBe(id);
  expect(nameId("example.com", "notices/shili-2025/")).not.toBe(id);
  expect(nameId("example.org", "notices/shili-2026/")).not.toBe(id);
});
