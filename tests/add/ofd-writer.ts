/** Writes OFD files of a few runs of text at their places, in millimetres. */
import { strToU8, zipSync } from "fflate";
import { escape } from "./docx-writer.ts";

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A run of text: its left end and baseline, its size, and attributes of its objects. */
export interface OfdText {
  words: string;
  x: number;
  y: number;
  size?: number;
  object?: string;
  /** The steps between characters; by default a size each. */
  delta?: string;
}

/** Lines below each other. */
export function ofdLines(lines: readonly string[], x = 20, y = 30): OfdText[] {
  return lines.map((words, index) => ({ words, x, y: y + index * 9 }));
}

function textXml({ words, x, y, size = 5, object = "", delta }: OfdText): string {
  const count = [...words].length - 1;
  const steps = delta ?? (count > 0 ? `g ${count} ${size}` : "");
  return `<ofd:TextObject ID="1" Font="1" Size="${size}" Boundary="${x} ${y - size} 200 ${size * 1.3}" ${object}><ofd:TextCode X="0" Y="${size}"${steps === "" ? "" : ` DeltaX="${steps}"`}>${escape(words)}</ofd:TextCode></ofd:TextObject>`;
}

function pageXml(texts: readonly OfdText[], template: boolean): string {
  const use = template ? '<ofd:Template TemplateID="9" ZOrder="Background"/>' : "";
  return `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${NAMESPACE}>${use}<ofd:Content><ofd:Layer ID="2"><ofd:PageBlock ID="3">${texts.map(textXml).join("")}</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>`;
}

/** A file of pages; `template` is drawn below each. */
export function ofdFile(pages: readonly (readonly OfdText[])[], template?: readonly OfdText[]): Uint8Array {
  const list = pages.map(
    (_, index) => `<ofd:Page ID="${index + 10}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  );
  const parts: Record<string, string> = {
    "OFD.xml": `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${NAMESPACE} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<?xml version="1.0" encoding="UTF-8"?><ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${template ? '<ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/>' : ""}</ofd:CommonData><ofd:Pages>${list.join("")}</ofd:Pages></ofd:Document>`,
    ...(template ? { "Doc_0/Tpls/Tpl_0/Content.xml": pageXml(template, false) } : {}),
    ...Object.fromEntries(
      pages.map((texts, index) => [
        `Doc_0/Pages/Page_${index}/Content.xml`,
        pageXml(texts, template !== undefined),
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
}
