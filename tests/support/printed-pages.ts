/** Pages as an office prints and scans them, with what they say. */

/** A page of A4 in HTML, with the lines that `npm run add` should read. */
export interface Printed {
  html: string;
  /** Paragraphs or cells in reading order, without what runs along the pages' edges. */
  says: string[];
}

const STYLE = `* { margin: 0; padding: 0; box-sizing: border-box; }
body { width: 794px; height: 1123px; background: #fff; color: #000; font: 16pt/1.75 sans-serif; position: relative; }
main { position: absolute; inset: 37mm 26mm 35mm 28mm; }
p { text-align: justify; text-indent: 2em; }
h1 { color: #e60012; font-size: 30pt; text-align: center; border-bottom: 2pt solid #e60012; margin-bottom: 12pt; }
h2 { font-size: 22pt; text-align: center; }
.sign { text-align: right; text-indent: 0; }
.seal { position: absolute; right: 0; bottom: 0; width: 42mm; height: 42mm; border: 2mm solid #d22; border-radius: 50%; mix-blend-mode: multiply; }
.columns { columns: 2; column-gap: 12mm; font-size: 12pt; }
.columns p { text-indent: 0; }
table { border-collapse: collapse; width: 100%; font-size: 14pt; }
td { border: 1px solid #000; padding: 3mm 2mm; }
td:first-child { white-space: nowrap; }
footer { position: absolute; bottom: 25mm; width: 100%; text-align: center; font-size: 14pt; }`;

function page(body: string, number: number): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}</style><main>${body}</main><footer>— ${number} —</footer></html>`;
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join("");

const FIRST = [
  "为提高口岸效率，特制定本方案。",
  "一、政策供给",
  "1.优化监管模式。支持企业开展试点，压缩检验时间。（责任单位：青岛海关、市商务局）",
  "2.培育新业态。组织综合保税区开展保税检测业务，年内新增企业10家。（责任单位：市商务局）",
];
const SECOND = [
  "二、物流畅通",
  "3.深化多式联运。推广“一单制”运输服务，降低企业成本。（责任单位：市交通运输局）",
];
const SIGNED = ["青岛市人民政府办公厅", "2031年5月6日"];

/** Two pages of a document: its office's name in red, a seal over the signature, page numbers. */
export const LETTER: Printed[] = [
  {
    html: page(`<h1>青岛市人民政府文件</h1><h2>2031年青岛市口岸提效行动方案</h2>${paragraphs(FIRST)}`, 1),
    says: ["青岛市人民政府文件", "2031年青岛市口岸提效行动方案", ...FIRST],
  },
  {
    html: page(
      `${paragraphs(SECOND)}<div style="position:relative">${SIGNED.map((line) => `<p class="sign">${line}</p>`).join("")}<div class="seal"></div></div>`,
      2,
    ),
    says: [...SECOND, ...SIGNED],
  },
];

const ITEMS = Array.from(
  { length: 9 },
  (_, index) => `${index + 1}.措施的标题。这是第${index + 1}条措施的内容，由有关部门按照职责分工落实。`,
);

/** A page in two columns below a title over both. */
export const COLUMNS: Printed = {
  html: page(`<h2>促进贸易便利化措施</h2><div class="columns">${paragraphs(ITEMS)}</div>`, 1),
  says: ["促进贸易便利化措施", ...ITEMS],
};

const CELLS = [
  ["序号", "任务", "责任单位"],
  ["1", "优化监管模式，支持企业开展试点，压缩检验时间", "青岛海关、市商务局"],
  ["2", "培育新业态，组织综合保税区开展保税检测业务", "市商务局"],
  ["3", "深化多式联运，推广“一单制”运输服务，降低企业的物流成本", "市交通运输局"],
];

/** A page with a ruled table. */
export const TABLE: Printed = {
  html: page(
    `<h2>口岸提效任务分工表</h2><table>${CELLS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
    1,
  ),
  says: ["口岸提效任务分工表", ...CELLS.flat()],
};
