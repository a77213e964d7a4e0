import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";

const project = join(import.meta.dirname, "../..");
const FIXTURE = join(project, "tests/fixtures/site");

export interface BuildOptions {
  /** The folder that the site is written to. */
  out: string;
  /** Where the build keeps what it may use again; a fresh folder makes a clean build. */
  cache: string;
  /** What differs from this process's environment. */
  env?: Record<string, string>;
  /** Further arguments, e.g. other sources; by default the fixture site's are converted beside the cache. */
  args?: string[];
}

export interface RenderOptions {
  content: string;
  out: string;
  /** A folder of the caller's own. */
  work: string;
}

/** Builds a whole site, by default the fixture's, as `npm run build` does. Gives what it printed. */
export async function buildSite({
  out,
  cache,
  env = {},
  args: more = ["--seeds", join(FIXTURE, "seeds"), "--content", `${cache}-content`],
}: BuildOptions): Promise<string> {
  const args = ["scripts/build.ts", "--out", out, "--cache", cache, ...more];
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...personsEnv(), SITE_CONFIG: join(FIXTURE, "site.yaml"), ...env },
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  const status = await new Promise<number | string>((done, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) => done(code ?? signal ?? "unknown"));
  });
  const printed = Buffer.concat(output).toString();
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${printed}`);
  return printed;
}

/** Bundles and renders a folder of content, without index; what it owes to other builds is nothing. */
export async function renderSite({ content, out, work }: RenderOptions): Promise<void> {
  const bundle = join(work, "bundle");
  const env = {
    ...personsEnv(),
    ...{ ASTRO_TELEMETRY_DISABLED: "1", ASTRO_CACHE_DIR: join(work, "cache") },
    ...{ SITE_CONFIG: join(FIXTURE, "site.yaml"), CONTENT_DIR: content },
  };
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8", env });
    if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
  };
  run("scripts/build/bundle.ts", "--out", bundle);
  run("scripts/build/render.ts", "--bundle", bundle, "--out", out);
}

/** The environment without what would make it another build than a person's: the test runner's own, a base path, other settings. */
export function personsEnv(): NodeJS.ProcessEnv {
  const runners =
    /^(?:ASTRO_CACHE_DIR|BASE_PATH|SITE_CONFIG|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|VITEST.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !runners.test(name)));
}
