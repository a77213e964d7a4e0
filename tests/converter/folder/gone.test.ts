/** A registry, sidecar or review that was there and is gone stops the conversion until an editor says that it is meant. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { checkCollection } from "../../../scripts/check/collection.ts";
import { convertCommand } from "../../../scripts/convert/command.ts";
import { enterRegistry } from "../../../scripts/converter/folder/gone.ts";
import { askedFile } from "../../../scripts/converter/registries/asked.ts";
import { reviewFile } from "../../../scripts/converter/registries/facet-reviews.ts";
import { copyNotices } from "../../support/copy-notices.ts";
import { gb18030, utf16 } from "../../support/encode.ts";
import { SEEDS_FOLDER } from "../../support/fixture.ts";
import { runCommand } from "../../support/run-command.ts";
import { temporaryFolder } from "../../support/temporary.ts";

const NOTICE = "qingdao-2022";
const REGISTRIES = ["departments", "facets", "ids", "links", "regions", "terms"].map(
  (name) => `vocabulary/${name}.yaml`,
);
const ALL = [
  ...REGISTRIES,
  "vocabulary/traditional.txt",
  askedFile(NOTICE),
  reviewFile(NOTICE),
  `${NOTICE}.yaml`,
];

let seeds: string;
let content: string;
/** One notice of the fixture site with all that is kept of it, converted. */
beforeEach(async () => {
  const folder = await temporaryFolder();
  [seeds, content] = [join(folder, "seeds"), join(folder, "content")];
  copyNotices(seeds, [NOTICE]);
  writeFileSync(join(seeds, "vocabulary/links.yaml"), "links: []\n");
  writeFileSync(join(seeds, "vocabulary/terms.yaml"), "- words: [锂电池]\n");
  writeFileSync(join(seeds, "vocabulary/ids.yaml"), "measures: {}\n");
  expect(run()).toMatchObject({ status: 0 });
});

/** Runs the command with its words on the error stream, the findings among them by file and code. */
function run(...args: string[]): { status: number; errors: string[] } {
  const { status, stderr } = runCommand(() =>
    convertCommand(["--seeds", seeds, "--content", content, ...args]),
  );
  return { status, errors: stderr.split("\n").filter((line) => / error |^--/.test(line)) };
}

const remove = (file: string) => rmSync(join(seeds, file));
const lastRead = (): unknown => JSON.parse(readFileSync(join(content, "derived/registries.json"), "utf8"));

test("a conversion keeps the names of all that it read", () => {
  expect(lastRead()).toEqual(ALL.toSorted());
});

test.each(ALL)("%s gone is one error that says so, and nothing is written", (file) => {
  remove(file);
  const before = readFileSync(join(content, `derived/${NOTICE}.json`), "utf8");
  const { status, errors } = run();
  expect(status).toBe(1);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(`${file}:1:1 error REGISTRY_GONE `);
  expect(errors[0]).toMatch(/：\S{6,}；请恢复它，确实不要了就运行 npm run convert -- --gone /);
  expect(errors[0]).toContain(`--gone ${file}`);
  expect(readFileSync(join(content, `derived/${NOTICE}.json`), "utf8")).toBe(before);
  expect(lastRead()).toContain(file);
});

test("a registry that a command began is entered as the next conversion would", () => {
  const ids = "vocabulary/ids.yaml";
  const text = readFileSync(join(seeds, ids));
  remove(ids);
  expect(run("--gone", ids)).toEqual({ status: 0, errors: [] });
  writeFileSync(join(seeds, ids), text);
  expect(run("--check").errors).toHaveLength(1);
  enterRegistry(content, ids);
  expect(run("--check")).toEqual({ status: 0, errors: [] });
  // What stands there already is written by nobody, so that nobody has to be waited for.
  writeFileSync(join(content, ".convert.lock"), String(process.ppid));
  enterRegistry(content, ids);
  rmSync(join(content, ".convert.lock"));
  enterRegistry(join(content, "none"), ids);
  expect(existsSync(join(content, "none"))).toBe(false);
});

test("every file that is gone has its own sentence, also where others can't be read without it", () => {
  remove("vocabulary/regions.yaml");
  remove(`${NOTICE}.yaml`);
  const { status, errors } = run();
  expect(status).toBe(1);
  expect(errors.map((line) => line.split(" ")[0])).toEqual([
    `${NOTICE}.yaml:1:1`,
    "vocabulary/regions.yaml:1:1",
  ]);
});

test("a file that was emptied or renamed is gone as well", () => {
  writeFileSync(join(seeds, "vocabulary/ids.yaml"), " \n");
  renameSync(join(seeds, `${NOTICE}.yaml`), join(seeds, `${NOTICE}.yml`));
  expect(run().errors.map((line) => line.split(" ")[0])).toEqual([
    // Its new name is said to be read by nobody.
    `${NOTICE}.yml:1:1`,
    `${NOTICE}.yaml:1:1`,
    "vocabulary/ids.yaml:1:1",
  ]);
});

test("the check of a collection and --check say it, too", () => {
  remove("vocabulary/departments.yaml");
  expect(run("--check")).toMatchObject({ status: 1, errors: [expect.stringContaining("REGISTRY_GONE")] });
  const { checked } = checkCollection({ seeds, content });
  expect(checked.flatMap(({ faults }) => faults)).toEqual([
    expect.stringMatching(/^vocabulary\/departments\.yaml:1:1 error REGISTRY_GONE /),
  ]);
});

test("what an editor confirms by its name is gone from then on", () => {
  remove("vocabulary/terms.yaml");
  remove("vocabulary/links.yaml");
  expect(run("--gone", "vocabulary/terms.yaml").errors).toHaveLength(1);
  const both = ["--gone", "vocabulary/terms.yaml", "--gone", "vocabulary/links.yaml"];
  expect(run(...both)).toEqual({ status: 0, errors: [] });
  expect(lastRead()).not.toContain("vocabulary/terms.yaml");
  expect(run()).toEqual({ status: 0, errors: [] });
});

test("a misspelt confirmation is refused", () => {
  remove("vocabulary/terms.yaml");
  const { status, errors } = run("--gone", "terms.yaml");
  expect(status).toBe(2);
  expect(errors).toEqual(["--gone 的“terms.yaml”不是上次转换时读过的文件；请照报出的文件名写"]);
});

test("a notice that goes with its sidecar, phrasings and review is a matter of its ids alone", () => {
  cpSync(join(SEEDS_FOLDER, "dalian-2024.txt"), join(seeds, "dalian-2024.txt"));
  expect(run().status).toBe(0);
  for (const file of [`${NOTICE}.txt`, `${NOTICE}.yaml`, askedFile(NOTICE), reviewFile(NOTICE)]) remove(file);
  expect(run()).toEqual({ status: 0, errors: [] });
  expect(existsSync(join(content, `notices/${NOTICE}.mdx`))).toBe(false);
});

test("another collection in the place of this one has nothing to compare with", () => {
  for (const file of [...ALL, `${NOTICE}.txt`]) remove(file);
  const other = join(SEEDS_FOLDER, "../../other-city/seeds");
  cpSync(other, seeds, { recursive: true });
  expect(run()).toEqual({ status: 0, errors: [] });
  expect(lastRead()).toEqual([
    ...["ningbo-2028.yaml", "ningbo-2030.yaml"],
    ...["vocabulary/departments.yaml", "vocabulary/regions.yaml"],
  ]);
});

test("an empty content folder has nothing to compare with", () => {
  rmSync(content, { recursive: true });
  remove("vocabulary/departments.yaml");
  expect(run()).toEqual({ status: 0, errors: [] });
});

test.each([
  ["GB18030", gb18030("review: { by: 张三丰, on: 2031-05-06 }\n"), []],
  ["UTF-16", utf16("review: { by: 张三丰, on: 2031-05-06 }\n"), []],
  ["bytes that are no text", new Uint8Array([0xff, 0xff, 0x0a]), ["YAML"]],
])("a sidecar that comes to be in %s is never taken for one that is gone", (_, bytes, codes) => {
  writeFileSync(join(seeds, `${NOTICE}.yaml`), bytes);
  expect(run().errors.map((line) => line.split(" ")[2])).toEqual(codes);
  const page = readFileSync(join(content, `notices/${NOTICE}.mdx`), "utf8");
  expect(page.includes("张三丰")).toBe(codes.length === 0);
});

test("a record that can't be read ends in a sentence about it", () => {
  writeFileSync(join(content, "derived/registries.json"), "<<<<<<< HEAD\n");
  const { status, errors } = run();
  expect(status).toBe(1);
  expect(errors).toEqual([expect.stringMatching(/registries\.json:1:1 error YAML .+请用 git 恢复这个文件$/)]);
});
