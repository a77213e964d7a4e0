/** What an editor decided on a walk, and how it is written into the notice's YAML and the registry of bodies. */
import { isSeq, parseDocument, YAMLSeq } from "yaml";
import { type ProposedEntry, printEntries } from "../add/registry-entries.ts";
import type { Checked } from "../converter/registries/sidecar.ts";

/** Fields that a walk may state. */
export interface Stated {
  region?: string;
  url?: string;
  measures?: string;
  stage?: { value: "issued" | "draft"; evidence: string };
  review?: { by: string; on: string };
}

export interface Decisions {
  stated: Stated;
  /** Headings whose entries are measures. */
  sections: string[];
  checked: Checked[];
  /** Bodies for `departments.yaml`. */
  bodies: ProposedEntry[];
  /** Places in the source that the editor means to mend, `file:line`. */
  mend: string[];
}

export function noDecisions(): Decisions {
  return { stated: {}, sections: [], checked: [], bodies: [], mend: [] };
}

/** Whether anything of it belongs into the notice's YAML. */
export function isForYaml({ stated, sections, checked }: Decisions): boolean {
  return Object.keys(stated).length + sections.length + checked.length > 0;
}

/** The YAML beside a notice with what was decided; its own words, order and comments stay. */
export function editYaml(yaml: string | null, { stated, sections, checked }: Decisions): string {
  const document = parseDocument(yaml ?? "");
  for (const [field, value] of Object.entries(stated)) document.set(field, flow(document.createNode(value)));
  for (const [field, added] of [
    ["sections", sections],
    ["checked", checked],
  ] as const) {
    if (added.length === 0) continue;
    const own = document.get(field, true);
    const list = isSeq(own) ? own : new YAMLSeq();
    for (const one of added) list.add(flow(document.createNode(one)));
    if (list !== own) document.set(field, list);
  }
  return document.toString({ lineWidth: 0 });
}

/** A value in one line, as the YAML of notices has them. */
function flow<Node>(node: Node): Node {
  if (typeof node === "object" && node !== null && "flow" in node) node.flow = true;
  return node;
}

/** The registry of bodies with more of them. */
export function addBodies(registry: string | null, bodies: readonly ProposedEntry[]): string {
  const own = (registry ?? "").trimEnd();
  return `${own}${own === "" ? "" : "\n"}${printEntries(bodies)}`;
}
