/** What can't be added is refused in one Chinese sentence that names the file and says what to do instead. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { docx, p } from "./docx-writer.ts";
import { extract, linesOf, NOTICE } from "./support.ts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string) =>
  new Uint8Array([...OLE, ...Buffer.alloc(512), ...Buffer.from(stream, "utf16le")]);
const zip = (name: string) => zipSync({ [name]: strToU8("x") });
const binary = Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 251);

test.each([
  ["旧通知.doc", ole("WordDocument"), "另存为 .docx"],
  ["旧通知.wps", ole("WordDocument"), "另存为 .docx"],
  ["其实是旧格式.docx", ole("WordDocument"), "另存为 .docx"],
  ["加密.docx", ole("EncryptedPackage"), "去掉密码"],
  ["通知.rtf", "{\\rtf1 x}", "LibreOffice"],
  ["其实是RTF.doc", "{\\rtf1 x}", "另存为 .docx"],
  ["附件.zip", zip("a.txt"), "解压"],
  ["附件.rar", "Rar!\x1a\x07", "解压"],
  ["表.xlsx", zip("xl/workbook.xml"), "另存为 .xlsx"],
  ["旧表.et", ole("Workbook"), "另存为 .xlsx"],
  ["表.csv", "序号,任务\n1,甲", "另存为 .xlsx"],
  ["讲解.pptx", zip("ppt/presentation.xml"), "另存为 .txt"],
  ["公文.ofd", zip("OFD.xml"), "另存为 PDF"],
  ["扫描.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "另存为 .png 或 .jpg"],
  ["扫描.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "另存为 .png 或 .jpg"],
  ["空.txt", "", "重新下载"],
  ["空白.txt", " \n\n", "另存为 UTF-8"],
  ["坏.txt", binary, "另存为 UTF-8"],
  ["通知.xyz", "文字", "另存为其中一种"],
  ["没有扩展名", "文字", "另存为其中一种"],
  ["文字.doc", "文字", "再存一次"],
  ["空壳.html", "<html><body><div id=app></div><script>load()</script></body></html>", "复制文字存成 .txt"],
  ["菜单.html", '<html><body><a href="/">首页</a><p>正在加载</p></body></html>', "复制文字存成 .txt"],
  ["乱码.html", binary, "复制文字存成 .txt"],
  ["深.html", `${"<div>".repeat(30_000)}1.甲。`, "复制文字存成 .txt"],
  ["没有正文.docx", docx(p("")), "存成 .txt"],
])("%s", async (file, content, remedy) => {
  const error: unknown = await extract(content, file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  const { message } = error as Error;
  expect(message).toMatch(new RegExp(`^“${file.replace(".", "\\.")}”[^\\n。]+；[^\\n。]+$`, "u"));
  expect(message).toContain(remedy);
  expect(message).not.toMatch(/[a-z]{4,} [a-z]{3,}/);
});

test("a file is read as what it is, and the editor is told where its name says otherwise", async () => {
  const page = `<html><head><meta charset="utf-8"></head><body>${NOTICE.map((line) => `<p>${line}</p>`).join("")}</body></html>`;
  const asDoc = await extract(page, "通知.doc");
  expect(asDoc.text.trim().split("\n")).toEqual(NOTICE);
  expect(asDoc.original).toBe("html");
  expect(asDoc.notes[0]).toBe("扩展名是“.doc”，内容其实是网页，已按网页读取");
  const asText = await extract(docx(p("1.甲的内容。")), "通知.txt");
  expect([asText.text, asText.original]).toEqual(["1.甲的内容。\n", "docx"]);
});

test("a .txt that holds a page's source is kept as text, and needs no original beside it", async () => {
  expect(await linesOf("<html>\n1.甲。", "a.txt")).toEqual(["<html>", "1.甲。"]);
  expect((await extract("1.甲。", "a.txt")).original).toBeNull();
});
