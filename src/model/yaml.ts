/**
 * YAML that editors write, checked against a schema, with every mistake at its
 * file, line and column.
 */
import { type Document, isAlias, isNode, LineCounter, parseDocument, visit } from "yaml";
import * as z from "zod";
import type { FindingCode } from "./finding-codes.ts";
import { memoryKey, remembered } from "./memory.ts";
import { readRegularFile, UnreadableError } from "./regular-file.ts";
import type { Finding } from "./schema.ts";
import { decodeText } from "./text-encoding.ts";

z.config(z.locales.zhCN());

interface Place {
  line: number;
  column: number;
}

/** A mistake in an editor's YAML, as a finding. */
export class YamlError extends Error {
  override name = "YamlError";
  readonly finding: Finding;
  constructor(file: string, place: Place, message: string, code: FindingCode = "YAML") {
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
  /** The memory (./memory.ts) in which what it says is kept: one of files that are all read by whoever reads one. */
  memory?: string;
}

/**
 * An editor's file as text, in any encoding that sources may have; `null` where
 * there is none. `file` is its name in the sentence.
 * @throws YamlError where it is there and can't be read
 */
export function readEditorsFile(path: string, file: string): string | null {
  let bytes: Uint8Array;
  try {
    bytes = readRegularFile(path);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    if (error.isAbsent) return null;
    throw new YamlError(file, { line: 1, column: 1 }, `${error.problem}；请核对路径与权限`);
  }
  const decoded = decodeText(bytes, isEditorsText);
  if (decoded) return decoded.text;
  throw new YamlError(
    file,
    firstDamage(bytes),
    "文件的字节不是可识别的文字编码（UTF-8、UTF-16 或 GB18030）；请用记事本打开，核对后另存为 UTF-8",
  );
}

/** Whether GB18030 can be meant: nearly all characters beyond ASCII are such as Chinese is written with. */
function isEditorsText(text: string): boolean {
  const foreign = text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  const chinese =
    text.match(/[\p{Script=Han}\u2010-\u2027\u2030-\u203b\u3000-\u303f\uff00-\uffef·×°]/gu)?.length ?? 0;
  return foreign > 0 && chinese >= foreign * 0.9 && !/[\0-\x08\x0e-\x1f\ue000-\uf8ff]/u.test(text);
}

/** Where the bytes stop being UTF-8. */
function firstDamage(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder().decode(bytes);
  const before = text.slice(0, Math.max(0, text.indexOf("\ufffd"))).split("\n");
  return { line: before.length, column: [...(before.at(-1) ?? "")].length + 1 };
}

/** How often an alias may be followed: an editor's file needs a few, a bomb billions. */
const ALIASES = 100;

/** What a document says, without YAML. @throws YamlError where aliases multiply it beyond bounds, or refer to nothing */
function plainValue(document: Document, file: string, at: (offset: number) => Place): unknown {
  try {
    return document.toJS({ maxAliasCount: ALIASES });
  } catch (error) {
    let first = 0;
    visit(document, {
      Alias(_, { range }) {
        first = range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const reason = error instanceof ReferenceError ? "别名（*）展开后过大，或没有所指" : String(error);
    throw new YamlError(file, at(first), `YAML 的${reason}；请把所引的内容直接写出来`);
  }
}

/** Parses YAML. @throws YamlError */
function parseYaml(file: string, source: string) {
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
  return { document, at };
}

/** Makes something when it is first asked for. */
function onDemand<Made>(make: () => Made): () => Made {
  let made: { value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether JSON holds a value as it is. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

/** Reads YAML and checks it. @throws YamlError */
export function readYaml<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  { advice = "请对照 CONTRIBUTING.md 改正", atUnknownField = false, memory = "yaml" }: YamlOptions = {},
): ReadYaml<T> {
  const parsed = onDemand(() => parseYaml(file, source));
  const place = (path: readonly PropertyKey[]) => {
    const { document, at } = parsed();
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && !isAlias(node) && node.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  // Where something stands is hardly ever asked for, and parsing takes ten times as long as all else here.
  const held = remembered(
    memory,
    () => memoryKey(source),
    () => [plainValue(parsed().document, file, parsed().at)],
    isPlain,
  );
  const result = schema.safeParse(held[0] ?? undefined);
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
