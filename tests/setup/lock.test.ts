import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { placesWithoutHash } from "../../scripts/lock/complete.ts";
import {
  exactVersion,
  findMissing,
  findResolved,
  findStale,
  type Lock,
  type LockEntry,
} from "../../scripts/lock/missing.ts";
import { platformFromName } from "../../scripts/lock/platform.ts";
import { printLock } from "../../scripts/lock/print.ts";

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), "utf8");
const text = await read("package-lock.json");
const lock = JSON.parse(text) as Lock;
const manifest = JSON.parse(await read("package.json")) as LockEntry;
const kinds = ["dependencies", "devDependencies", "optionalDependencies"] as const;

describe("the committed package-lock.json", () => {
  test("holds every package that one in it asks for, whatever the platform", () => {
    expect(findMissing(lock).map(({ name, spec }) => `${name}@${spec}`)).toEqual([]);
  });

  test("holds no package that nothing asks for", () => {
    expect(findStale(lock)).toEqual([]);
  });

  test("names no address, so that any registry can serve it", () => {
    expect(findResolved(lock)).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  test("is printed as npm prints it, so that installing leaves no diff", () => {
    expect(printLock(lock)).toBe(text);
  });

  test.each(kinds)("asks for the same %s as package.json", (kind) => {
    expect(lock.packages[""]?.[kind]).toEqual(manifest[kind]);
  });

  test("carries a hash for all but binaries of platforms that the registry didn't show", () => {
    const bare = placesWithoutHash(lock).map((place) => ({ place, entry: lock.packages[place] ?? {} }));
    const needed = bare.filter(({ entry }) => entry.optional !== true || runsOnTestMachine(entry));
    expect(needed.map(({ place }) => place)).toEqual([]);
  });

  test("agrees with what names tell of platforms", () => {
    const told = Object.entries(lock.packages).flatMap(([place, entry]) => {
      const platform = platformFromName(place);
      return platform && entry.os && entry.cpu ? [{ place, platform, entry }] : [];
    });
    expect(told.length).toBeGreaterThan(50);
    for (const { place, platform, entry } of told) {
      expect({ place, os: platform.os, cpu: platform.cpu }).toEqual({
        place,
        os: [entry.os].flat(),
        cpu: [entry.cpu].flat(),
      });
      if (platform.libc) expect([entry.libc ?? platform.libc].flat(), place).toEqual(platform.libc);
    }
  });
});

test("package.json pins every direct dependency to one version", () => {
  const loose = kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).filter(([, spec]) => exactVersion(spec) === null),
  );
  expect(loose).toEqual([]);
});

function runsOnTestMachine({ os, cpu, libc }: LockEntry): boolean {
  const allows = (field: string | string[] | undefined, value: string) =>
    field === undefined || [field].flat().includes(value);
  return allows(os, "linux") && allows(cpu, "x64") && allows(libc, "glibc");
}
