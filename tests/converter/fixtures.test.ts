/**
 * Stages on pairs of files: `fixtures/<stage>/<promise>/in.txt` must give
 * `out.json`. `UPDATE=1 npm run vitest -- fixtures` writes the second anew; review
 * what changed before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readMentions } from "../../scripts/converter/citations/read-citations.ts";
import { readParticulars } from "../../scripts/converter/facets/particulars.ts";
import { verifyNotice } from "../../scripts/converter/folder/content-files.ts";
import { readFrame } from "../../scripts/converter/frame/frame.ts";
import { readGenre } from "../../scripts/converter/frame/genre.ts";
import { takePageParts } from "../../scripts/converter/frame/page-parts.ts";
import { clean } from "../../scripts/converter/source/clean.ts";
import { ConversionError, type Note } from "../../scripts/converter/source/findings.ts";
import { LineIndex } from "../../scripts/converter/source/line-index.ts";
import { readFlatTable } from "../../scripts/converter/source/table-heads.ts";
import type { Mapped } from "../../scripts/converter/source/text.ts";
import { findResponsibility, readResponsibility } from "../../scripts/converter/units/responsibility.ts";
import { type BodyNode, measureText, nodeText } from "../../src/content/document.ts";
import { convert, structure } from "./support.ts";

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

/** A part of a notice's body as a line. */
function bodyLine(node: BodyNode): string {
  if (node.type === "measure") return `measure ${node.key}`;
  const names = { block: "", heading: "h", annex: "annex ", table: "table" };
  const kind =
    node.type === "block"
      ? node.kind
      : node.type === "heading"
        ? node.level
        : node.type === "annex"
          ? (node.number ?? "-")
          : "";
  return `${names[node.type]}${kind}: ${nodeText(node)}`;
}

/** What each stage gives for a text, without the places of its characters. */
const STAGES: Record<string, (source: string) => { value: unknown; notes: Note[] }> = {
  clean(source) {
    const { value, notes } = clean(source);
    const table = readFlatTable(value.lines);
    return {
      value: {
        lines: table.lines.map(({ text }) => text.text),
        furniture: [...texts(value.furniture), ...texts(table.heads)],
        columns: table.columns,
      },
      notes: [...notes, ...table.notes],
    };
  },
  outline(source) {
    const { outline, notes } = structure(source);
    const nodes = outline.nodes.map((node) => {
      const lines = (node.type === "measure" ? node.entries : [node.entry]).flatMap((entry) =>
        entry.lines.map(({ text }) => text.text),
      );
      return node.type === "measure" ? { measure: node.key, lines } : { heading: node.level, lines };
    });
    return { value: { front: outline.opening.map(({ text }) => text.text), nodes }, notes };
  },
  frame(source) {
    const { value, notes } = readFrame(clean(source).value.lines);
    const blocks = value.blocks.map(({ kind, paragraphs }) => ({ kind, paragraphs: texts(paragraphs) }));
    return { value: { ...value, blocks, furniture: texts(value.furniture) }, notes };
  },
  metadata(source) {
    const { value, notes } = clean(source);
    const { lines, parts, metadata } = takePageParts(value.lines);
    const stated = Object.entries(metadata).flatMap(([field, found]) =>
      found === null ? [] : [[field, `${[found.value].flat().join("、")} ← ${found.quote}`]],
    );
    return {
      value: {
        parts: parts.map(({ kind, paragraphs }) => ({ kind, paragraphs: texts(paragraphs) })),
        stated: Object.fromEntries(stated),
        lines: lines.map(({ text }) => text.text),
        furniture: texts(value.furniture),
      },
      notes,
    };
  },
  /** What a text is, if it is no notice. */
  genre(source) {
    const genre = readGenre(clean(source).value.lines);
    return { value: genre && { name: genre.name, words: genre.words }, notes: [] };
  },
  notice(source) {
    const { document, measures, derived } = convert(source, "qingdao-2030");
    const frame = Object.fromEntries(FRAME.map((name) => [name, document.front[name]]));
    const body = document.body.map(bodyLine);
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
  /** What the parts of a notice are, and who answers for its measures. */
  structure(source) {
    const { document, measures, derived } = convert(source, "qingdao-2030");
    const of = new Map(measures.map((measure) => [measure.front.key, measure]));
    const units = (key: string, clause: string) =>
      (derived.clauses[`${key}#${clause}`]?.responsible ?? []).map(({ name, role }) =>
        role === "responsible" ? name : `${name} (${role})`,
      );
    const body = document.body.map((node) => {
      const measure = node.type === "measure" && of.get(node.key);
      if (!measure) return bodyLine(node);
      const { key, label, title } = measure.front;
      const text = measureText(measure.clauses);
      const named = measure.clauses.flatMap(({ id }) => units(key, id));
      return `measure ${key}: ${label}|${title ?? ""}|${text}|${named.join("、")}`;
    });
    const findings = derived.findings
      .filter(({ severity, code }) => severity !== "info" || code === "READING_CHOSEN")
      .map(({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code} ${message}`);
    return {
      value: { title: document.front.title, columns: document.front.columns, body, findings },
      notes: [],
    };
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
  /** What documents each line names: what it takes a name for, title, number, who issued it, its short name. */
  citations(source) {
    const value = source
      .trim()
      .split("\n")
      .map((text) => ({
        text,
        names: readMentions(text).map(({ kind, title, number, issuer, isShort, calledShort }) =>
          [
            ...[kind, title ?? "（无标题）", number ?? "", issuer === null ? "" : `发布：${issuer}`],
            ...[isShort ? "简称" : "", calledShort === null ? "" : `以下称${calledShort}`],
          ]
            .filter((part) => part !== "")
            .join("｜"),
        ),
      }));
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

describe("what is read of a page gives the page back to the character", () => {
  const pages = ["clean", "frame", "genre", "metadata", "notice"].flatMap((stage) =>
    readdirSync(join(FIXTURES, stage)).map((name) => `${stage}/${name}`),
  );
  test.each(pages)("%s", (name) => {
    const source = readFileSync(join(FIXTURES, name, "in.txt"), "utf8");
    try {
      verifyNotice(convert(source, "qingdao-2030"));
    } catch (error) {
      // A page without measures is refused; no other error is the page's.
      expect(error).toBeInstanceOf(ConversionError);
    }
  });
});
