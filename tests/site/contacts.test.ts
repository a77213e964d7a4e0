/** Whom to ask: what editors registered for a body, its kind or its region, and nothing else. */
import { expect, test } from "vitest";
import type { Contact } from "../../src/model/schema.ts";
import { departmentContacts, measureContacts } from "../../src/site/contacts.ts";
import { largeSite } from "../support/large-site.ts";

const contact = (id: string, reach: Partial<Contact>): Contact => ({
  ...{ id, name: id, phone: "12300", site: null, about: null, departments: [], kinds: [], regions: [] },
  ...{ evidence: "某文件", evidenceUrl: null, evidenceKind: "report", checkedOn: "2030-01-02" },
  ...reach,
});
const contacts = [
  contact("of-kind", { kinds: ["customs"], regions: ["national"] }),
  contact("of-kind-elsewhere", { kinds: ["customs"], regions: ["tianjin"] }),
  contact("of-body", { departments: ["qingdao/commerce"] }),
  contact("of-place", { regions: ["qingdao"] }),
  contact("of-all", { regions: ["national"] }),
];
const site = { ...largeSite(1), contacts };
const measure = (id: string) => {
  const found = site.notices.flatMap(({ measures }) => measures).find((one) => one.measure.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found.measure;
};

test("a measure has those of the bodies that it names, with these, and of its notice's region", () => {
  const found = measureContacts(site, measure("qingdao-2025-14"), "qingdao");
  expect(found.map(({ id, units }) => [id, units])).toEqual([
    ["of-kind", ["青岛海关"]],
    ["of-body", ["青岛市商务局"]],
    ["of-place", []],
    ["of-all", []],
  ]);
});

test("a measure that names no body, of a region that nobody states, has none", () => {
  expect(measureContacts(site, measure("national-2024-9"), null)).toEqual([]);
});

test("a body has its own and its region's", () => {
  const of = (id: string) => {
    const department = site.departments.get(id);
    return department && departmentContacts(site, department).map(({ id }) => id);
  };
  expect(of("tianjin/customs")).toEqual(["of-kind", "of-kind-elsewhere", "of-all"]);
  expect(of("qingdao/commerce")).toEqual(["of-body", "of-place", "of-all"]);
});
