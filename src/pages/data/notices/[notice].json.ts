import { jsonText } from "../../../data/json.ts";
import { noticeRecord } from "../../../data/notice-record.ts";
import { textFileRoute } from "../../../data/text-files.ts";
import { withdrawnRecord } from "../../../data/withdrawn.ts";
import { pagesOf } from "../../../inputs/inputs.ts";
import { loadSite } from "../../../site/site.ts";

/** One notice with its measures; of a withdrawn one that it was. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("application/json", () => [
  ...pagesOf("notice").map(({ path: page, input: { notice, measures } }) => ({
    params: { notice: notice.id },
    page,
    print: () => jsonText({ ...noticeRecord(notice), measures: measures.map(({ measure }) => measure) }),
  })),
  ...loadSite()
    .withdrawn.filter(({ kind }) => kind === "notice")
    .map((withdrawal) => ({
      params: { notice: withdrawal.id },
      print: () => jsonText(withdrawnRecord(withdrawal)),
    })),
]);
