/** What of other people's work is in the files that readers get, and the file that says so. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A work of others that is published with the site. */
export interface ThirdParty {
  name: string;
  version: string;
  /** As its package states it, an SPDX expression mostly. */
  licence: string;
  /** Where it comes from; `null` where its package doesn't say. */
  homepage: string | null;
  /** What of it is published, by its name in the package, where that isn't a whole module. */
  parts: string[];
  /** The licence's text, and whatever else must go along. */
  texts: string[];
}

/** The file in the built site. */
export const NOTICES_FILE = "third-party-notices.txt";

const RULE = `\n${"=".repeat(32)} * ${"=".repeat(32)}\n`;
const HEAD = `Third-party notices

The files of this site contain the works named below, each under the licence that follows it.
The list is made from what was bundled when the site was built.
`;

/** The folder of the package that a module's file lies in; `null` for the site's own. */
export function packageFolder(module: string): string | null {
  // A folder above may have a `#` in its name.
  const [file = ""] = module.replace(/^\0+/, "").split("?");
  const path = file.replaceAll("\\", "/");
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/#]+/.exec(path)?.[0] ?? null;
}

/** What a package's own files say of it. @throws {Error} where it has no `package.json` */
export function readPackage(folder: string, parts: readonly string[] = []): ThirdParty {
  const { name, version, license, homepage, repository, author } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Record<string, unknown>;
  const source =
    typeof repository === "string" ? repository : (repository as { url?: string } | undefined)?.url;
  const texts = legalTexts(folder);
  const holder = typeof author === "string" ? author : (author as { name?: string } | undefined)?.name;
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === "string" ? license : "see below",
    homepage: typeof homepage === "string" ? homepage : (source?.replace(/^git\+|\.git$/g, "") ?? null),
    parts: [...parts],
    texts: license === "MIT" && texts.length === 0 ? [mitText(holder ?? String(name))] : texts,
  };
}

/** The texts of licences and notices at a package's top, and in a folder of that name. */
function legalTexts(folder: string): string[] {
  const isLegal = (name: string) => /^(?:licen[cs]es?|copying|notice)(?:[-.].*)?$/i.test(name);
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => isLegal(name));
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return legalTexts(path);
      return [readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim()];
    });
}

/** The MIT licence of a package that names it and has forgotten its text, which must go along. */
export function mitText(...holders: readonly string[]): string {
  return `${holders.map((holder) => `Copyright (c) ${holder.split("<")[0]?.trim()}`).join("\n")}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

/** The file with these works, each once, in the order of their names. */
export function printNotices(works: readonly ThirdParty[]): string {
  const entries = new Map(works.map((work) => [`${work.name} ${work.version}`, printWork(work)]));
  return printEntries(entries);
}

/** A file that was printed before, with further works. */
export function addNotices(printed: string, works: readonly ThirdParty[]): string {
  const [, ...before] = printed.split(RULE);
  const entries = new Map(before.map((entry) => [entry.trim().split("\n")[0] ?? "", entry.trim()]));
  for (const work of works) entries.set(`${work.name} ${work.version}`, printWork(work));
  return printEntries(entries);
}

function printEntries(entries: ReadonlyMap<string, string>): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return [HEAD.trimEnd(), ...sorted.map(([, entry]) => entry)].join(RULE).concat("\n");
}

function printWork({ name, version, licence, homepage, parts, texts }: ThirdParty): string {
  return [
    `${name} ${version}`,
    `Licence: ${licence}`,
    ...(homepage === null ? [] : [`From: ${homepage}`]),
    ...(parts.length > 0 ? [`Published of it: ${parts.join(", ")}`] : []),
    ...texts.map((text) => `\n${text}`),
  ].join("\n");
}
