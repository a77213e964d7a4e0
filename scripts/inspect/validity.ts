/** Whether pages are valid HTML, by html-validate. */
import { HtmlValidate } from "html-validate";
import { readPage } from "./dist.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // A list may have a name by ARIA; html-validate before 11, which packages install, allows it by this only.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
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

/** All that html-validate finds on some pages of a site, with line and column. */
export async function validityFaults(dist: string, pages: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of pages) {
    const report = await validator.validateString(await readPage(path, dist), path);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${path}:${line}:${column} ${ruleId} ${message}`);
    }
  }
  return faults;
}
