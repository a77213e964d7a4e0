/**
 * Stages on pairs of files: `fixtures/<stage>/<promise>/in.txt` must give
 * `out.json`. `UPDATE=1 npm run vitest -- fixtures` writes the second anew; review
 * what changed before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readParticulars } from "../../scripts/converter/facets/particulars.ts";
import { readFrame } from "../../scripts/converter/frame/frame.ts";
import { outline } from "../../scripts/converter/measures/outline.ts";
import { clean } from "../../scripts/converter/source/clean.ts";
import type { Note } from "../../scripts/converter/source/findings.ts";
import { LineIndex } from "../../scripts/converter/source/line-index.ts";
import type { Mapped } from "../../scripts/converter/source/text.ts";
import { findResponsibility, readResponsibility } from "../../scripts/converter/units/responsibility.ts";
import { convert } from "./support.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");

const texts = (pieces: readonly Mapped[]) => pieces.map(({ text }) => text);

/** The fields of a notice that its own words give. */
const FRAME = [
  ...(["title", "coverTitle", "issuers", "documentNumber", "addressees"] as const),
  ...(["signedOn", "publishedOn", "kind", "stage", "effective"] as const),
];

/** What one clause states, without its address. */
function particulars(text: string) {
  const source = { file: "in.txt", lines: [1, 1] as [number, number] };
  const front = { id: "a-1", notice: "a", key: "1", label: "1.", title: null, section: [], source };
  const clause = { id: "c1", runOn: false, text, responsibility: null, trailing: "" };
  const { particulars: found, promises } = readParticulars({ front, clauses: [clause] });
  const { conditions, limits, places, phones } = found;
  const quotes = (list: readonly { quote: string }[]) => list.map(({ quote }) => quote);
  return {
    text,
    ...{ conditions: quotes(conditions), limits: quotes(limits), places: quotes(places) },
    phones: phones.map(({ quote, numbers }) => `${quote} → ${numbers.join(" ")}`),
    promises: promises.map(({ kind, comparator, from, fromUnit, to, unit, sought }) =>
      [
        ...[kind, comparator, from === null ? "" : `${from}${fromUnit}→`],
        ...[to === null ? "" : `${to}${unit}`, sought ? "sought" : ""],
      ]
        .filter((part) => part !== "")
        .join(" "),
    ),
  };
}

/** What each stage gives for a text, without the places of its characters. */
const STAGES: Record<string, (source: string) => { value: unknown; notes: Note[] }> = {
  clean(source) {
    const { value, notes } = clean(source);
    return {
      value: {
        lines: value.lines.map(({ text }) => text.text),
        furniture: texts(value.furniture),
        columns: value.columns,
      },
      notes,
    };
  },
  outline(source) {
    const { value, notes } = outline(clean(source).value);
    const nodes = value.nodes.map((node) => {
      const lines = (node.type === "measure" ? node.entries : [node.entry]).flatMap((entry) =>
        entry.lines.map(({ text }) => text.text),
      );
      return node.type === "measure" ? { measure: node.key, lines } : { heading: node.level, lines };
    });
    return { value: { front: value.opening.map(({ text }) => text.text), nodes }, notes };
  },
  frame(source) {
    const { value, notes } = readFrame(clean(source).value.lines);
    const blocks = value.blocks.map(({ kind, paragraphs }) => ({ kind, paragraphs: texts(paragraphs) }));
    return { value: { ...value, blocks, furniture: texts(value.furniture) }, notes };
  },
  notice(source) {
    const { document, measures, derived } = convert(source, "qingdao-2030");
    const frame = Object.fromEntries(FRAME.map((name) => [name, document.front[name]]));
    const body = document.body.map((node) =>
      node.type === "measure"
        ? `measure ${node.key}`
        : `${node.type === "block" ? node.kind : `h${node.level}`}: ${node.text}`,
    );
    const read = measures.map(({ front, clauses }) => ({
      key: front.key,
      label: front.label,
      title: front.title,
      section: front.section,
      clauses: clauses.map((clause) => ({
        ...clause,
        responsible: derived.clauses[`${front.key}#${clause.id}`]?.responsible.map(
          ({ name, role, from }) => `${name} ${role} ${from}`,
        ),
      })),
    }));
    const notes = derived.findings.map(
      ({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code} ${message}`,
    );
    return { value: { frame, body, measures: read, notes }, notes: [] };
  },
  effective(source) {
    const { signedOn, publishedOn, effective } = convert(source, "qingdao-2026").document.front;
    return { value: { signedOn, publishedOn, effective }, notes: [] };
  },
  particulars(source) {
    // A clause a line; what a clause says nothing of is left out.
    const value = source
      .trim()
      .split("\n")
      .map((text) =>
        Object.fromEntries(Object.entries(particulars(text)).filter(([, found]) => found.length > 0)),
      );
    return { value, notes: [] };
  },
  responsibility(source) {
    const text = source.trim();
    const value = findResponsibility(text).map(({ start, end, open }) => {
      const words = text.slice(start, end);
      return { words, open, parts: readResponsibility(words) };
    });
    return { value, notes: [] };
  },
};

for (const [stage, run] of Object.entries(STAGES)) {
  describe(stage, () => {
    test.each(readdirSync(join(FIXTURES, stage)))("%s", (name) => {
      const folder = join(FIXTURES, stage, name);
      const source = readFileSync(join(folder, "in.txt"), "utf8");
      const lines = new LineIndex(source);
      const { value, notes } = run(source);
      const findings = notes.map(({ at, severity, code, message }) => {
        const { line, column } = lines.place(at);
        return `${line}:${column} ${severity} ${code} ${message}`;
      });
      const actual = `${JSON.stringify({ value, findings }, null, 2)}\n`;
      const file = join(folder, "out.json");
      if (process.env["UPDATE"]) writeFileSync(file, actual);
      expect(existsSync(file), "run with UPDATE=1 once").toBe(true);
      expect(actual).toBe(readFileSync(file, "utf8"));
    });
  });
}
