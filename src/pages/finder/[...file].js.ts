import { finderFiles } from "../../data/finder-files.ts";
import { textFileRoute } from "../../data/text-files.ts";
import { loadSite } from "../../site/site.ts";

/** The finder's data, and its parts where the collection is large, as classic scripts. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/javascript", () => {
  const { data, parts } = finderFiles(loadSite());
  return [data, ...parts].map(({ path, script }) => ({
    params: { file: path.slice("finder/".length, -".js".length) },
    print: () => script,
  }));
});
