/** `llms.txt` (llmstxt.org): what the site holds and where a language model finds it as text. */
import { escapeInline, escapeText } from "../content/escape.ts";
import { paths } from "../model/address.ts";
import { dataFiles, measureMarkdownPath, noticeMarkdownPath } from "../model/file-addresses.ts";
import { absolute, settings } from "../settings/current.ts";
import type { Site } from "../site/assemble.ts";
import { originalPrevails } from "../site/identity.ts";
import { statuses } from "../wording/sentences.ts";
import { file, heading, link, list } from "./markdown/inline.ts";

/** The whole file. Its links are whole where the site has an address, else relative to the site's root. */
export function llmsText({ notices, departments }: Pick<Site, "notices" | "departments">): string {
  const to = (name: string, path: string, about: string) =>
    `${link(name, absolute(path) ?? path)}: ${escapeInline(about)}`;
  const total = notices.reduce((sum, { measures }) => sum + measures.length, 0);
  const example = notices[0]?.measures[0]?.measure;
  return file([
    heading(1, settings.title),
    `> ${escapeInline(settings.description)}`,
    ...[
      `本站收录${notices.length}份文件、${total}条措施、${departments.size}个责任单位。本站非官方网站，${originalPrevails}；没有注明“效力核对”的，不得认为现行有效；征求意见稿不是正式文件。`,
      `引用一条措施，请写文件标题、措施编号和本站编号${example === undefined ? "" : `（如${example.id}）`}，并附页面地址。编号一经发布不改变含义。`,
      `每条措施和每份文件的页面旁都有同样内容的Markdown文本：在页面地址后加index.md${example === undefined ? "" : `，例如${measureMarkdownPath(example.notice, example.key)}`}。`,
    ].map(escapeText),
    heading(2, "文件"),
    list(
      notices.map(({ notice, measures }) =>
        to(
          notice.title,
          noticeMarkdownPath(notice.id),
          `${measures.length}条措施全文；${statuses(notice)
            .map(({ text }) => text)
            .join("；")}`,
        ),
      ),
    ),
    heading(2, "数据"),
    list([
      to("measures.json", dataFiles.measures, "全部措施，含条款、责任单位和来源行号"),
      to("notices.json", dataFiles.notices, "全部文件"),
      to("departments.json", dataFiles.departments, "全部责任单位"),
      to("数据说明", paths.data, "字段、示例与许可"),
    ]),
    heading(2, "Optional"),
    list([
      to("全部措施", paths.measures, "按文件和章节排列的页面"),
      to("责任单位", paths.departments, "按地区和类别排列的页面"),
      to("关于", paths.about, "整理方法与局限"),
    ]),
  ]);
}
