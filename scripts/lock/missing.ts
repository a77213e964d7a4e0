/**
 * What a package lock lacks, found without asking anyone.
 *
 * npm leaves the optional binaries of other platforms out of the lock when it
 * can't resolve them at that moment; `npm ci` then refuses the lock. Pure, so
 * that a test can hold the committed lock to it offline.
 */

/** The names and version ranges that a package asks for. */
type Wants = Record<string, string>;

/** One package in the lock, under its place below `node_modules`. */
export interface LockEntry {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
  license?: string;
  hasInstallScript?: boolean;
  bin?: Record<string, string>;
  engines?: Record<string, string>;
  funding?: unknown;
  dependencies?: Wants;
  devDependencies?: Wants;
  optionalDependencies?: Wants;
  peerDependencies?: Wants;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** A `package-lock.json`. */
export interface Lock {
  name?: string;
  version?: string;
  lockfileVersion: number;
  requires?: boolean;
  packages: Record<string, LockEntry>;
}

/** A package that one in the lock asks for and that the lock doesn't hold. */
export interface Missing {
  /** Where in the lock the asking package stands; `""` is the project itself. */
  wantedBy: string;
  name: string;
  spec: string;
  /** Whether npm may go on without it: only then may an entry be added by hand. */
  optional: boolean;
}

const EXACT = /^[0-9]+\.[0-9]+\.[0-9]+(?:-[0-9A-Za-z.-]+)?$/;

/** The one version that a spec allows, an alias's target included; `null` for a range. */
export function exactVersion(spec: string): string | null {
  const plain = spec.startsWith("npm:") ? spec.slice(spec.lastIndexOf("@") + 1) : spec;
  return EXACT.test(plain) ? plain : null;
}

/**
 * The place in the lock that `name` resolves to for the package at `from`, as
 * Node looks it up: its own `node_modules`, then each outer one.
 */
export function resolveIn(packages: Record<string, LockEntry>, from: string, name: string): string | null {
  let folder = from;
  for (;;) {
    const place = placeBelow(folder, name);
    if (packages[place]) return place;
    if (folder === "") return null;
    const outer = folder.lastIndexOf("node_modules/");
    folder = folder.slice(0, Math.max(0, outer - 1));
  }
}

/** The place of a package directly below another's `node_modules`. */
export function placeBelow(folder: string, name: string): string {
  return folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
}

/** Everything that an entry asks for and that npm would install. */
export function wantsOf(place: string, entry: LockEntry): Missing[] {
  const optional = entry.optionalDependencies ?? {};
  const peers = Object.entries(entry.peerDependencies ?? {}).filter(
    ([name]) => entry.peerDependenciesMeta?.[name]?.optional !== true,
  );
  const needed = {
    ...Object.fromEntries(peers),
    ...entry.dependencies,
    ...(place === "" ? entry.devDependencies : {}),
  };
  const wants = (all: Wants, always: boolean): Missing[] =>
    Object.entries(all).map(([name, spec]) => ({
      wantedBy: place,
      name,
      spec,
      optional: always || entry.optional === true,
    }));
  const firm = Object.fromEntries(Object.entries(needed).filter(([name]) => !(name in optional)));
  return [...wants(firm, false), ...wants(optional, true)];
}

/** Lists what the lock asks for and doesn't hold, or holds in another version than the one pinned. */
export function findMissing(lock: Lock): Missing[] {
  return Object.entries(lock.packages).flatMap(([place, entry]) =>
    wantsOf(place, entry).filter(({ name, spec }) => {
      const found = resolveIn(lock.packages, place, name);
      const pinned = exactVersion(spec);
      if (found === null) return true;
      const there = lock.packages[found];
      return pinned !== null && there?.link !== true && there?.version !== pinned;
    }),
  );
}

/** Lists the places that nothing in the lock asks for any more, such as an alias that was dropped. */
export function findStale(lock: Lock): string[] {
  const reached = new Set([""]);
  for (const place of reached) {
    const entry = lock.packages[place];
    if (!entry) continue;
    const names = [
      ...wantsOf(place, entry).map(({ name }) => name),
      ...Object.keys(entry.peerDependencies ?? {}),
    ];
    for (const name of names) {
      const found = resolveIn(lock.packages, place, name);
      if (found !== null) reached.add(found);
    }
  }
  return Object.keys(lock.packages).filter((place) => !reached.has(place));
}

/** Lists the places that name the address they came from, which would tie the lock to one registry. */
export function findResolved(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined && entry.link !== true)
    .map(([place]) => place);
}
