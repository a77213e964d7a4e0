/** Bodies that nobody registered are known by the starter registry, where their place and level are sure. */
import { beforeAll, expect, test } from "vitest";
import { readVocabulary } from "../../../scripts/converter/registries/vocabulary.ts";
import { DepartmentRegistry } from "../../../scripts/converter/units/department-registry.ts";
import { keptFolder } from "../../support/temporary.ts";

let registry: DepartmentRegistry;
beforeAll(async () => {
  registry = new DepartmentRegistry(readVocabulary(await keptFolder()));
});

/** What a name means in a notice of a region: id and full name, or `null` where an editor has to say. */
const read = (name: string, region: string | null) => {
  const { id, name: full, registered } = registry.resolve(name, region);
  return registered ? `${id} ${full}` : null;
};

test.each([
  // A level is the notice's own, or the one above it.
  ["省发展改革委", "henan", "henan/development-reform 河南省发展和改革委员会"],
  ["河南省发展和改革委员会", "henan", "henan/development-reform 河南省发展和改革委员会"],
  ["河南省发展改革委", null, "henan/development-reform 河南省发展和改革委员会"],
  ["市商务局", "zhengzhou", "zhengzhou/commerce 郑州市商务局"],
  ["省商务厅", "zhengzhou", "henan/commerce 河南省商务厅"],
  ["市交通运输委", "guangzhou", "guangzhou/transport 广州市交通运输委员会"],
  ["区财政局", "luohu", "luohu/finance 罗湖区财政局"],
  ["市规划资源局", "luohu", "shenzhen/natural-resources 深圳市规划和自然资源局"],
  ["县市场监管局", "changyang", "changyang/market-regulation 长阳土家族自治县市场监督管理局"],
  ["州商务局", "enshi", "enshi/commerce 恩施土家族苗族自治州商务局"],
  ["盟工信局", "xilinguole", "xilinguole/industry 锡林郭勒盟工业和信息化局"],
  ["自治区商务厅", "guangxi", "guangxi/commerce 广西壮族自治区商务厅"],
  ["自治区党委网信办", "nanning", "guangxi/cyberspace 中共广西壮族自治区委网络安全和信息化委员会办公室"],
  ["县发改局", "yiwu", null],
  // The party's and the government's offices.
  ["市委网信办", "zhengzhou", "zhengzhou/cyberspace 中共郑州市委网络安全和信息化委员会办公室"],
  ["市政府外办", "zhengzhou", "zhengzhou/foreign-affairs 郑州市人民政府外事办公室"],
  ["市政府", "zhengzhou", "zhengzhou/government 郑州市人民政府"],
  ["湖北省恩施州人民政府", "hubei", "enshi/government 恩施土家族苗族自治州人民政府"],
  ["团市委", "zhengzhou", "zhengzhou/youth-league 共产主义青年团郑州市委员会"],
  // Branches of the state's bodies are called by their place.
  ["市税务局", "zhengzhou", "zhengzhou/taxation 国家税务总局郑州市税务局"],
  ["郑州税务局", "henan", "zhengzhou/taxation 国家税务总局郑州市税务局"],
  ["郑州海关", "henan", "zhengzhou/customs 中华人民共和国郑州海关"],
  ["罗定海关", "yunfu", "luoding/customs 中华人民共和国罗定海关"],
  ["人行郑州中心支行", "henan", "zhengzhou/pboc 中国人民银行郑州中心支行"],
  ["国家外汇管理局河南省分局", "henan", "henan/foreign-exchange 国家外汇管理局河南省分局"],
  ["河南金融监管局", "henan", "henan/financial-regulation 国家金融监督管理总局河南监管局"],
  ["省金融监管局", "henan", "henan/local-finance 河南省地方金融监督管理局"],
  ["深圳边检总站", "guangdong", "shenzhen/border-inspection-headquarters 深圳出入境边防检查总站"],
  // Some of these are limited, some not: the full name is the printed one.
  ["国网天津市电力公司", "tianjin", "tianjin/power-grid 国网天津市电力公司"],
  ["国网河南省电力有限公司", "henan", "henan/power-grid 国网河南省电力有限公司"],
  // The state's own.
  ["海关总署", "zhengzhou", "national/customs 中华人民共和国海关总署"],
  ["国家移民管理局", "national", "national/immigration 国家移民管理局"],
  ["外汇局", "national", "national/foreign-exchange 国家外汇管理局"],
  // A second sign in brackets is the same office.
  ["市发展改革委（市数据局）", "zhengzhou", "zhengzhou/development-reform 郑州市发展和改革委员会"],
])("“%s” in a notice of %s is %s", (name, region, body) => {
  expect(read(name, region)).toBe(body);
});

test.each([
  // Whose it is can't be told.
  ["市口岸办", "henan", /“市”是哪一个/],
  ["区商务局", "zhengzhou", /“区”是哪一个/],
  ["商务局", "zhengzhou", /没有写明是哪一级/],
  ["发展改革委", "henan", /没有写明是哪一级/],
  ["人民银行", "zhengzhou", /没有写明是哪一级/],
  ["外汇局", "henan", /没有写明是哪一级/],
  ["鼓楼区商务局", "national", /里的“鼓楼区”有 4 个，看不出是哪一个/],
  ["海关", "zhengzhou", /没有写明是哪个地方的/],
  ["海事局", "zhengzhou", /没有写明是哪个地方的/],
])("of “%s” in a notice of %s the editor is told why it isn't sure", (name, region, doubt) => {
  expect(read(name, region)).toBeNull();
  expect(registry.doubt(name, region)).toMatch(doubt);
});

test.each([
  // Several places have the name, or none of this part of the country.
  ["鼓楼区商务局", "national"],
  ["朝阳海关", "shandong"],
  ["东湖高新区管委会", "wuhan"],
  ["老城区人民政府", "qingdao"],
  ["矿区人民政府", "qingdao"],
  // Words for a body, and bodies that no list has.
  ["属地海关", "zhengzhou"],
  ["市商务厅", "zhengzhou"],
  ["郑州城市投资集团", "zhengzhou"],
])("“%s” in a notice of %s isn't guessed", (name, region) => {
  expect(read(name, region)).toBeNull();
});

test.each([
  ["朝阳区商务局", "beijing", "chaoyang-beijing/commerce 朝阳区商务局"],
  ["朝阳区商务局", "changchun", "chaoyang-changchun/commerce 朝阳区商务局"],
  ["朝阳海关", "liaoning", "chaoyang/customs 中华人民共和国朝阳海关"],
  ["吉林海关", "jilin", "jilin-jilin/customs 中华人民共和国吉林海关"],
  ["吉林证监局", "jilin", "jilin/securities-regulation 中国证券监督管理委员会吉林监管局"],
])("of places with one name the notice's own is meant: “%s” in %s", (name, region, body) => {
  expect(read(name, region)).toBe(body);
});

test("a name without a place is of the body's place that stands before it in the list", () => {
  const list = (region: string, ...names: string[]) => {
    let before: string | null = null;
    return names.map((name) => {
      const { department, next } = registry.resolveInList(name, region, before);
      before = next;
      return department.registered ? department.id : null;
    });
  };
  expect(list("henan", "省发展改革委", "商务厅", "税务局", "郑州海关", "市场监管局")).toEqual([
    "henan/development-reform",
    "henan/commerce",
    "henan/taxation",
    "zhengzhou/customs",
    "henan/market-regulation",
  ]);
  expect(list("henan", "海关总署", "外汇局")).toEqual(["national/customs", "national/foreign-exchange"]);
  // Behind all districts' governments nothing tells whose 财政局 it is.
  expect(list("zhengzhou", "市商务局", "各区人民政府", "财政局")).toEqual([
    "zhengzhou/commerce",
    "zhengzhou/district-governments",
    null,
  ]);
});

test.each([
  ["各县（市、区）人民政府", "local-governments"],
  ["各县（市、区）政府", "local-governments"],
  ["各区人民政府", "district-governments"],
  ["各市人民政府", "city-governments"],
  ["有关区人民政府", "district-governments-concerned"],
  ["市直各有关部门", "departments-concerned"],
  ["各部门", "departments"],
  ["市直相关单位及各地区", "departments-concerned-and-localities"],
  ["功能区管委会", "functional-zones"],
])("“%s” is a name for several bodies, which needs no entry", (name, slug) => {
  expect(registry.resolve(name, "zhengzhou")).toMatchObject({
    ...{ id: `zhengzhou/${slug}`, name, group: true, registered: true },
  });
});

test("a page says of a full name that nobody looked up that it follows from a rule", () => {
  expect(registry.resolve("市商务局", "zhengzhou")).toMatchObject({
    ...{ shortName: "郑州市商务局", aliases: ["市商务局"], note: expect.stringContaining("未经核实") },
  });
  expect(registry.resolve("郑州市商务局", "zhengzhou")).toMatchObject({ aliases: [], note: null });
});
