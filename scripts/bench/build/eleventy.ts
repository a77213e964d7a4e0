/**
 * A peer: the pages of measures, departments and notices by Eleventy, from the same content. Its front matter is read
 * and its elements are printed without the checks that this project makes.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../../command-line.ts";

/** The command of an Eleventy that was installed in a folder. @throws UsageError where there is none */
export function eleventyIn(folder: string): string {
  const command = join(resolve(folder), "node_modules/@11ty/eleventy/cmd.cjs");
  if (existsSync(command)) return command;
  throw new UsageError(
    `--eleventy 的目录“${folder}”里没有 Eleventy；请在那里运行 npm install @11ty/eleventy`,
  );
}

const CONFIG = `import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
const content = process.env.CONTENT_DIR;
const files = (folder) =>
  readdirSync(join(content, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".mdx"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
function read(text) {
  const [, front, body] = text.split(/^---$/m);
  const fields = front.split("\\n").filter(Boolean).map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), JSON.parse(line.slice(colon + 1))];
  });
  const units = [...body.matchAll(/<Unit[^>]*>([^<]*)</g)].map(([, unit]) => unit);
  const paragraphs = body.replace(/<[^>]*>/g, "").split("\\n").filter((line) => line.trim() !== "");
  return { ...Object.fromEntries(fields), paragraphs, units };
}
export default function (config) {
  const notices = files("notices").map(read);
  const departments = files("departments").map(read);
  const measures = files("measures").map(read);
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const group = (lists, key, value) => {
    if (lists.has(key)) lists.get(key).push(value);
    else lists.set(key, [value]);
  };
  const byNotice = new Map();
  const byUnit = new Map();
  for (const measure of measures) group(byNotice, measure.notice, measure);
  for (const notice of notices) {
    const { links } = JSON.parse(readFileSync(join(content, "derived", notice.id + ".json"), "utf8"));
    notice.measures = byNotice.get(notice.id) ?? [];
    for (const measure of notice.measures) {
      measure.links = (links[measure.key] ?? []).map((link) => ({ ...link, other: known.get(link.measure) }));
      for (const unit of measure.units) group(byUnit, notice.region + " " + unit, measure);
    }
  }
  for (const department of departments) {
    const { region, name, shortName, aliases } = department;
    const names = [...new Set([name, shortName, ...aliases])];
    department.measures = names.flatMap((one) => byUnit.get(region + " " + one) ?? []);
  }
  config.addGlobalData("notices", notices);
  config.addGlobalData("measures", measures);
  config.addGlobalData("departments", departments);
}
export const config = { dir: { input: "pages", includes: "../includes", output: "out" } };
`;

const LAYOUT = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ page.url }}</title><link rel="stylesheet" href="/style.css"></head>
<body><header><nav><a href="/">首页</a><a href="/measures/">措施</a><a href="/departments/">责任单位</a></nav></header>
<main>{{ content | safe }}</main><footer>一切以发布机关原文为准。</footer></body></html>
`;

const front = (data: string, alias: string, permalink: string) => `---
layout: base.njk
pagination: { data: ${data}, size: 1, alias: ${alias} }
permalink: "${permalink}"
---
`;

const MEASURE = `${front("measures", "measure", "/measures/{{ measure.notice }}/{{ measure.key }}/")}<article>
<p>{% for part in measure.section %}{{ part }} {% endfor %}</p>
<h1>{{ measure.label }}{{ measure.title }}</h1>
{% for paragraph in measure.paragraphs %}<p>{{ paragraph }}</p>{% endfor %}
<ul>{% for unit in measure.units %}<li>{{ unit }}</li>{% endfor %}</ul>
<ul>{% for link in measure.links %}<li><a href="/measures/{{ link.other.notice }}/{{ link.other.key }}/">{{ link.other.title }}</a> {{ link.reason }}
{% for paragraph in link.other.paragraphs %}<p>{{ paragraph }}</p>{% endfor %}</li>{% endfor %}</ul>
<p><a href="/notices/{{ measure.notice }}/">{{ measure.notice }}</a></p></article>
`;
const NOTICE = `${front("notices", "notice", "/notices/{{ notice.id }}/")}<article><h1>{{ notice.title }}</h1>
{% for paragraph in notice.paragraphs %}<p>{{ paragraph }}</p>{% endfor %}
{% for measure in notice.measures %}<section><h2><a href="/measures/{{ notice.id }}/{{ measure.key }}/">{{ measure.label }}{{ measure.title }}</a></h2>
{% for paragraph in measure.paragraphs %}<p>{{ paragraph }}</p>{% endfor %}</section>{% endfor %}</article>
`;
const DEPARTMENT = `${front("departments", "department", "/departments/{{ department.id }}/")}<article>
<h1>{{ department.name }}</h1>
<ul>{% for measure in department.measures %}<li><a href="/measures/{{ measure.notice }}/{{ measure.key }}/">{{ measure.title }}</a></li>{% endfor %}</ul></article>
`;

/** Writes the project; it reads the content that `CONTENT_DIR` names. */
export function writeEleventy(folder: string): void {
  mkdirSync(join(folder, "pages"), { recursive: true });
  mkdirSync(join(folder, "includes"), { recursive: true });
  writeFileSync(join(folder, "eleventy.config.mjs"), CONFIG);
  writeFileSync(join(folder, "includes/base.njk"), LAYOUT);
  for (const [name, template] of Object.entries({ measure: MEASURE, notice: NOTICE, department: DEPARTMENT }))
    writeFileSync(join(folder, `pages/${name}.njk`), template);
}
