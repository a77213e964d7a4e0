/** What stands at the address of a measure's id that isn't in use any more. */

export const movedWords = {
  withdrawn: "这条措施已撤下",
  moved: "这条措施的编号已更改",
  before: (id: string, title: string) => `编号${id}原指“${title}”。`,
  findOthers: <Link>(measures: Link, search: Link) => ["可从", measures, "或", search, "继续查找。"],
  now: <Link>(measure: Link, id: string) => ["现见", measure, `（${id}）。`],
};
