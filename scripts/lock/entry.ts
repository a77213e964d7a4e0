import type { LockEntry } from "./missing.ts";
import { platformFromName } from "./platform.ts";

/** A published package's manifest, as far as the lock keeps it. */
export interface Manifest {
  name: string;
  version: string;
  license?: string | { type?: string };
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
  bin?: string | Record<string, string>;
  engines?: Record<string, string>;
  funding?: unknown;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  dist?: { integrity?: string };
}

/** Makes the lock's entry of a published version: what npm itself would have written. */
export function entryFromManifest(manifest: Manifest, dev: boolean): LockEntry {
  const { dist, license, bin, funding, scripts = {}, ...rest } = manifest;
  const optional = rest.optionalDependencies ?? {};
  // The registry repeats optional dependencies among the firm ones.
  const firm = Object.entries(rest.dependencies ?? {}).filter(([name]) => !(name in optional));
  return withoutEmpty({
    version: manifest.version,
    integrity: dist?.integrity,
    os: rest.os,
    cpu: rest.cpu,
    libc: rest.libc,
    license: typeof license === "object" ? license.type : license,
    bin: typeof bin === "string" ? { [manifest.name.replace(/^.*\//, "")]: bin } : bin,
    engines: rest.engines,
    funding: typeof funding === "string" ? { url: funding } : funding,
    hasInstallScript: ["preinstall", "install", "postinstall"].some((name) => scripts[name]) || undefined,
    dependencies: Object.fromEntries(firm),
    optionalDependencies: optional,
    peerDependencies: rest.peerDependencies,
    peerDependenciesMeta: rest.peerDependenciesMeta,
    optional: true,
    dev: dev || undefined,
  });
}

/**
 * Makes the entry of a version that the registry doesn't show: its platform,
 * which the name tells, and no hash. Whoever installs it on that platform gets
 * what their registry has under that version.
 */
export function entryFromName(name: string, version: string, dev: boolean): LockEntry | null {
  const platform = platformFromName(name);
  return platform && withoutEmpty({ version, ...platform, optional: true, dev: dev || undefined });
}

function withoutEmpty(fields: Record<string, unknown>): LockEntry {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(isPlain(value) && Object.keys(value).length === 0),
    ),
  );
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
