/** Edits as editors and developers make them, drawn at random, each of a kind of its own. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pick, type Random, whole } from "../../scripts/bench/random.ts";

/** Where an edit is made: an engine's copy with a site in it. */
export interface EditedProject {
  folder: string;
}

/** A kind of edit; says what it did. */
type Edit = (folder: string, random: Random) => string;

const notices = (folder: string) =>
  readdirSync(join(folder, "seeds"))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.slice(0, -".txt".length));

/** Puts a word behind a comma or full stop of a notice's later half. */
function changeText(folder: string, random: Random): string {
  const id = pick(random, notices(folder));
  const file = join(folder, "seeds", `${id}.txt`);
  const text = readFileSync(file, "utf8");
  const commas = [...text.matchAll(/[，。]/g)].map(({ index }) => index).filter((at) => at > text.length / 2);
  const at = pick(random, commas) + 1;
  const word = pick(random, ["及时", "大力", "加快", "积极", "依法"]);
  writeFileSync(file, text.slice(0, at) + word + text.slice(at));
  return `${id}: ${word} at ${at}`;
}

/** Changes a file by a pattern; the edit is none where it has no such place. */
function replacing(path: string, pattern: RegExp, by: (random: Random) => string): Edit {
  return (folder, random) => {
    const file = join(folder, path);
    if (existsSync(file)) writeFileSync(file, readFileSync(file, "utf8").replace(pattern, by(random)));
    return `${path}: ${pattern}`;
  };
}

/** Writes a file, or a line at its end. */
function adding(path: string, line: (random: Random) => string): Edit {
  return (folder, random) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    appendFileSync(join(folder, path), `${line(random)}\n`);
    return `${path} grew`;
  };
}

const number = (random: Random) => String(whole(random, 1, 9999));

/** Every kind of edit by its name. */
const EDITS: Readonly<Record<string, Edit>> = {
  text: changeText,
  sidecar(folder, random) {
    const id = pick(random, notices(folder));
    const file = join(folder, "seeds", `${id}.yaml`);
    const day = `2026-0${whole(random, 1, 9)}-1${whole(random, 0, 9)}`;
    if (existsSync(file))
      writeFileSync(file, readFileSync(file, "utf8").replace(/^addedOn: .*$/m, `addedOn: ${day}`));
    return `${id} was added on ${day}`;
  },
  term: adding(
    "seeds/vocabulary/terms.yaml",
    (random) => `- words: [便利${number(random)}]\n  asked: [省事]`,
  ),
  department: replacing(
    "seeds/vocabulary/departments.yaml",
    /shortName: (\S+)/,
    (random) => `shortName: $1${whole(random, 1, 9)}`,
  ),
  region: replacing(
    "seeds/vocabulary/regions.yaml",
    /^( *(?:- )?name: )(\S+)$/m,
    (random) => `$1$2${pick(random, ["甲", "乙"])}`,
  ),
  title: replacing("site.yaml", /^title: .*$/m, (random) => `title: 汇编${number(random)}`),
  address: replacing("site.yaml", /^title: /m, () => "address: https://policy.example.org/a/\ntitle: "),
  prose: adding("prose/home.mdx", (random) => `本站第${number(random)}次改版。\n`),
  theme: adding("theme.css", (random) => `:root {\n  --page-width: ${whole(random, 60, 90)}rem;\n}`),
  public: adding("public/note.txt", number),
  template: replacing("src/pages/about.astro", /<h1>/, (random) => `<h1 data-edit="${number(random)}">`),
  wording: replacing(
    "src/wording/frame.ts",
    /navigation: "[^"]*"/,
    (random) => `navigation: "栏目${number(random)}"`,
  ),
  "new notice": (folder, random) => {
    const id = `qingdao-2${whole(random, 100, 899)}`;
    writeFileSync(
      join(folder, "seeds", `${id}.txt`),
      `青岛市促进跨境贸易便利化方案\n1.保障物资通关。对${number(random)}号物资实施预约通关。\n2.优化服务。推进邮轮通关便利化。\n`,
    );
    writeFileSync(join(folder, "seeds", `${id}.yaml`), "addedOn: 2027-01-02\n");
    return `${id} came`;
  },
  "notice renamed": (folder, random) => {
    const id = pick(random, notices(folder));
    const other = `${id.split("-")[0]}-2${whole(random, 900, 999)}`;
    for (const end of [".txt", ".yaml"]) {
      const file = join(folder, "seeds", id + end);
      if (existsSync(file)) renameSync(file, join(folder, "seeds", other + end));
    }
    return `${id} became ${other}`;
  },
  "notice removed": (folder, random) => {
    const id = pick(random, notices(folder));
    for (const end of [".txt", ".yaml"]) rmSync(join(folder, "seeds", id + end), { force: true });
    return `${id} went`;
  },
};

/** The names of all kinds. */
export const EDIT_KINDS = Object.keys(EDITS);

/** Makes an edit of a kind, and says what it was. */
export function edit(kind: string, folder: string, random: Random): string {
  const make = EDITS[kind];
  if (make === undefined) throw new Error(`no edit is named ${kind}`);
  return `${kind}: ${make(folder, random)}`;
}
