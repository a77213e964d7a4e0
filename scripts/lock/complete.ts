import { entryFromManifest, entryFromName, type Manifest } from "./entry.ts";
import {
  exactVersion,
  findMissing,
  type Lock,
  type LockEntry,
  type Missing,
  placeBelow,
  resolveIn,
  wantsOf,
} from "./missing.ts";

/** What completing a lock needs to know of published packages; `null` where there is no such version. */
export interface Registry {
  manifest(name: string, version: string): Promise<Manifest | null>;
  /** The published versions that a range allows, oldest first. */
  versions(name: string, range: string): Promise<string[]>;
}

/** A lock that can't be completed; the message is the whole sentence. */
export class LockError extends Error {
  override name = "LockError";
}

/** A lock with nothing missing, and what was done to it. */
export interface Completion {
  lock: Lock;
  added: string[];
  /** Entries without an integrity hash, since the registry doesn't show that version. */
  unverified: string[];
}

/**
 * Adds every optional package that the lock lacks, repeating for what the
 * added ones ask for, strips addresses, and fills in hashes that an earlier
 * run could not find.
 * @throws LockError where a package is missing that isn't optional, which only
 * `npm install` can choose, or the registry doesn't have it or doesn't answer
 */
export async function completeLock(original: Lock, registry: Registry): Promise<Completion> {
  const lock = structuredClone(original);
  for (const entry of Object.values(lock.packages)) if (entry.link !== true) delete entry.resolved;
  const added: string[] = [];
  await verifyAgain(lock, registry);
  let queue = findMissing(lock);
  while (queue.length > 0) {
    const next: Missing[] = [];
    for (const want of queue) {
      if (await isHeld(lock, want, registry)) continue;
      const place = await add(lock, want, registry);
      added.push(place);
      next.push(...wantsOf(place, lock.packages[place] ?? {}));
    }
    queue = next;
  }
  return { lock, added, unverified: placesWithoutHash(lock) };
}

/** Lists the entries that come from a registry and carry no hash of what it should send. */
export function placesWithoutHash(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(
      ([place, entry]) => place !== "" && !entry.integrity && entry.link !== true && entry.inBundle !== true,
    )
    .map(([place]) => place);
}

async function verifyAgain(lock: Lock, registry: Registry): Promise<void> {
  for (const place of placesWithoutHash(lock)) {
    const entry = lock.packages[place];
    if (entry?.optional !== true || entry.version === undefined) continue;
    const manifest = await registry.manifest(entry.name ?? nameAt(place), entry.version);
    if (manifest) lock.packages[place] = entryFromManifest(manifest, entry.dev === true);
  }
}

async function isHeld(lock: Lock, want: Missing, registry: Registry): Promise<boolean> {
  const found = resolveIn(lock.packages, want.wantedBy, want.name);
  const version = found === null ? undefined : lock.packages[found]?.version;
  if (version === undefined) return false;
  const pinned = exactVersion(want.spec);
  return pinned === null
    ? (await registry.versions(want.name, want.spec)).includes(version)
    : pinned === version;
}

async function add(lock: Lock, want: Missing, registry: Registry): Promise<string> {
  const asked = `${want.name}@${want.spec}`;
  if (!want.optional) throw new LockError(`${asked} is missing and not optional: run npm install first.`);
  const top = placeBelow("", want.name);
  const place = lock.packages[top] ? placeBelow(want.wantedBy, want.name) : top;
  if (lock.packages[place])
    throw new LockError(`${asked} is held in another version: run npm install first.`);
  const dev = lock.packages[want.wantedBy]?.dev === true;
  lock.packages[place] = await entryOf(want, dev, registry);
  return place;
}

async function entryOf(want: Missing, dev: boolean, registry: Registry): Promise<LockEntry> {
  const version = exactVersion(want.spec) ?? (await registry.versions(want.name, want.spec)).at(-1) ?? null;
  const manifest = version === null ? null : await registry.manifest(want.name, version);
  if (manifest) return entryFromManifest(manifest, dev);
  const entry = version === null ? null : entryFromName(want.name, version, dev);
  if (!entry) throw new LockError(`The registry has no ${want.name}@${want.spec}.`);
  return entry;
}

function nameAt(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}
