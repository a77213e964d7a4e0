/** Which document a mention means, over all notices of a folder: what the texts leave open is said and not decided. */
import { describe, expect, test } from "vitest";
import { citeDocuments } from "../../../scripts/converter/citations/citations.ts";
import type { NamedDocument } from "../../../src/model/schema.ts";
import { deepFreeze } from "../../support/freeze.ts";
import { convert, vocabulary } from "../support.ts";

/** A notice whose only measure has a text, with words before it. */
function notice(id: string, text: string, { title = "", preamble = "" } = {}) {
  const place = id.startsWith("qingdao") ? "青岛" : "大连";
  const heading = title === "" ? `${place}市${id.slice(-4)}年优化口岸营商环境行动方案` : title;
  return convert(
    `${heading}\n${preamble === "" ? "" : `${preamble}\n`}1.优化通关。${text}\n2.优化服务。做好服务。\n`,
    id,
  );
}

/** What the notices name, by title or number. */
function cite(...notices: ReturnType<typeof notice>[]) {
  const { documents, notices: cited } = citeDocuments(deepFreeze(notices), vocabulary.regions);
  const byName = new Map(documents.map((one) => [one.title ?? one.number, one]));
  const uses = cited.map(({ derived }) => derived.documents);
  return { documents, uses, of: (name: string): NamedDocument | undefined => byName.get(name) };
}

describe("documents that texts name", () => {
  test("equal numbers are one document, also where one of the texts gives the number alone", () => {
    const { documents, uses } = cite(
      notice("qingdao-2030", "落实《关于改进口岸工作的若干意见》（国发〔2015〕16号）。"),
      notice("dalian-2030", "落实国发[2015]16号文件。"),
    );
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      title: "关于改进口岸工作的若干意见",
      number: "国发〔2015〕16号",
      origin: "state",
      doubts: [],
    });
    expect(uses.flat().map(({ text }) => text)).toEqual(["《关于改进口岸工作的若干意见》", "国发[2015]16号"]);
  });

  test("a title keeps its id when another text prints its number", () => {
    const one = notice("qingdao-2030", "落实《关于改进口岸工作的若干意见》。");
    const other = notice("dalian-2030", "落实《关于改进口岸工作的若干意见》（国发〔2015〕16号）。");
    const [before, after] = [cite(one), cite(one, other)];
    expect(after.documents.map(({ id }) => id)).toEqual(before.documents.map(({ id }) => id));
  });

  test("one title with two numbers is two documents, and where no number stands it isn't said which", () => {
    const { documents } = cite(
      notice(
        "qingdao-2030",
        "落实《口岸收费目录》（青口办〔2029〕1号）和《口岸收费目录》（青口办〔2030〕2号）。",
      ),
      notice("dalian-2030", "落实《口岸收费目录》。"),
    );
    expect(documents.map(({ number, doubts }) => [number, doubts])).toEqual([
      ["青口办〔2029〕1号", []],
      ["青口办〔2030〕2号", []],
      [null, ["severalNumbers"]],
    ]);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(3);
  });

  test("a number alone that no text gives a title stays a number", () => {
    const { documents } = cite(notice("qingdao-2030", "执行海关总署公告2024年第95号。"));
    expect(documents).toMatchObject([
      {
        title: null,
        number: "海关总署公告2024年第95号",
        issuer: "海关总署",
        origin: "department",
        doubts: ["numberOnly"],
      },
    ]);
  });

  test("a title that two places name without number or origin may be two documents", () => {
    const { of } = cite(
      notice("qingdao-2030", "落实《清理收费行动方案》和《优化营商环境条例》（国务院令第722号）。"),
      notice("dalian-2030", "落实《清理收费行动方案》和《优化营商环境条例》。"),
    );
    expect(of("清理收费行动方案")?.doubts).toEqual(["titleOnly"]);
    expect(of("优化营商环境条例")?.doubts).toEqual([]);
  });

  test("a declared short name means what its own notice says, an undeclared one nothing known", () => {
    const { documents, uses, of } = cite(
      notice("qingdao-2030", "按《意见》办理。", {
        preamble: "为落实《关于支持口岸发展的意见》（以下简称《意见》），制定本方案。",
      }),
      notice("dalian-2030", "按《意见》办理。"),
    );
    expect(uses[0]?.map(({ text, measure, declaredShort }) => [text, measure, declaredShort])).toEqual([
      ["《关于支持口岸发展的意见》", null, false],
      ["《意见》", null, true],
      ["《意见》", "1", true],
    ]);
    expect(new Set(uses[0]?.map(({ document }) => document)).size).toBe(1);
    expect(of("意见")).toMatchObject({ doubts: ["shortName"], origin: null, notices: [] });
    expect(documents).toHaveLength(2);
  });

  test("a short name given to two titles stands for neither", () => {
    const { of } = cite(
      notice(
        "qingdao-2030",
        "落实《通关意见》（以下简称《意见》）和《收费意见》（以下简称《意见》）。按《意见》办理。",
      ),
    );
    expect(of("意见")?.doubts).toEqual(["shortName"]);
  });

  test("short names of two notices are two documents", () => {
    const { documents } = cite(
      notice("qingdao-2030", "按《实施方案》办理。"),
      notice("dalian-2030", "按《实施方案》办理。"),
    );
    expect(documents.map(({ title }) => title)).toEqual(["实施方案", "实施方案"]);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(2);
  });

  test("a notice of the collection is known by its title, several of one title are all named", () => {
    const named = notice("dalian-2030", "延续《青岛市2029年优化口岸营商环境行动方案》的做法。");
    const one = notice("qingdao-2029", "做好通关。");
    const name = "青岛市2029年优化口岸营商环境行动方案";
    expect(cite(one, named).of(name)).toMatchObject({
      notices: ["qingdao-2029"],
      doubts: [],
      origin: "place",
    });
    const again = notice("qingdao-2029-second", "做好通关。", { title: name });
    expect(cite(one, again, named).of(name)).toMatchObject({
      notices: ["qingdao-2029", "qingdao-2029-second"],
      doubts: ["severalNotices"],
    });
  });

  test("a notice that names itself names no other document", () => {
    const own = "青岛市2030年优化口岸营商环境行动方案";
    const { documents } = cite(
      notice("qingdao-2030", `落实《${own}》。按《方案》办理。`, {
        preamble: `现将《${own}》（以下简称《方案》）印发给你们。`,
      }),
    );
    expect(documents).toEqual([]);
  });

  test("every mention is quoted to the character, with its measure, clause and place", () => {
    const cited = cite(
      notice(
        "qingdao-2030",
        "推进通关。凭《原产地证书》享受优惠，落实《口岸管理办法》；做好《口岸管理办法》宣传。",
      ),
    );
    expect(cited.of("原产地证书")?.kind).toBe("paper");
    const text = "推进通关。凭《原产地证书》享受优惠，落实《口岸管理办法》；做好《口岸管理办法》宣传。";
    for (const use of cited.uses.flat()) {
      expect(use).toMatchObject({ measure: "1", clause: "c1" });
      expect(text.slice(use.at, use.at + use.text.length)).toBe(use.text);
      expect(text).toContain(use.quote);
      expect(use.quote).toContain(use.text);
    }
    expect(cited.uses.flat()).toHaveLength(3);
  });
});
