/**
 * YAML that editors write, checked against a schema, with every mistake at its
 * file, line and column.
 */
import { isAlias, isNode, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import type { FindingCode } from "./finding-codes.ts";
import type { Finding } from "./schema.ts";

z.config(z.locales.zhCN());

/** A mistake in an editor's YAML, as a finding. */
export class YamlError extends Error {
  override name = "YamlError";
  readonly finding: Finding;
  constructor(
    file: string,
    place: { line: number; column: number },
    message: string,
    code: FindingCode = "YAML",
  ) {
    super(message);
    this.finding = { file, ...place, severity: "error", code, message, measure: null };
  }
}

/** Checked YAML, and where in the file each of its values stands. */
export interface ReadYaml<T> {
  value: T;
  place(path: readonly PropertyKey[]): { line: number; column: number };
}

/** How mistakes are told. */
export interface YamlOptions {
  /** Where the editor finds the fields explained. */
  advice?: string;
  /** Reports an unknown field where it stands, not where the entry around it begins. */
  atUnknownField?: boolean;
}

/** Reads YAML and checks it. @throws YamlError */
export function readYaml<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  { advice = "请对照 CONTRIBUTING.md 改正", atUnknownField = false }: YamlOptions = {},
): ReadYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [mistake] = document.errors;
  if (mistake) {
    throw new YamlError(
      file,
      at(mistake.pos[0]),
      `YAML 格式有误（${mistake.message}）；请检查缩进、引号与冒号`,
    );
  }
  const place = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && !isAlias(node) && node.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? undefined);
  if (result.success) return { value: result.data, place };
  const [issue] = result.error.issues;
  const unknown = atUnknownField && issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const path = issue?.path ?? [];
  const field = path.length > 0 ? `“${path.join(".")}”` : "内容";
  throw new YamlError(
    file,
    place([...path, ...unknown]),
    `${field}不符合要求：${issue?.message ?? "格式有误"}；${advice}`,
  );
}
