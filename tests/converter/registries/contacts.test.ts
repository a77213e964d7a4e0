/** The registry of hotlines and sites: nothing without evidence, and nothing for bodies that nobody registered. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readContacts } from "../../../scripts/converter/registries/contacts.ts";
import { readVocabulary } from "../../../scripts/converter/registries/vocabulary.ts";
import { VOCABULARY } from "../../support/fixture.ts";

const vocabulary = readVocabulary(VOCABULARY);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contacts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (yaml: string) => {
  writeFileSync(join(folder, "contacts.yaml"), yaml);
  return readContacts(folder, vocabulary);
};
const ENTRY = [
  "- id: hotline",
  "  name: 某热线",
  '  phone: "12300"',
  "  kinds: [customs]",
  "  evidence: 某文件第1条",
  "  checkedOn: 2030-01-02",
];
const entry = (change: (line: string) => string | null) =>
  ENTRY.flatMap((line) => change(line) ?? []).join("\n");

test("an entry is read with what it leaves out", () => {
  expect(read(entry((line) => line))).toEqual([
    {
      ...{ id: "hotline", name: "某热线", phone: "12300", site: null, about: null },
      ...{ departments: [], kinds: ["customs"], regions: [] },
      ...{ evidence: "某文件第1条", evidenceUrl: null, evidenceKind: "report", checkedOn: "2030-01-02" },
    },
  ]);
  expect(readContacts(join(folder, "absent"), vocabulary)).toEqual([]);
});

test("an entry may be for a body that every collection knows", () => {
  const known = entry((line) =>
    line.replace("kinds: [customs]", "departments: [national/customs, wuhan/commerce]"),
  );
  expect(read(known)).toMatchObject([{ departments: ["national/customs", "wuhan/commerce"] }]);
});

describe("a mistake ends in one sentence at its place", () => {
  test.each([
    ["no evidence", entry((line) => (line.includes("evidence") ? null : line)), /evidence/],
    ["no day", entry((line) => (line.includes("checkedOn") ? null : line)), /checkedOn/],
    [
      "neither number nor site",
      entry((line) => (line.includes("phone") ? null : line)),
      /phone 和 site 至少要写一样/,
    ],
    ["for nobody", entry((line) => (line.includes("kinds") ? null : line)), /没有写给谁用/],
    ["an unknown kind", entry((line) => line.replace("customs", "nothing")), /“nothing”没有登记/],
    [
      "an unknown region",
      entry((line) => line.replace("kinds: [customs]", "regions: [nowhere]")),
      /“nowhere”没有登记/,
    ],
    [
      "an unknown body",
      entry((line) => line.replace("kinds: [customs]", "departments: [qingdao/x]")),
      /“qingdao\/x”没有登记/,
    ],
    ["twice", `${entry((line) => line)}\n${entry((line) => line)}`, /“hotline”登记了两次/],
    [
      "a script for a site",
      entry((line) => line.replace('phone: "12300"', 'site: "javascript:alert(1)"')),
      /site/,
    ],
    ["words for a number", entry((line) => line.replace('"12300"', '"总机"')), /phone/],
  ])("%s", (_, yaml, said) => {
    expect(() => read(yaml)).toThrow(said);
  });
});
