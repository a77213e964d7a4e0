/** Which names of files and folders can be unpacked on Windows, which refuses more than other systems. */

/** Names of devices, whatever follows behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const REFUSED = /[\u0000-\u001f<>:"\\|?*]/;
/** The longest name of the folder: unpackers put it into one of the same name, and a path may have 260 characters. */
const LONGEST = 40;

/** The first path that Windows can't have beside the others: a name that it refuses, or one that differs by its case alone. */
export function refusedOnWindows(paths: Iterable<string>): string | null {
  const known = new Set<string>();
  for (const path of paths) {
    const isRefused = path
      .split("/")
      .some((name) => REFUSED.test(name) || DEVICE.test(name) || isTrimmed(name));
    if (isRefused || known.has(path.toLowerCase())) return path;
    known.add(path.toLowerCase());
  }
  return null;
}

/** A title as the name of a folder. */
export function folderName(title: string, behind: string): string {
  const plain = [...title]
    .map((character) => (REFUSED.test(character) || character === "/" ? " " : character))
    .join("");
  const words = [...plain.split(/\s+/).filter(Boolean).join(" ")].slice(0, LONGEST).join("").trim();
  const name = words === "" || DEVICE.test(words) || words.startsWith(".") ? `site ${words}`.trim() : words;
  return `${name}-${behind}`;
}

/** Windows takes dots and spaces from a name's end. */
function isTrimmed(name: string): boolean {
  return name.endsWith(".") || name.endsWith(" ");
}
