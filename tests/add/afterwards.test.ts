/** From a written notice to its checked page: which steps follow, and where a failing one ends the way. */
import { describe, expect, test } from "vitest";
import { followUp, nextCommands, type Steps } from "../../scripts/add/afterwards.ts";
import { runCommand } from "../support/run-command.ts";
import { NOTICE, page, put, runAdd, useFolder } from "./support.ts";

const folder = useFolder();

/** Steps that take down what was done, with the status that each ends with. */
function steps(ends: Partial<Record<"convert" | "check" | "open", number>> = {}): Steps & { done: string[] } {
  const done: string[] = [];
  const end = (name: "convert" | "check" | "open", what: string) => {
    done.push(what);
    return ends[name] ?? 0;
  };
  return {
    done,
    convert: () => end("convert", "convert"),
    check: (notices) => end("check", `check ${notices.join(" ")}`),
    open: (notice) => end("open", `open ${notice}`),
  };
}

test.each([
  [{ check: false, open: false }, []],
  [{ check: true, open: false }, ["convert", "check qinghe-2031 qinghe-2032"]],
  [{ check: false, open: true }, ["convert", "open qinghe-2031"]],
  [{ check: true, open: true }, ["convert", "check qinghe-2031 qinghe-2032", "open qinghe-2031"]],
])("with %j the steps are %j", (asked, done) => {
  const taken = steps();
  const { status, stdout } = runCommand(() => followUp(["qinghe-2031", "qinghe-2032"], asked, taken));
  expect(status).toBe(0);
  if (asked.check || asked.open) expect(stdout).toContain("接下来：\n  npm run review -- qinghe-2031\n");
  expect(taken.done).toEqual(done);
});

test.each([
  ["convert", "没有转换成功"],
  ["check", "检查有不合格的"],
] as const)("a %s that fails ends the way with a sentence that says what to run next", (name, sentence) => {
  const taken = steps({ [name]: 1 });
  const { status, stderr } = runCommand(() => followUp(["qinghe-2031"], { check: true, open: true }, taken));
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr).toContain("npm run check -- --new qinghe-2031");
  expect(taken.done).not.toContain("open qinghe-2031");
});

test("the next commands are those that the notice needs, with paths as a shell takes them", () => {
  expect(nextCommands(["我的 通知.docx"], [], false)).toEqual(['npm run add -- "我的 通知.docx" --write']);
  expect(
    nextCommands(["通知.docx"], [], false, ["--id", "qinghe-2031-b", "--url", "https://a.gov.cn/?a=1&b=2"]),
  ).toEqual(['npm run add -- 通知.docx --id qinghe-2031-b --url "https://a.gov.cn/?a=1&b=2" --write']);
  expect(nextCommands(["通知.docx"], ["qinghe-2031"], true)).toEqual([
    "npm run review -- qinghe-2031",
    "npm run dev（看 http://localhost:4321/notices/qinghe-2031/，逐条对照原件）",
    "npm run ids",
    "npm run check",
  ]);
});

describe("add", () => {
  test("ends with what to type next, with the options that were chosen", async () => {
    const file = put(folder.path("通知.html"), page(NOTICE.map((line) => `<p>${line}</p>`).join("")));
    expect((await runAdd(folder.seeds(), file, "--id", "qingdao-2031-b")).stdout).toMatch(
      /通知\.html"? --id qingdao-2031-b --seeds .* --write\n/u,
    );
    expect((await runAdd(folder.seeds(), file)).stdout).toMatch(
      /接下来：\n {2}npm run add -- .*通知\.html"? --seeds .* --write/u,
    );
    const written = await runAdd(folder.seeds(), file, "--write");
    expect(written.stdout).toMatch(/接下来：\n {2}npm run review -- qingdao-2031\n {2}npm run dev（/u);
  });

  test.each(["--check", "--open"])("%s needs --write, and the site's own sources", async (option) => {
    const file = put(folder.path("通知.html"), page(NOTICE.map((line) => `<p>${line}</p>`).join("")));
    expect(await runAdd(folder.seeds(), file, option)).toMatchObject({
      ...{ status: 2, stderr: expect.stringContaining(`${option} 要同 --write 一起用`) },
    });
    expect(await runAdd(folder.seeds(), file, "--write", option)).toMatchObject({
      ...{ status: 2, stderr: expect.stringContaining(`${option} 只能用于网站自己的来源`) },
    });
  });
});
