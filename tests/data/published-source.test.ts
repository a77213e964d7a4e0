/** Whatever `npm run add` keeps as an original is published: called by its kind, and as nothing that a browser runs. */
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ENDINGS } from "../../scripts/add/endings.ts";
import { OFFICE_EXTENSIONS } from "../../scripts/add/office/office-kinds.ts";
import { publishedSource } from "../../src/data/published-source.ts";
import { fileType } from "../../src/data/sources.ts";
import { fileTypeLabels } from "../../src/wording/codes.ts";

const { text, ...originals } = ENDINGS;
const ALL = [...Object.values(originals).flat(), ...OFFICE_EXTENSIONS].filter(
  // Other endings of web pages are rare enough to be called files.
  (ending) => ending !== "xhtml" && ending !== "shtml",
);

function source(name: string) {
  const bytes = new TextEncoder().encode("<script>alert(1)</script>");
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

test.each([...text.slice(0, 1), ...ALL])("a .%s is called by its kind", (ending) => {
  expect(fileType(`a.original.${ending}`).name).not.toBe(fileTypeLabels.other);
});

describe("a file that is published", () => {
  test.each(["docx", "pdf", "xlsx", "doc", "rtf", "odt", "xls", "ods"])(
    "as .%s is what was received, under a type of its own",
    (ending) => {
      const received = source(`a.original.${ending}`);
      const { name, bytes, isPacked } = publishedSource(received);
      expect([name, bytes, isPacked]).toEqual([received.name, received.bytes, false]);
      expect(fileType(name).media).toMatch(/^application\/(?!octet-stream)/);
    },
  );

  test.each(["html", "mhtml", "wps", "et", "ofd", "docm", "xlsm"])(
    "as .%s lies in a zip: browsers run it, or hosts don't know it",
    (ending) => {
      const { name, bytes, isPacked } = publishedSource(source(`a.original.${ending}`));
      expect([name, isPacked]).toEqual([`a.original.${ending}.zip`, true]);
      expect(strFromU8(unzipSync(bytes)[`a.original.${ending}`] ?? new Uint8Array())).toBe(
        "<script>alert(1)</script>",
      );
    },
  );
});
