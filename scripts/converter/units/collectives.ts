/** Names that stand for several bodies at once (各区人民政府, 市直相关部门): what they are called in ids. */

/** Governments of a level, the levels with signs between them: 各区、县（市）政府, 各县市区人民政府. */
const GOVERNMENTS =
  /^(?<which>各有关|各相关|有关|相关|各)(?:自治[县旗州]|[县市区旗州盟](?:[、·/()]|(?=[县市区旗州盟人政])){0,3}){1,8}(?:人民)?政府$/u;
const LOCALITIES =
  /^(?<which>各有关|各相关|有关|相关|各)(?:地区|地方|地(?=$|市)|[县市区旗州盟](?:[、·/()]|(?=[县市区旗州盟]|$)){0,3}){1,8}$/u;
const DEPARTMENTS =
  /^(?:自治区|[省市区县州])?(?:[直级])?(?<which>各有关|各相关|有关|相关|各)(?:职能)?(?:部门|单位)$/u;
const ZONES = /^(?<which>各有关|各相关|有关|相关|各)?(?:功能区|开发区|园区)(?:管委会|管理委员会)?$/u;

const SORTS = [
  [GOVERNMENTS, "governments"],
  [LOCALITIES, "localities"],
  [DEPARTMENTS, "departments"],
  [ZONES, "functional-zones"],
] as const;

/** What those of one level are called: 各区人民政府 are others than 各县（市、区）人民政府. */
const OF_LEVEL: Record<string, string> = {
  县: "county",
  市: "city",
  区: "district",
  旗: "banner",
  州: "prefecture",
};

/** Words that begin or end a name of several, whatever stands between. */
const BEGINS = /^(?:各(?!界|自)|有关|相关|其他|其它)/u;
const ENDS = /(?:有关|相关|成员)(?:单位|部门|企业|机构)$/u;
const AND = /(?:以及|及|和|与)(?=各|有关|相关|其他)/u;

/**
 * The slug of a name for several bodies: an English one for the usual ones, `""` for any other; `null` for
 * what isn't one. `name` is folded: brackets of half width, no blanks.
 */
export function collectiveSlug(name: string): string | null {
  const parts = name.split(AND);
  const slugs = parts.map(slugOf);
  if (slugs.some((slug) => slug === null)) return null;
  return slugs.includes("") ? "" : slugs.join("-and-");
}

function slugOf(name: string): string | null {
  for (const [form, slug] of SORTS) {
    const match = form.exec(name);
    if (!match) continue;
    const which = match.groups?.which ?? "";
    const levels = new Set(name.slice(which.length).match(/[县市区旗州盟](?!直|级)/gu));
    const [level = ""] = levels;
    const isOfLevels = slug === "governments" || (slug === "localities" && !name.includes("地"));
    const of = isOfLevels ? `${(levels.size === 1 && OF_LEVEL[level]) || "local"}-${slug}` : slug;
    return /有关|相关/u.test(which) ? `${of}-concerned` : of;
  }
  return name.length <= 30 && (BEGINS.test(name) || ENDS.test(name)) ? "" : null;
}
