/** OFD files: their pages' text at its places, which is then read as that of PDFs is. */
import { withoutRadicals } from "../../../src/model/radicals.ts";
import { ENDINGS } from "../endings.ts";
import { AddError, type Extractor, textOfLines } from "../extractor.ts";
import { childOf, childrenOf } from "../local-xml.ts";
import type { Fragment } from "../pdf/fragments.ts";
import { layOut, orderNotes, pageNumbers, placesOnPages, tornNotes } from "../pdf/lay-out.ts";
import type { Opened } from "../pdf/open.ts";
import { settleRaised } from "../pdf/raised-words.ts";
import { textNotes } from "../pdf/text-notes.ts";
import { remarkNotes, shorten } from "../remarks.ts";
import { OfdArchive } from "./archive.ts";
import { drawnText, POINTS } from "./text-objects.ts";

export const ofd: Extractor = {
  extensions: ENDINGS.ofd,
  async extract(bytes, file) {
    const opened = open(bytes, file);
    const blank = pageNumbers(opened.pages, ({ fragments }) => fragments.length === 0);
    const laidOut = layOut(opened.pages);
    const { ordered } = laidOut;
    const text = textOfLines(ordered.flatMap(({ lines }) => lines.map((line) => line.text)));
    if (text.trim() === "") throw new AddError(file, "没有文字层（多半是扫描件）", AS_PDF);
    return {
      text,
      notes: [
        ...tornNotes(laidOut),
        ...(blank.length > 0
          ? [`第 ${blank.join("、")} 页没有文字；请核对是否空白页，若有文字，${AS_PDF}`]
          : []),
        ...remarkNotes(opened.remarks, "页"),
        ...textNotes(opened),
        ...orderNotes(laidOut),
      ],
      url: null,
      places: placesOnPages(laidOut, opened.pages),
    };
  },
};

/** Pages that are pictures are recognised in a PDF. */
const AS_PDF = "请用 OFD 阅读器另存为 PDF 后再添加";

function open(bytes: Uint8Array, file: string): Opened {
  try {
    return readPages(new OfdArchive(bytes, file), file);
  } catch (error) {
    if (error instanceof AddError) throw error;
    throw new AddError(
      file,
      "不是完整的 OFD，不能读取",
      "请重新下载；若能用 OFD 阅读器打开，请另存为 PDF，或复制文字存成 .txt 后再添加",
    );
  }
}

function readPages(archive: OfdArchive, file: string): Opened {
  const top = archive.find("OFD.xml", "");
  const [body, another] = childrenOf(archive.root(top), "DocBody");
  const path = archive.find(childOf(body, "DocRoot")?.textContent ?? "", "");
  const document = archive.root(path);
  if (path === null || !document)
    throw new AddError(
      file,
      "里没有 OFD 的正文",
      "请用 OFD 阅读器打开，另存为 PDF，或复制文字存成 .txt 后再添加",
    );
  if (another) throw new AddError(file, "里有几份文件", "请用 OFD 阅读器打开，分别另存为 PDF 后再添加");
  const common = childOf(document, "CommonData");
  const templates = new Map(
    childrenOf(common, "TemplatePage").map((template) => [
      template.getAttribute("ID") ?? "",
      archive.root(archive.find(template.getAttribute("BaseLoc") ?? "", path)),
    ]),
  );
  const opened: Opened = { pages: [], slanted: 0, radicals: 0, remarks: [] };
  for (const entry of childrenOf(childOf(document, "Pages"), "Page")) {
    const page = archive.root(archive.find(entry.getAttribute("BaseLoc") ?? "", path));
    const [left = 0, topEdge = 0, width = 210, height = 297] =
      boxOf(childOf(page, "Area")) ?? boxOf(childOf(common, "PageArea")) ?? [];
    const layers = [
      ...childrenOf(page, "Template").map(
        (template) => templates.get(template.getAttribute("TemplateID") ?? "") ?? null,
      ),
      page,
    ].flatMap((layer) => childOf(layer, "Content") ?? []);
    const fragments: Fragment[] = [];
    const hidden: string[] = [];
    for (const layer of layers) {
      const drawn = drawnText(layer, left, topEdge);
      opened.slanted += drawn.slanted;
      hidden.push(...drawn.hidden.filter((words) => words !== ""));
      for (const fragment of drawn.fragments) {
        const { text, count } = withoutRadicals(fragment.text);
        fragments.push({ ...fragment, text });
        opened.radicals += count;
      }
    }
    const settled = settleRaised(fragments);
    const unseen = hidden.map((words) => ({ kind: "hidden" as const, shown: shorten(words) }));
    opened.remarks.push({ remarks: [...settled.remarks, ...unseen] });
    opened.pages.push({ width: width * POINTS, height: height * POINTS, fragments: settled.fragments });
  }
  return opened;
}

function boxOf(area: Element | null): number[] | null {
  const words = (childOf(area, "PhysicalBox")?.textContent ?? "").split(/\s+/).filter((word) => word !== "");
  return words.length === 4 ? words.map((word) => Number(word) || 0) : null;
}
