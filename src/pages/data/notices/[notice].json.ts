import { jsonText } from "../../../data/json.ts";
import { noticeRecord } from "../../../data/notice-record.ts";
import { textFileRoute } from "../../../data/text-files.ts";
import { pagesOf } from "../../../inputs/inputs.ts";

/** One notice with its measures. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("application/json", () =>
  pagesOf("notice").map(({ input: { notice, measures } }) => ({
    params: { notice: notice.id },
    print: () => jsonText({ ...noticeRecord(notice), measures: measures.map(({ measure }) => measure) }),
  })),
);
