/** What a test stubs is put back at its own end: the next file of the process is loaded before any test of its own. */
import { afterAll, expect, test, vi } from "vitest";

afterAll(() => expect(process.env["STUBBED"]).toBeUndefined());

test("an environment stubbed by a file's last test is gone when the file ends", () => {
  vi.stubEnv("STUBBED", "here");
  expect(process.env["STUBBED"]).toBe("here");
});
