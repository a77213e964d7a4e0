/** A process of its own that replaces a folder's files, to be killed while it does. */
import { replaceFiles } from "../../scripts/files/file-set.ts";

const [target = "", generation = ""] = process.argv.slice(2);
const files = new Map(
  Array.from({ length: 60 }, (_, index) => [
    `notices/${generation}-${index % 2 ? "x" : index}/${index}.mdx`,
    `${generation}\n`.repeat(200),
  ]),
);
process.stdout.write("ready\n");
replaceFiles(target, files, ["notices"]);
