import { textFileRoute } from "../../../data/text-files.ts";
import { isLarge, printPart } from "../../../finder/parts.ts";
import { finderDataOf } from "../../../site/finder-data.ts";
import { groupBy } from "../../../site/group-by.ts";
import { loadSite } from "../../../site/site.ts";

/** What the finder shows of a notice's measures, as a classic script: one for each of a large collection's notices. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/javascript", () => {
  const data = finderDataOf(loadSite());
  if (!isLarge(data)) return [];
  const byNotice = groupBy(data.measures, ({ notice }) => notice);
  return data.notices.map(({ id }, place) => ({
    params: { notice: id },
    print: () => printPart(data, id, byNotice.get(place) ?? []),
  }));
});
