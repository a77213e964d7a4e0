/** Short programs that read the data files, as readers may copy them. */

import { dataFiles, noticePath } from "../model/file-addresses.ts";
import type { Measure } from "../model/schema.ts";
import { dataWords } from "../wording/data.ts";

/** Stands for the site's address where it has none. */
export const PLACEHOLDER = "https://example.org/";

/** A program and what it is written in. */
export interface Example {
  name: string;
  code: string;
}

/** The programs for a site at `root`; they show what a notice with this id holds. */
export function examples(root: string, notice: string, sharded: boolean): Example[] {
  // Where the measures stand in the notices' files, the programs read one of these.
  const file = sharded ? noticePath(notice) : dataFiles.measures;
  const json = root + file;
  const name = file.slice(file.lastIndexOf("/") + 1);
  return [
    {
      name: dataWords.commandLine,
      code: [
        `curl -O ${json}`,
        sharded
          ? `jq -r '.measures[] | [.id, .title] | @tsv' ${name}`
          : `jq -r '.[] | select(.notice == "${notice}") | [.id, .title] | @tsv' ${name}`,
      ].join("\n"),
    },
    {
      name: "Python（pandas）",
      code: [
        "import pandas as pd",
        "",
        `table = pd.read_csv("${root}${dataFiles.measuresCsv}", dtype=str, keep_default_na=False, encoding="utf-8-sig")`,
        `table = table.apply(lambda column: column.str.replace(r"^'", "", regex=True))`,
        `print(table[table["notice"] == "${notice}"][["id", "title"]])`,
      ].join("\n"),
    },
    {
      name: dataWords.javascript,
      code: [
        `const response = await fetch("${json}");`,
        ...(sharded
          ? ["const { measures: own } = await response.json();"]
          : [
              "const measures = await response.json();",
              `const own = measures.filter(({ notice }) => notice === "${notice}");`,
            ]),
        "console.log(own.map(({ id, title }) => `$" + "{id}\\t$" + '{title ?? ""}`).join("\\n"));',
      ].join("\n"),
    },
  ];
}

/** The shortest record that has a title and names a responsible body: it shows every field, and fits a page. */
export function shortRecord(measures: readonly Measure[]): Measure | null {
  const complete = measures.filter(
    ({ title, clauses }) => title !== null && clauses.some(({ responsible }) => responsible.length > 0),
  );
  const length = (measure: Measure) => JSON.stringify(measure).length;
  return complete.reduce<Measure | null>(
    (best, measure) => (best === null || length(measure) < length(best) ? measure : best),
    null,
  );
}
