/** The configurations of `docs/hosting/` that no server here can try, against what the hosts document. */
import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { attribute, withAttribute } from "../../scripts/inspect/html.ts";
import { allFiles, parsePage } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { parseXml, type XmlElement } from "../support/xml.ts";

const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "docs/hosting");
const read = (name: string) => readFileSync(join(FOLDER, name), "utf8");

/** The policy of the page that may do most, the search's, and what only a header can say. */
async function policy(): Promise<string> {
  const page = await parsePage("search/");
  const [meta] = withAttribute(page, "http-equiv", "content-security-policy");
  return `${meta && attribute(meta, "content")}; frame-ancestors 'self'`;
}

/** Files whose names change with their contents. */
const HASHED = /^(?:assets|pagefind)\/|^finder\/(?:data\/)?[^/]+\.[0-9a-f]+\.js$/;

test("every configuration has the pages' policy", async () => {
  const expected = await policy();
  const configurations = readdirSync(FOLDER).filter((name) => !/\.(?:sh|yml)$/.test(name));
  expect(configurations.length).toBeGreaterThan(4);
  for (const name of configurations) expect(read(name), name).toContain(expected);
});

test("docs/hosting.md names every file of docs/hosting/, and none that isn't there", () => {
  const guide = readFileSync(join(ROOT, "docs/hosting.md"), "utf8");
  const named = [...guide.matchAll(/\]\(hosting\/([\w.-]+)\)/g)].map(([, name]) => name);
  expect([...new Set(named)].sort()).toEqual(readdirSync(FOLDER).sort());
});

describe("_headers", () => {
  interface Rule {
    path: string;
    headers: [name: string, value: string][];
  }
  const lines = read("_headers").split("\n");
  const rules: Rule[] = [];
  for (const line of lines.filter((one) => one.trim() !== "" && !one.startsWith("#"))) {
    const [, name, value] = /^ +([\w-]+): (\S.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ path: line, headers: [] });
    else rules.at(-1)?.headers.push([name, value]);
  }
  const matches = ({ path }: Rule, file: string) =>
    path.endsWith("*") ? `/${file}`.startsWith(path.slice(0, -1)) : `/${file}` === path;

  test("keeps Cloudflare's limits: 100 rules, 2,000 characters a line, one `*` a path, at its end for Netlify", () => {
    expect(rules.length).toBeGreaterThan(2);
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(2000);
    for (const { path, headers } of rules) {
      expect(path).toMatch(/^\/[^*\s]*\*?$/);
      expect(headers).not.toEqual([]);
    }
  });

  test("names no header twice for a file, since hosts would put both values together", async () => {
    for (const file of await allFiles()) {
      const names = rules
        .filter((rule) => matches(rule, file))
        .flatMap((rule) => rule.headers.map(([name]) => name));
      expect(new Set(names).size, file).toBe(names.length);
    }
  });

  test("lets nothing be kept whose name stays when it changes", async () => {
    const files = await allFiles();
    const kept = files.filter((file) =>
      rules.some(
        (rule) => matches(rule, file) && rule.headers.some(([, value]) => value.includes("immutable")),
      ),
    );
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((file) => !HASHED.test(file))).toEqual([]);
  });
});

describe("web.config", () => {
  const root = parseXml(read("web.config"));
  const all = (name: string, from: XmlElement = root): XmlElement[] =>
    from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);

  /** What IIS 8 serves without being told; 7.5 lacks none of these. */
  const KNOWN = new Set([".png", ".zip", ".pdf", ".docx"]);

  test("is well formed, with what IIS knows at its top", () => {
    expect(root.name).toBe("configuration");
    expect(root.children.map(({ name }) => name)).toEqual(["system.webServer", "location", "location"]);
  });

  test("names a type for each ending that is built, once, and takes back what the server may have", async () => {
    const types = all("mimeMap").map(({ attributes }) => attributes["fileExtension"] ?? "");
    expect(new Set(types).size).toBe(types.length);
    const [content] = all("staticContent");
    const order = (content?.children ?? [])
      .filter(({ name }) => name !== "clientCache")
      .map(({ name, attributes }) => `${name} ${attributes["fileExtension"]}`);
    expect(order).toEqual(types.flatMap((type) => [`remove ${type}`, `mimeMap ${type}`]));
    // `.bin` is a large collection's.
    const built = new Set([
      ...(await allFiles()).filter((file) => !/(?:^|\/)\./.test(file)).map((file) => extname(file)),
      ".bin",
    ]);
    expect([...built].filter((ending) => !types.includes(ending) && !KNOWN.has(ending))).toEqual([]);
  });

  test("lets nothing be kept whose name stays when it changes", async () => {
    const kept = all("location").map(({ attributes }) => `${attributes["path"]}/`);
    const files = (await allFiles()).filter((file) => kept.some((path) => file.startsWith(path)));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !HASHED.test(file))).toEqual([]);
  });

  test("shows the site's own page with status 404", () => {
    const [error] = all("error");
    // ExecuteURL would answer with 200.
    expect(error?.attributes).toMatchObject({ statusCode: "404", path: "404.html", responseMode: "File" });
  });

  /** What IIS's request filtering refuses by default. */
  const HIDDEN = /(?:^|\/)(?:web\.config|bin|app_\w+)(?:\/|$)/i;

  test("isn't asked for what IIS refuses: hidden segments, double escapes, long addresses", async () => {
    for (const file of await allFiles()) {
      expect(file).not.toMatch(HIDDEN);
      expect(file).not.toMatch(/[+%&:*?]/);
      expect(encodeURI(file).length).toBeLessThan(400);
    }
  });
});

/** Runs a script with an `npm` that only writes down how it is called, and answers `npm audit` as it is told. */
async function runScript(name: string, args: string[], env: Record<string, string> = {}, audit = "exit 0") {
  const folder = await temporaryFolder({
    "bin/npm": `#!/bin/sh\necho "npm $*"\ncase $1 in audit) ${audit} ;; esac\n`,
    "content/a.mdx": "",
    "dist/build.json": "{}",
    "dist/manifest.json": "{}",
    "bin/rclone": '#!/bin/sh\necho "rclone $1"\n',
  });
  for (const program of ["npm", "rclone"]) chmodSync(join(folder, "bin", program), 0o755);
  const PATH = [join(folder, "bin"), process.env["PATH"]].join(delimiter);
  const { status, stdout, stderr } = spawnSync("sh", [join(FOLDER, name), ...args], {
    cwd: folder,
    env: { PATH, ...env },
    encoding: "utf8",
  });
  const lines = stdout
    .trimEnd()
    .split("\n")
    .filter((line) => /^(?:npm|rclone) /.test(line));
  return { status, lines: lines.map((line) => line.replaceAll(folder, "")), stdout, stderr };
}

describe("ci.sh", () => {
  test.each([
    ["check", ["npm run --silent convert -- --check", "npm run --silent check"]],
    ["build", ["npm run --silent build", "npm run --silent doctor -- /dist"]],
  ])("%s runs the commands for it", async (step, lines) => {
    expect(await runScript("ci.sh", [step])).toMatchObject({ status: 0, lines, stderr: "" });
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const line of lines) expect(scripts).toHaveProperty([line.split(" ")[3] ?? ""]);
  });

  test("check fails for a grave fault of a package; that no registry answers is said in one line", async () => {
    const found = await runScript("ci.sh", ["check"], {}, `echo '{"auditReportVersion": 2}'; exit 1`);
    expect(found.status).toBe(1);
    expect(found.stderr).toBe("依赖有严重的漏洞，见上；请更新有漏洞的包\n");
    const answer = `printf 'npm warn audit 405 Method Not Allowed\\nnpm error audit endpoint returned an error\\n{}\\n' >&2; exit 1`;
    const { status, stdout, stderr, lines } = await runScript("ci.sh", ["check"], {}, answer);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const said = stdout
      .trimEnd()
      .split("\n")
      .filter((line) => !lines.includes(line));
    expect(said).toEqual(["没有查依赖的漏洞：npm audit 没有得到答复（405 Method Not Allowed）"]);
  });

  test("publish uploads, then verifies and looks at what readers get", async () => {
    const env = { PUBLISH_TO: "store:bucket", PUBLISH_URL: "https://example.org/" };
    const { status, lines } = await runScript("ci.sh", ["publish"], env);
    expect(status).toBe(0);
    expect(lines.at(-3)).toBe("rclone sync");
    expect(lines.slice(-2)).toEqual([
      "npm run --silent verify -- https://example.org/ --manifest /dist/manifest.json",
      "npm run --silent doctor -- https://example.org/",
    ]);
  });

  test("anything else, or nowhere to publish to, is said", async () => {
    expect(await runScript("ci.sh", [])).toMatchObject({
      status: 2,
      lines: [],
      stderr: "用法：sh docs/hosting/ci.sh check|build|publish\n",
    });
    const { status, stderr } = await runScript("ci.sh", ["publish"]);
    expect(status).not.toBe(0);
    expect(stderr).toContain("请设 PUBLISH_TO");
  });
});

describe("github-pages.yml", () => {
  interface Step {
    run?: string;
    uses?: string;
    if?: string;
    with?: Record<string, unknown>;
  }
  interface Workflow {
    on: Record<string, unknown>;
    permissions: Record<string, string>;
    jobs: Record<
      string,
      { steps: Step[]; permissions?: Record<string, string>; if?: string; needs?: string }
    >;
  }
  const workflow = parse(read("github-pages.yml")) as Workflow;
  const { build, publish } = workflow.jobs;

  test("checks and keeps a preview of a change, and publishes only what is on the main branch", () => {
    expect(Object.keys(workflow.on)).toEqual(["pull_request", "push"]);
    expect(workflow.on["push"]).toEqual({ branches: ["main"] });
    const runs = build?.steps.flatMap(({ run }) => run ?? []);
    expect(runs).toEqual(["npm ci", "sh docs/hosting/ci.sh check", "sh docs/hosting/ci.sh build"]);
    const preview = build?.steps.find(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
    expect(preview).toMatchObject({ if: "github.event_name == 'pull_request'", with: { path: "dist" } });
    expect(publish).toMatchObject({ if: "github.event_name == 'push'", needs: "build" });
  });

  test("has the rights that GitHub asks for, and a change has none of them", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(build?.permissions).toBeUndefined();
    expect(publish?.permissions).toEqual({ pages: "write", "id-token": "write" });
  });

  test("names a version of every action", () => {
    const used = [build, publish].flatMap((job) => job?.steps.flatMap(({ uses }) => uses ?? []));
    expect(used.length).toBeGreaterThan(3);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
  });
});

test("upload.sh says how it is called, and leaves alone what isn't a site", async () => {
  expect(await runScript("upload.sh", [])).toMatchObject({
    status: 2,
    stderr: "用法：sh upload.sh dist 远端:桶/路径\n",
  });
  expect(await runScript("upload.sh", ["content", "store:bucket"])).toMatchObject({
    status: 2,
    lines: [],
    stderr: "“content”不是建好的网站，请先运行 npm run build\n",
  });
});
