import { expect, test } from "vitest";
import { findRegion } from "../../../scripts/converter/registries/find-region.ts";
import { bareName, placeAtStart } from "../../../scripts/converter/registries/place-names.ts";
import { readVocabulary } from "../../../scripts/converter/registries/vocabulary.ts";
import { VOCABULARY } from "../../support/fixture.ts";

const { regions } = readVocabulary(VOCABULARY);

test.each([
  ["恩施土家族苗族自治州人民政府关于支持外贸发展的意见", "enshi"],
  ["湖北省恩施土家族苗族自治州商务局", "enshi"],
  ["海南藏族自治州优化营商环境实施方案", "hainan-qinghai"],
  ["海南省跨境贸易便利化措施", "hainan"],
  ["延边州促进口岸发展若干措施", "yanbian"],
  ["阿拉善盟行政公署关于口岸便利化的意见", "alashan"],
  ["喀什地区促进外贸发展若干措施", "kashi"],
  ["新疆生产建设兵团办公厅", "bingtuan"],
  ["新疆维吾尔自治区商务厅", "xinjiang"],
  ["上海市浦东新区人民政府", "pudong"],
  ["青岛西海岸新区管委关于促进外贸的若干政策", "xihaian"],
  ["山东省青岛市人民政府办公厅", "qingdao"],
  ["长阳土家族自治县人民政府", "changyang"],
  ["罗湖区支持人工智能发展若干措施", "luohu"],
  ["深圳市罗湖区人民政府", "luohu"],
  ["关于印发《2030年蔚县促进外贸若干措施》的通知", "yuxian-zhangjiakou"],
  ["吉林市促进外贸发展若干措施", "jilin-jilin"],
  // Words of a title that some district is called by too.
  ["青岛市城区道路提升方案", "qingdao"],
  ["关于推进老城区改造的意见", null],
  ["城区、郊区物流实施方案", null],
  // Several have the name.
  ["鼓楼区优化营商环境若干措施", null],
  ["南京市鼓楼区优化营商环境若干措施", "gulou-nanjing"],
])("“%s” is of %s", (text, region) => {
  expect(findRegion(regions, [text])).toBe(region);
});

test.each([
  ["湖北省长阳土家族自治县人民政府关于支持外贸的意见", ["湖北省", "长阳土家族自治县"]],
  ["阿克苏地区行政公署", ["阿克苏地区"]],
  ["青岛市市南区商务局", ["青岛市", "市南区"]],
  ["烟台经济技术开发区管委", ["烟台经济技术开发区"]],
  ["2026年积石山保安族东乡族撒拉族自治县优化营商环境方案", ["积石山保安族东乡族撒拉族自治县"]],
  ["关于印发《锡林郭勒盟促进口岸发展若干措施》的通知", ["锡林郭勒盟"]],
  ["某市促进跨境贸易便利化若干措施", null],
  ["关于建设示范区的通知", null],
  ["各项措施复制推广工作任务表", null],
])("“%s” begins with the place %j", (text, place) => {
  expect(placeAtStart(text)).toEqual(place);
});

test("a place is called by its name without its kind and its peoples", () => {
  expect(bareName("长阳土家族自治县")).toBe("长阳");
  expect(bareName("阿克苏地区")).toBe("阿克苏");
  expect(bareName("烟台经济技术开发区")).toBe("烟台");
  expect(bareName("红河哈尼族彝族自治州")).toBe("红河");
  expect(bareName("沙市区")).toBe("沙市");
});

test("of counties with one name another text says which it is", () => {
  expect(findRegion(regions, ["鼓楼区优化营商环境若干措施", null, "福州市鼓楼区人民政府"])).toBe(
    "gulou-fuzhou",
  );
});
