/** The starter registry holds together, and a collection's own entries come before it. */
import { describe, expect, test } from "vitest";
import { withStarterRegions } from "../../../scripts/converter/registries/all-regions.ts";
import { readStarter } from "../../../scripts/converter/registries/starter.ts";
import { readVocabulary } from "../../../scripts/converter/registries/vocabulary.ts";
import { DepartmentRegistry } from "../../../scripts/converter/units/department-registry.ts";
import { temporaryFolder } from "../../support/temporary.ts";

const starter = readStarter();
const byId = new Map(starter.regions.map((region) => [region.id, region]));

test("every place has an id of its own and lies in one that stands before it", () => {
  expect(byId.size).toBe(starter.regions.length);
  const seen = new Set<string>();
  for (const { id, parent } of starter.regions) {
    if (id !== "national") expect(seen, id).toContain(parent);
    seen.add(id);
  }
});

test("it has all provinces, the places below them, and their counties", () => {
  const provinces = starter.regions.filter(
    ({ parent, names: [full = ""] }) => parent === "national" && /[省市区]$/u.test(full),
  );
  expect(provinces).toHaveLength(34);
  const full = starter.regions.filter(({ isCounty }) => !isCounty).map(({ names: [name = ""] }) => name);
  expect(full.filter((name) => name.endsWith("自治州"))).toHaveLength(30);
  expect(full.filter((name) => name.endsWith("地区"))).toHaveLength(7);
  expect(full.filter((name) => name.endsWith("盟"))).toHaveLength(3);
  expect(starter.regions.filter(({ isCounty }) => isCounty).length).toBeGreaterThan(2800);
});

test("counties of one name are told apart by what they lie in", () => {
  const namesakes = starter.regions.filter(({ name }) => name === "鼓楼区");
  expect(namesakes.map(({ id }) => id).toSorted()).toEqual([
    "gulou-fuzhou",
    "gulou-kaifeng",
    "gulou-nanjing",
    "gulou-xuzhou",
  ]);
  expect(namesakes.every(({ isHomonym }) => isHomonym)).toBe(true);
});

// What a list of characters' commonest readings gives is another name.
test.each([
  ["昌都市", "changdu"],
  ["新都区", "xindu-chengdu"],
  ["信都区", "xindu-xingtai"],
  ["江都区", "jiangdu"],
  ["都江堰市", "dujiangyan"],
  ["都兰县", "dulan"],
  ["万柏林区", "wanbailin"],
  ["民乐县", "minle"],
  ["乐清市", "yueqing"],
  ["乐亭县", "laoting"],
  ["喀什市", "kashi-kashi"],
  ["塔什库尔干塔吉克自治县", "tashikuergan"],
  ["什邡市", "shifang"],
  ["宕昌县", "tanchang"],
  ["大城县", "daicheng"],
  ["六合区", "luhe-nanjing"],
  ["长子县", "zhangzi"],
  ["尉犁县", "yuli"],
  ["蔚县", "yuxian-zhangjiakou"],
])("%s is read as it is there: %s", (full, id) => {
  expect(starter.regions.find(({ names }) => names[0] === full)?.id).toBe(id);
});

test("ids read 都 and 什 as names of places do", () => {
  const ids = starter.regions.filter(({ name }) => /[都什]/u.test(name)).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(25);
  expect(ids.filter((id) => /dou|shen(?!g)/.test(id))).toEqual([]);
});

test("no name means two of the state's bodies", () => {
  const names = starter.states.flatMap((body) => [...new Set([...body.names, ...body.own])]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("no name stands for two bodies of a place", () => {
  const owners = new Map<string, string>();
  for (const { slug, names, ends = "", party } of starter.bodies)
    for (const name of names.flat())
      for (const end of ends === "" ? [""] : ends) {
        const key = `${party} ${name}${end}`;
        expect(owners.get(key) ?? slug, key).toBe(slug);
        owners.set(key, slug);
      }
});

describe("a collection's regions", () => {
  const own = (entry: { id: string; name: string; parent?: string; names?: string[] }) => ({
    ...{ parent: null, names: [] },
    ...entry,
  });
  const merged = (...entries: Parameters<typeof own>[0][]) =>
    withStarterRegions(entries.map(own), starter.regions);

  test("come first and keep their fields", () => {
    const regions = merged({ id: "qingdao", name: "岛城", parent: "national", names: ["青岛市"] });
    expect(regions[0]).toEqual({ id: "qingdao", name: "岛城", parent: "national", names: ["青岛市"] });
    expect(regions.filter(({ id }) => id === "qingdao")).toHaveLength(1);
    expect(regions.find(({ id }) => id === "shinan")?.parent).toBe("qingdao");
  });

  test("take the place of the starter's under another id, with what lies below", () => {
    const regions = merged({ id: "qd", name: "青岛", parent: "shandong", names: ["青岛市"] });
    expect(regions.some(({ id }) => id === "qingdao")).toBe(false);
    expect(regions.find(({ id }) => id === "shinan")?.parent).toBe("qd");
  });

  test("may have a starter's id for a place of their own; that of the country is left out with all below it", () => {
    const regions = merged({ id: "chaoyang", name: "朝阳新城", names: ["朝阳新城"] });
    expect(regions.filter(({ id }) => id === "chaoyang")).toHaveLength(1);
    expect(regions.some(({ name }) => name === "北票市")).toBe(false);
  });
});

describe("a collection's bodies", () => {
  const registryOf = async (departments: string) =>
    new DepartmentRegistry(readVocabulary(await temporaryFolder({ "departments.yaml": departments })));

  test("are read before the starter's", async () => {
    const registry = await registryOf(
      "- { id: luohu/industry-commerce, name: 罗湖区工业和商务局, kind: other, local: [区商务局] }\n",
    );
    expect(registry.resolve("区商务局", "luohu").id).toBe("luohu/industry-commerce");
    expect(registry.resolve("区财政局", "luohu").id).toBe("luohu/finance");
  });

  test("override one of the starter's by its id, whichever way a notice prints it", async () => {
    const registry = await registryOf(
      "- { id: luohu/commerce, name: 罗湖区商务局, kind: other, note: 已核实 }\n",
    );
    expect(registry.resolve("区商务局", "luohu")).toMatchObject({ note: "已核实", aliases: [] });
    expect(registry.resolve("区商务委", "luohu")).toMatchObject({ id: "luohu/commerce", note: "已核实" });
  });

  test("keep their ids: another body of the starter's with the same isn't taken for it", async () => {
    const registry = await registryOf("- { id: luohu/commerce, name: 罗湖区商会, kind: other }\n");
    expect(registry.resolve("区商务局", "luohu")).toMatchObject({
      ...{ id: "luohu/qu-shang-wu-ju", registered: false },
    });
  });

  test("have their kinds from the collection", async () => {
    const folder = await temporaryFolder({
      "kinds.yaml":
        "departments: [{ id: money, name: 钱 }, { id: government, name: 政府 }]\nnames: [{ kind: money, words: [财政] }]\n",
    });
    const registry = new DepartmentRegistry(readVocabulary(folder));
    expect(registry.resolve("区财政局", "luohu").kind).toBe("money");
    expect(registry.resolve("区公安局", "luohu").kind).toBe("other");
    expect(registry.resolve("各区人民政府", "shenzhen").kind).toBe("government");
    expect(registry.resolve("各部门", "shenzhen").kind).toBe("other");
  });
});
