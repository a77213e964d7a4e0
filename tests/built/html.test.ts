/** Every page is valid HTML, by html-validate. */
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { allPages, readPage } from "../support/site.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // What comes from the site itself needs no hash of itself.
    "require-sri": ["error", { target: "crossorigin" }],
    // A table that a phone shows as a list keeps its roles only where they are written.
    "no-redundant-role": "off",
    // Matters of writing that a formatter decides, not of validity.
    "no-trailing-whitespace": "off",
    "attr-quotes": "off",
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "void-style": "off",
    "long-title": "off",
  },
});

test("html-validate finds nothing on any page", async () => {
  const faults: string[] = [];
  for (const path of await allPages()) {
    const report = await validator.validateString(await readPage(path), path);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${path}:${line}:${column} ${ruleId} ${message}`);
    }
  }
  expect(faults).toEqual([]);
});
