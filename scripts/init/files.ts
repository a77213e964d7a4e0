/** The files of a new site folder, filled in from what its operator said. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pinyin } from "pinyin-pro";
import { stringify } from "yaml";
import { REGION_ID } from "../../src/model/address.ts";
import { findRegion } from "../converter/registries/find-region.ts";
import { bareName } from "../converter/registries/place-names.ts";
import { readStarter, type StarterRegion } from "../converter/registries/starter.ts";
import { ENGINE } from "../start/run.mjs";

/** What an operator says of a new site. */
export interface Wishes {
  title: string;
  /** The place whose notices come first, by its full name. */
  region: string;
  /** Who keeps an official site; `null` where it is none. */
  official: string | null;
  /** Today, `YYYY-MM-DD`. */
  today: string;
}

const TEMPLATES = join(import.meta.dirname, "template");

/** The place of the starter registry that a name means (青岛市, 南京市鼓楼区); `null` for others, and where several have it. */
function knownRegion(region: string): StarterRegion | null {
  const { regions } = readStarter();
  const id = findRegion(regions, [region]);
  const found = regions.find((one) => one.id === id);
  return found?.names.some((name) => region.endsWith(name)) ? found : null;
}

/** A place's id: the starter registry's, else its name in pinyin. `null` where the name gives none. */
export function regionId(region: string): string | null {
  const known = knownRegion(region);
  if (known) return known.id;
  const id = pinyin(bareName(region), { toneType: "none", type: "array" })
    .join("")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replaceAll(/[^a-z]/g, "");
  return REGION_ID.test(id) ? id : null;
}

/** The files that a folder may have already, as one that a Git host began does: they stay as they are. */
export const MAY_BE_THERE: ReadonlySet<string> = new Set(["README.md", ".gitignore", ".gitattributes"]);

/** The files by their paths below the folder; `id` is the place's. */
export function siteFiles({ title, region, official, today }: Wishes, id: string): Map<string, string> {
  const name = bareName(region);
  const names = [...new Set([region, name])];
  const yaml = (value: string) => stringify(value, { lineWidth: 0 }).trim();
  const values: Record<string, string> = {
    ...{ title: yaml(title), official: String(official !== null), region: id, place: region, today },
    description: yaml(`${name}政策文件逐条整理：一条措施一页，照录原文，可检索、引用和下载。`),
    operator: official === null ? "" : yaml(official),
    name: yaml(name),
    // 县政务服务局 is how a county's notices call the body.
    level: /[省市县区旗州盟]$/u.exec(region)?.[0] ?? "市",
    names: `[${names.map(yaml).join(", ")}]`,
  };
  const fill = (template: string, own = values) =>
    readFileSync(join(TEMPLATES, template), "utf8")
      .replaceAll(/\{\{(\w+)\}\}/g, (_, field: string) => own[field] ?? "")
      .split("\n")
      .map((line) => line.trimEnd())
      .join("\n");
  const notice = `seeds/${id}-2025`;
  return new Map([
    ["site.yaml", fill("site.yaml")],
    ["README.md", fill("README.md", { ...values, title })],
    [".gitignore", fill("gitignore")],
    [".gitattributes", fill("gitattributes")],
    [`${notice}.txt`, fill("notice.txt")],
    [`${notice}.yaml`, fill("notice.yaml")],
    [
      "seeds/vocabulary/regions.yaml",
      fill(knownRegion(region) === null ? "regions.yaml" : "known-regions.yaml"),
    ],
    ["seeds/vocabulary/departments.yaml", fill("departments.yaml")],
    ["seeds/vocabulary/kinds.yaml", fill("kinds.yaml")],
    // What is written with traditional characters is a matter of the language, and the site's own to keep.
    [
      "seeds/vocabulary/traditional.txt",
      readFileSync(join(ENGINE, "seeds/vocabulary/traditional.txt"), "utf8"),
    ],
  ]);
}
