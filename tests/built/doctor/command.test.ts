/** What `policy-site doctor` prints and ends with. */
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { exitStatus } from "../../../scripts/doctor/remark.ts";
import { ALWAYS } from "../../support/doctor.ts";
import { freePort } from "../../support/free-port.ts";
import { startOddHost } from "../../support/odd-host.ts";
import { runPolicySite } from "../../support/policy-site.ts";
import { distDir } from "../../support/site.ts";
import { smallSite } from "../../support/small-site.ts";

test("the exit status is that of the worst remark", () => {
  const of = (...severities: ("error" | "warning" | "hint")[]) =>
    exitStatus(severities.map((severity) => ({ severity, text: "" })));
  expect([of(), of("hint"), of("warning", "hint"), of("hint", "error")]).toEqual([0, 0, 1, 1]);
});

describe("the command ends", () => {
  const doctor = (...args: string[]) => runPolicySite("doctor", ...args);

  test("with 0 and what could be better where nothing is wrong", async () => {
    const url = await startOddHost(await smallSite());
    expect(await doctor(url)).toEqual({
      status: 0,
      lines: [expect.stringMatching(ALWAYS), `${url}：错误 0 项，提醒 0 项，建议 1 项。`],
    });
    expect(await doctor(distDir())).toEqual({ status: 0, lines: [`${distDir()}：没有发现问题。`] });
  });

  test("with 1 where something is wrong, on a host or a disk", async () => {
    const url = await startOddHost(await smallSite(), {
      oddity: ({ path }, serve) => (path.endsWith("/") ? serve("no-such-file") : serve(path)),
    });
    expect(await doctor(url)).toEqual({
      status: 1,
      lines: [
        expect.stringMatching(/^错误：目录地址 notices\/ 返回 404/),
        expect.stringMatching(ALWAYS),
        `${url}：错误 1 项，提醒 0 项，建议 1 项。`,
      ],
    });
    const { status, lines } = await doctor(`${pathToFileURL(distDir()).href}/index.html`);
    expect([status, lines[0]]).toEqual([1, expect.stringMatching(/^错误：从磁盘直接打开/)]);
  });

  test("with 1 and one sentence where nothing answers", async () => {
    const closed = `http://127.0.0.1:${await freePort()}/`;
    expect(await doctor(closed)).toEqual({
      status: 1,
      lines: [
        `${closed} 没有应答（主机没有在这个端口上服务，ECONNREFUSED）；请检查网址、网络和主机是否开着。`,
      ],
    });
  });

  test.each([
    ["nothing", []],
    ["two things", ["a", "b"]],
    ["a folder that isn't there", ["no-such-folder"]],
    ["an option it doesn't have", ["--fast"]],
    ["an address that is none", ["http://"]],
  ])("with 2, a sentence and the usage for %s", async (_, args) => {
    const { status, lines } = await doctor(...args);
    expect([status, lines]).toEqual([2, [expect.any(String), "用法：npm run doctor -- 网址或目录"]]);
  });
});
