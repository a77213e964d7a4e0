/** Which Node a command runs on, whichever one npm starts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chooseNode, PACKAGED_NODES, packagedNode, suffices, versionOf } from "../../scripts/start/node.mjs";
import { packageFolder } from "../../scripts/start/packages.mjs";

describe("a Node is new enough", () => {
  test.each(["22.22.0", "v22.23.1", "24.8.0", "24.21.0", "25.0.0", "26.0.0", "100.0.0", "v26.1.0-nightly"])(
    "%s",
    (version) => expect(suffices(version)).toBe(true),
  );

  test.each(["12.22.0", "20.20.2", "22.17.1", "22.18.0", "22.21.9", "23.11.0", "24.0.0", "24.7.9", "", "x"])(
    "not %j",
    (version) => expect(suffices(version)).toBe(false),
  );

  test("as the one that runs this test is", () => expect(suffices(process.version)).toBe(true));
});

describe("the Node that is chosen", () => {
  const old = { path: "/bin/node", version: "20.20.2" };
  const asked: string[] = [];
  const answers = (version: string | null) => (path: string) => {
    asked.push(path);
    return version;
  };

  test("is the running one where it is new enough, and no other is asked", () => {
    const running = { path: "/bin/node", version: "26.0.0" };
    expect(chooseNode(running, "/packaged", answers("24.21.0"))).toEqual({
      path: "/bin/node",
      problem: null,
    });
    expect(asked).toEqual([]);
  });

  test("is the packaged one where the running one is too old", () => {
    expect(chooseNode(old, "/packaged", answers("24.21.0"))).toEqual({ path: "/packaged", problem: null });
  });

  test.each([
    ["isn't installed", null, null, "随项目安装的 Node 没有找到"],
    ["doesn't run here", "/packaged", null, "随项目安装的 Node（/packaged）在本机不能运行"],
    ["is too old itself", "/packaged", "22.17.1", "随项目安装的 Node 是 22.17.1"],
  ])("is none where the packaged one %s: one sentence says what to do", (_, packaged, version, why) => {
    expect(chooseNode(old, packaged, answers(version))).toEqual({
      path: null,
      problem: `需要 Node 24.8 以上（或 22 系列的 22.22 以上），而正在运行的是 20.20.2，${why}；请安装 Node 24，或重新运行 npm ci 且不要加 --omit=optional。`,
    });
  });
});

describe("the packaged Node", () => {
  const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));

  test("is looked for in exactly the packages that bring one, each on its platform", () => {
    const { optionalDependencies } = read("package.json") as { optionalDependencies: object };
    expect(Object.values(PACKAGED_NODES).sort()).toEqual(Object.keys(optionalDependencies).sort());
    const { packages } = read("package-lock.json") as {
      packages: Record<string, { os: string; cpu: string; version: string }>;
    };
    for (const [platform, name] of Object.entries(PACKAGED_NODES)) {
      const entry = packages[`node_modules/${name}`];
      expect(`${entry?.os}-${entry?.cpu}`).toBe(platform);
      expect(suffices(entry?.version ?? "")).toBe(true);
    }
  });

  test("is found where it is installed, and runs", () => {
    const { platform, arch } = process;
    const names: Record<string, string> = PACKAGED_NODES;
    const name = names[`${platform}-${arch}`];
    expect(name, `no Node is packaged for ${platform} on ${arch}`).toBeDefined();
    const file = packagedNode(platform, arch);
    expect(file).toContain(`${name}`);
    expect(versionOf(file ?? "")).toBe(read(join(packageFolder(`${name}`) ?? "", "package.json")).version);
  });

  test("is none on a platform without one, and one that can't run has no version", () => {
    expect(packagedNode("aix", "ppc64")).toBeNull();
    expect(versionOf("/no/such/node")).toBeNull();
    expect(versionOf(import.meta.filename)).toBeNull();
  });
});
