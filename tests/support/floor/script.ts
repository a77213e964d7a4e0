/** Finds what a script uses beyond the promised browsers. */
import { type Node, type Options, parse } from "acorn";
import { full } from "acorn-walk";
import { FLOOR } from "../../../src/model/browsers.ts";
import { type Floor, type Gap, lackedBy, lookUp } from "./compat.ts";
import { firstIfAll, globalPaths, isLacked, Members } from "./members.ts";

/**
 * The last edition of the language that all promised browsers run in full: its
 * youngest syntax (`??=`, Chromium 85, Safari 14) is in them, class fields
 * (ES2022) are not in Safari 14.
 */
const EDITION = 2021;

/** The one piece of older syntax that Safari long lacked; it stops the whole script. */
const LOOKBEHIND = /\(\?<[=!]/;

export interface ScriptOptions {
  sourceType?: Options["sourceType"];
  /** Other browsers than the site's oldest, for a script that only these load. */
  floor?: Floor;
}

/** A node with the fields that are looked at here, whatever its type. */
interface AnyNode extends Node {
  name?: string;
  optional?: boolean;
  computed?: boolean;
  object?: AnyNode;
  property?: AnyNode;
  callee?: AnyNode;
  key?: AnyNode;
  id?: AnyNode | null;
  local?: AnyNode;
  params?: AnyNode[];
  param?: AnyNode | null;
  left?: AnyNode;
  argument?: AnyNode | null;
  elements?: (AnyNode | null)[];
  properties?: AnyNode[];
  arguments?: AnyNode[];
  quasis?: { value: { raw: string } }[];
  regex?: { pattern: string };
  value?: unknown;
}

/** What is known of the script around a node. */
interface Script {
  declared: ReadonlySet<string>;
  called: ReadonlySet<Node>;
  members: Members;
  floor: Floor;
}

/**
 * Newer syntax, and every global, member, event and option that a promised
 * browser lacks. A member of an object whose kind isn't known counts as missing
 * where every interface that has a member of this name lacked it; where an old
 * and a new one share a name, only running the script tells. `a.b?.()` asks
 * first, and so is no gap.
 */
export function scriptGaps(
  code: string,
  file: string,
  { sourceType = "module", floor = FLOOR }: ScriptOptions = {},
): Gap[] {
  let program: Node;
  try {
    program = parse(code, { ecmaVersion: EDITION, sourceType, locations: true });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [{ feature: "javascript.syntax", place: file, text, missing: [`ES${EDITION}`] }];
  }
  const declared = new Set<string>();
  const called = new Set<Node>();
  const asked = new Set<Node>();
  full(program, (node: AnyNode) => {
    collectNames(node, declared);
    if (node.type !== "CallExpression" || !node.callee) return;
    (node.optional === true ? asked : called).add(node.callee);
  });
  const script: Script = { declared, called, members: new Members(floor), floor };
  const gaps: Gap[] = [];
  full(program, (node: AnyNode) => {
    if (asked.has(node)) return;
    for (const feature of featuresOf(node, script)) {
      const missing = lackedBy(lookUp(feature), { floor }) ?? [];
      const { line, column } = node.loc?.start ?? { line: 0, column: 0 };
      const text = code.slice(node.start, Math.min(node.end, node.start + 60));
      gaps.push({ feature: feature.join("."), place: `${file}:${line}:${column + 1}`, text, missing });
    }
  });
  return gaps;
}

/** The names that a script declares itself, wherever. */
function collectNames(node: AnyNode, names: Set<string>): void {
  const add = (pattern: AnyNode | null | undefined): void => {
    if (!pattern) return;
    if (pattern.type === "Identifier" && pattern.name !== undefined) names.add(pattern.name);
    for (const part of pattern.elements ?? []) add(part);
    for (const part of pattern.properties ?? []) add((part.value as AnyNode | undefined) ?? part.argument);
    if (pattern.type === "AssignmentPattern") add(pattern.left);
    if (pattern.type === "RestElement") add(pattern.argument);
  };
  for (const param of node.params ?? []) add(param);
  add(node.param);
  if (/^(?:VariableDeclarator|Function|Class)/.test(node.type)) add(node.id);
  if (/^Import.*Specifier$/.test(node.type)) add(node.local);
}

function featuresOf(node: AnyNode, script: Script): string[][] {
  switch (node.type) {
    case "Identifier":
      return script.declared.has(node.name ?? "")
        ? []
        : firstIfAll(globalPaths(node.name ?? ""), script.floor);
    case "MemberExpression":
      return memberFeatures(node, script);
    case "CallExpression":
    case "NewExpression":
      return [...eventFeatures(node, script), ...optionFeatures(node, script)];
    case "Literal":
    case "TemplateLiteral": {
      const lookbehind = ["javascript", "regular_expressions", "lookbehind_assertion"];
      return LOOKBEHIND.test(textOf(node)) && isLacked(lookbehind, script.floor) ? [lookbehind] : [];
    }
    default:
      return [];
  }
}

function textOf({ regex, value, quasis }: AnyNode): string {
  if (regex) return regex.pattern;
  return typeof value === "string" ? value : (quasis?.map((part) => part.value.raw).join("") ?? "");
}

function memberFeatures(node: AnyNode, script: Script): string[][] {
  const name = memberName(node);
  if (name === null) return [];
  const exact = node.object && ofGlobal(node.object, name, script.declared);
  if (exact) return exact.filter((path) => isLacked(path, script.floor));
  return script.members.lacked(name, script.called.has(node));
}

function memberName({ computed, property }: AnyNode): string | null {
  if (!computed) return property?.name ?? null;
  return typeof property?.value === "string" ? property.value : null;
}

/** The member of an object that is known by its global name; `null` where it isn't. */
function ofGlobal(object: AnyNode, name: string, declared: ReadonlySet<string>): string[][] | null {
  if (object.type !== "Identifier" || object.name === undefined || declared.has(object.name)) return null;
  if (/^(?:globalThis|window|self)$/.test(object.name)) return globalPaths(name);
  const known = globalPaths(object.name)
    .flatMap((path) => [
      [...path, name],
      [...path, `${name}_static`],
    ])
    .filter((path) => lookUp(path)?.__compat);
  return known.length > 0 ? known : null;
}

/** The event that is listened to. */
function eventFeatures({ callee, arguments: [first] = [] }: AnyNode, { members }: Script): string[][] {
  const name = callee?.property?.name ?? callee?.name;
  if (name !== "addEventListener" || typeof first?.value !== "string") return [];
  return members.lacked(`${first.value}_event`, true);
}

/** Options given by name that no interface's function of this name took by then. */
function optionFeatures({ type, callee, arguments: given = [] }: AnyNode, script: Script): string[][] {
  const name = callee?.property?.name ?? callee?.name;
  if (name === undefined) return [];
  const makers = globalPaths(name).map((path) => [...path, name]);
  const owners = type === "NewExpression" ? makers : script.members.all(name);
  const keys = given.flatMap((one) => one.properties ?? []).map(({ key }) => key?.name ?? "");
  return keys.flatMap((key) => {
    return firstIfAll(
      owners.flatMap((path) => optionPaths(path, key)),
      script.floor,
    );
  });
}

/** Where the data holds an option of a function, at whatever depth. */
function optionPaths(path: string[], key: string): string[][] {
  return Object.keys(lookUp(path) ?? {})
    .filter((name) => name.endsWith("_parameter"))
    .flatMap((name) => {
      const own = [...path, name];
      return name.split("_").includes(key) ? [own] : optionPaths(own, key);
    });
}
