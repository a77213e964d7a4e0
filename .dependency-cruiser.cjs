/**
 * Which folder may import from which, types included; `tests/setup/imports.test.ts`
 * runs these rules. A room imports from itself and from the rooms named before it.
 */

/** The converter's rooms, each above all before it. */
const CONVERTER = [
  ...["source", "registries", "units", "measures", "frame"],
  ...["facets", "notice", "lineage", "glossary", "citations", "folder"],
];

/** What each room of `src/` may import beside itself. */
const SITE = {
  model: [],
  formats: [],
  content: ["model"],
  settings: ["model"],
  wording: ["model"],
  search: ["model"],
  finder: ["model", "wording"],
  site: ["model", "content", "settings", "wording", "search", "finder"],
  charts: ["model", "content", "wording", "site"],
  data: ["model", "formats", "content", "settings", "wording", "finder", "site"],
  structured: ["model", "settings", "wording", "site"],
  inputs: ["model", "content", "settings", "wording", "finder", "site", "charts", "data"],
  integrations: ["model", "formats", "content", "settings", "wording", "site", "data"],
  browser: ["model", "formats", "wording", "search", "finder"],
};

const room = (name) => `^src/${name}/`;

module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "Files that import each other can't be read, moved or tested one by one.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...CONVERTER.map((name, level) => ({
      name: `converter-${name}`,
      comment: `scripts/converter/${name} imports from no room above it.`,
      severity: "error",
      from: { path: `^scripts/converter/${name}/` },
      to: { path: `^scripts/converter/(?!(?:${CONVERTER.slice(0, level + 1).join("|")})/)` },
    })),
    ...Object.entries(SITE).map(([name, others]) => ({
      name: `src-${name}`,
      comment: `src/${name} imports from ${[name, ...others].join(", ")} only.`,
      severity: "error",
      from: { path: room(name) },
      to: { path: `^src/(?!(?:${[name, ...others].join("|")})/)` },
    })),
    {
      name: "src-knows-no-scripts",
      comment: "The site is made from content/; how a notice was parsed is the converter's to know.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(?:scripts|seeds|tests)/" },
    },
    {
      name: "browser-without-node",
      comment: "What ships to readers has no Node, and nor has what it imports.",
      severity: "error",
      from: { path: "^src/(?:browser|search|finder|formats)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "files-know-bytes-only",
      comment: "Writing is the same whatever is written.",
      severity: "error",
      from: { path: "^scripts/files/" },
      to: { path: "^(?:scripts/(?!files/)|src/|tests/)" },
    },
    {
      name: "converter-knows-no-command",
      comment:
        "Commands call the converter; of the other scripts it uses writing, what shows a text in a terminal, and the search's texts.",
      severity: "error",
      from: { path: "^scripts/converter/" },
      to: { path: "^(?:scripts/(?!converter/|files/|terminal\\.|search/records)|tests/)" },
    },
  ],
  options: {
    // Imports of types count: they tie files together like any other.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
  },
};
