import { describe, expect, test } from "vitest";
import {
  anchorOnNotice,
  parseClauseAddress,
  parseDepartmentId,
  parseMeasureId,
  parseNoticeId,
  paths,
  printClauseAddress,
  printDepartmentId,
  printMeasureId,
  printNoticeId,
  relative,
} from "../../src/model/address.ts";

describe("a notice's id", () => {
  test.each([
    ["qingdao-2025", { region: "qingdao", year: 2025, suffix: null, draft: false }],
    ["tianjin-2025-draft", { region: "tianjin", year: 2025, suffix: null, draft: true }],
    ["qingdao-2025-ports", { region: "qingdao", year: 2025, suffix: "ports", draft: false }],
    ["qingdao-2025-ports-2-draft", null],
    ["qingdao-2025-ports-b-draft", { region: "qingdao", year: 2025, suffix: "ports-b", draft: true }],
    ["hong-kong-2025", { region: "hong-kong", year: 2025, suffix: null, draft: false }],
  ])("%s reads as its parts and prints back", (id, parts) => {
    expect(parseNoticeId(id)).toEqual(parts);
    if (parts) expect(printNoticeId(parts)).toBe(id);
  });

  test.each([
    "qingdao",
    "2025-qingdao",
    "Qingdao-2025",
    "qingdao-25",
    "qingdao-2025-",
    "qingdao-2025-14",
    "青岛-2025",
    "qingdao-2025-draft-x",
  ])("%s is none", (id) => {
    expect(parseNoticeId(id)).toBeNull();
  });
});

describe("a measure's id", () => {
  test.each([
    ["qingdao-2025-14", "qingdao-2025", "14"],
    ["tianjin-2025-draft-13", "tianjin-2025-draft", "13"],
    ["sanya-2023-2-3", "sanya-2023", "2-3"],
    ["sanya-2023-12b", "sanya-2023", "12b"],
    ["qingdao-2025-ports-7", "qingdao-2025-ports", "7"],
  ])("%s is key %s of its notice", (id, notice, key) => {
    expect(parseMeasureId(id)).toEqual({ notice, key });
    expect(printMeasureId(notice, key)).toBe(id);
  });

  test.each(["qingdao-2025", "qingdao-2025-0", "qingdao-2025-014", "qingdao-2025-b12", "14"])(
    "%s is none",
    (id) => {
      expect(parseMeasureId(id)).toBeNull();
    },
  );
});

test("a clause's address reads and prints back", () => {
  expect(parseClauseAddress("tianjin-2025-draft-13#c2")).toEqual({
    measure: "tianjin-2025-draft-13",
    clause: 2,
  });
  expect(printClauseAddress("tianjin-2025-draft-13", 2)).toBe("tianjin-2025-draft-13#c2");
  for (const address of ["tianjin-2025-draft-13", "tianjin-2025-draft-13#c0", "tianjin-2025-draft-13#2"]) {
    expect(parseClauseAddress(address)).toBeNull();
  }
});

test("a department's id reads and prints back", () => {
  expect(parseDepartmentId("qingdao/commerce")).toEqual({ region: "qingdao", slug: "commerce" });
  expect(printDepartmentId("qingdao", "commerce")).toBe("qingdao/commerce");
  for (const id of ["commerce", "qingdao/", "qingdao/商务局", "qingdao/a/b"])
    expect(parseDepartmentId(id)).toBeNull();
});

test("a clause on its notice's page is m<key>-c<n>", () => {
  expect(anchorOnNotice("14")).toBe("m14");
  expect(anchorOnNotice("2-3", 2)).toBe("m2-3-c2");
});

test("links are relative, so that a site works below any path", () => {
  expect(relative(paths.notice("qingdao-2025"), `${paths.measure("qingdao-2025", "14")}#c1`)).toBe(
    "../../measures/qingdao-2025/14/#c1",
  );
  expect(relative(paths.home, paths.search)).toBe("search/");
  expect(relative(paths.search, paths.home)).toBe("../");
  expect(relative(paths.home, paths.home)).toBe("./");
  const base = "https://example.org/a/b/";
  for (const from of [
    paths.home,
    paths.measures,
    paths.measure("qingdao-2025", "1"),
    paths.department("qingdao/customs"),
  ]) {
    for (const to of [paths.home, paths.about, paths.notice("dalian-2024"), "data/measures.json"]) {
      expect(new URL(relative(from, to), base + from).href).toBe(base + to);
    }
  }
});
