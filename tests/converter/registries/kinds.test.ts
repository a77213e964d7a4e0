/** The registry of kinds: what a collection calls its bodies and terms, and nothing that it doesn't say. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { proposeKind, readKinds } from "../../../scripts/converter/registries/kinds.ts";
import { readTerms } from "../../../scripts/converter/registries/terms.ts";
import { readVocabulary } from "../../../scripts/converter/registries/vocabulary.ts";
import { departmentKinds, kindOf } from "../../../src/site/kinds.ts";
import { ROOT, VOCABULARY } from "../../support/fixture.ts";
import { temporaryFolder } from "../../support/temporary.ts";

const KINDS = `departments:
  - { id: fire, name: 消防 }
  - { id: company, name: 企业, authority: false }
names:
  - { kind: fire, words: [消防, 救援] }
  - { kind: company, words: [公司, 厂$] }
`;

test("kinds have their names in their order, and are authorities unless it is said that they aren't", async () => {
  expect(readKinds(await temporaryFolder({ "kinds.yaml": KINDS }))).toEqual({
    departments: [
      { id: "fire", name: "消防", authority: true },
      { id: "company", name: "企业", authority: false },
    ],
    terms: [],
    names: [
      { kind: "fire", words: ["消防", "救援"] },
      { kind: "company", words: ["公司", "厂$"] },
    ],
  });
  expect(readKinds(await temporaryFolder())).toBe(null);
});

test.each([
  ["departments:\n  - { id: fire, name: 消防 }\n  - { id: fire, name: 火 }\n", "3:11", "“fire”登记了两次"],
  ["names:\n  - { kind: fire, words: [消防] }\n", "2:13", "类别“fire”没有登记"],
])("a mistake is told at its place: %j", async (text, at, problem) => {
  const folder = await temporaryFolder({ "kinds.yaml": text });
  expect(() => readKinds(folder)).toThrow(
    expect.objectContaining({
      finding: expect.objectContaining({
        line: Number(at.split(":")[0]),
        column: Number(at.split(":")[1]),
        message: expect.stringContaining(problem),
      }),
    }),
  );
});

test("a body or a term of a kind that isn't registered is a mistake, where kinds are", async () => {
  const files = {
    "regions.yaml": "- { id: qinghe, name: 青禾县 }\n",
    "departments.yaml": "- { id: qinghe/a, name: 某局, kind: port }\n",
    "terms.yaml": "- { words: [一事], term: { id: one, kind: port } }\n",
  };
  const without = await temporaryFolder(files);
  expect(readVocabulary(without).departments).toMatchObject([{ kind: "port" }]);
  expect(readTerms(without).value).toMatchObject([{ term: { kind: "port" } }]);
  const registered = await temporaryFolder({ ...files, "kinds.yaml": KINDS });
  expect(() => readVocabulary(registered)).toThrow(/类别“port”没有登记在 kinds\.yaml/);
  expect(() => readTerms(registered)).toThrow(/类别“port”没有登记在 kinds\.yaml/);
});

test("a body's kind is proposed by its name, the first that fits, else as other", async () => {
  const kinds = readKinds(await temporaryFolder({ "kinds.yaml": KINDS }));
  const names = ["县消防救援大队", "消防器材公司", "某纸厂", "厂长办公室"];
  expect(names.map((name) => proposeKind(name, kinds))).toEqual(["fire", "fire", "company", "other"]);
  expect(proposeKind("县消防救援大队", null)).toBe("other");
});

test("this collection's kinds propose what its editors entered for nine bodies of ten", () => {
  const { departments, kinds } = readVocabulary(VOCABULARY);
  const agreed = departments.filter(({ name, kind }) => proposeKind(name, kinds) === kind);
  expect(departments.length).toBeGreaterThan(50);
  expect(agreed.length / departments.length).toBeGreaterThan(0.85);
});

test("the registry that init writes knows the kinds that it uses", () => {
  expect(readKinds(join(ROOT, "scripts/init/template"))?.departments.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["government-services", "market-regulation"]),
  );
});

test("pages have every registered kind and other, and call what isn't registered other", () => {
  const kinds = departmentKinds({ departments: [{ id: "fire", name: "消防", authority: true }], terms: [] });
  expect(kinds.map(({ name }) => name)).toEqual(["消防", "其他"]);
  expect(kindOf(kinds, "fire").name).toBe("消防");
  expect(kindOf(kinds, "port")).toMatchObject({ id: "other", name: "其他" });
});
