/** Whether content is what the seeds give and every id is among the published ones, and what editors have still to decide. */
import { join } from "node:path";
import type { Finding } from "../../src/model/schema.ts";
import { type Unasked, unasked } from "../converter/folder/asked.ts";
import { CONTENT_FOLDERS } from "../converter/folder/content-files.ts";
import { convertFolder, type FolderResult } from "../converter/folder/convert-folder.ts";
import { IDS_FILE } from "../converter/registries/published-ids.ts";
import { printFinding } from "../converter/source/findings.ts";
import { difference } from "../files/file-set.ts";
import type { Checked } from "./check.ts";

/** The folders of a collection. */
export interface Collection {
  seeds: string;
  content: string;
  /** The notices that aren't published yet, whose ids needn't be registered. */
  unpublished?: readonly string[];
}

/** Checks the files of a collection; `findings` are those of its conversion. */
export function checkCollection({ seeds, content, unpublished = [] }: Collection): {
  checked: Checked[];
  findings: Finding[];
  /** The measures for which nobody has written how people ask for them. */
  unasked: Unasked[];
} {
  const result = convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true, content });
  const findings = [
    ...result.findings,
    ...result.notices.flatMap((notice) => (notice.converted ? notice.notice.findings : notice.findings)),
  ];
  const errors = findings.filter(({ severity }) => severity === "error").map(printFinding);
  const isConverted = errors.length === 0;
  const conversion = { name: "来源可以转换", extent: `${result.notices.length} 份文件`, faults: errors };
  if (!isConverted) return { checked: [conversion], findings, unasked: [] };
  return {
    checked: [conversion, contentCheck(result, content), idsCheck(result, seeds, unpublished)],
    findings,
    unasked: unasked(
      result.registries,
      result.notices.flatMap((notice) => (notice.converted ? [notice] : [])),
    ),
  };
}

function contentCheck(result: FolderResult, content: string): Checked {
  const { write, remove } = difference(content, result.files, CONTENT_FOLDERS);
  const faults = [...write, ...remove].map(
    (path) => `${content}/${path}:1:1 与来源不符；请运行 npm run convert 并提交结果`,
  );
  return { name: "内容与来源一致", extent: `${result.files.size} 个文件`, faults };
}

/** Vanished and changed ids are errors of the conversion; here it is whether new ones have been entered. */
function idsCheck(result: FolderResult, seeds: string, unpublished: readonly string[]): Checked {
  const file = join(seeds, IDS_FILE);
  const { measures: published, families } = result.registries.publishedIds.value;
  const measures = result.notices.flatMap((notice) =>
    notice.converted && !unpublished.includes(notice.id) ? notice.measures.map(({ id }) => id) : [],
  );
  const name = "编号都已登记";
  // Who hasn't published anything yet has promised nothing.
  if (Object.keys(published).length === 0)
    return { name, extent: `还没有登记过编号；发布时请运行 npm run ids`, faults: [] };
  const unknown = [
    ...measures.filter((id) => published[id] === undefined),
    ...result.families.map(({ id }) => id).filter((id) => families[id] === undefined),
  ];
  const faults = unknown.map((id) => `${file}:1:1 编号“${id}”没有登记；请运行 npm run ids`);
  return { name, extent: `${measures.length} 条措施，${result.families.length} 组对应措施`, faults };
}
