/** Files that LibreOffice converts: what becomes of them, and of a LibreOffice that doesn't do it. A stand-in takes its place. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { readableEndings } from "../../scripts/add/endings.ts";
import { AddError } from "../../scripts/add/extractor.ts";
import { extractFile } from "../../scripts/add/formats.ts";
import { findOffice, OFFICE_VARIABLE } from "../../scripts/add/office/find-office.ts";
import { OFFICE_LIMITS } from "../../scripts/add/office/run-office.ts";
import { throughOffice } from "../../scripts/add/office/through-office.ts";
import { sniff } from "../../scripts/add/sniff.ts";
import { isAlive } from "../../scripts/files/processes.ts";
import { compoundFile } from "./compound-file-writer.ts";
import { docx, p } from "./docx-writer.ts";
import { NOTICE, noticeFiles, put, runAdd, useFolder } from "./support.ts";
import { xlsx } from "./xlsx-writer.ts";

const folder = useFolder();
const OLD_WORD = compoundFile(["WordDocument", "1Table"]);
const OLD_SHEET = compoundFile(["Workbook"]);
const SENTENCE = /^“[^”]+”[^\n。]+；[^\n。]+$/u;

/** A program in LibreOffice's place, which knows the folder of its output as `$out` and its input as `$in`. */
function standIn(script: string): string {
  const path = put(
    folder.path("soffice"),
    `#!/bin/sh\nfor word in "$@"; do\n  [ "$before" = --outdir ] && out=$word\n  before=$word\n  in=$word\ndone\n${script}\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

const read = (bytes: Uint8Array, file: string, program: string | null, limits = OFFICE_LIMITS) =>
  throughOffice(extractFile, () => program, limits)(bytes, file);

async function refusal(bytes: Uint8Array, file: string, program: string | null, limits = OFFICE_LIMITS) {
  const error: unknown = await read(bytes, file, program, limits).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AddError);
  const { message } = error as Error;
  expect(message).toMatch(SENTENCE);
  return message;
}

const workFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`policy-site-office-${process.pid}`));
afterEach(() => expect(workFolders()).toEqual([]));

describe.skipIf(process.platform === "win32")("a file of an older kind", () => {
  beforeEach(() => {
    put(folder.path("made.docx"), docx(NOTICE.map((line) => p(line)).join("")));
    put(
      folder.path("made.xlsx"),
      xlsx([
        {
          rows: [
            ["序号", "任务"],
            [1, "甲的任务。"],
          ],
        },
      ]),
    );
  });
  const converts = () =>
    standIn(`mkdir -p "$out"; cp "${folder.path("made")}".\${in##*.} "$out/" 2>/dev/null
case "$*" in *docx:*) cp "${folder.path("made.docx")}" "$out/in.docx";; *) cp "${folder.path("made.xlsx")}" "$out/in.xlsx";; esac`);

  test.each([
    ["通知.doc", OLD_WORD, "旧格式的 Word 文档", "doc"],
    ["通知.wps", OLD_WORD, "旧格式的 Word 文档", "wps"],
    ["通知.rtf", "{\\rtf1 x}", "RTF 文档", "rtf"],
  ])(
    "%s is converted to a Word document and read, and kept as it came",
    async (file, content, kind, kept) => {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const extracted = await read(bytes, file, converts());
      expect(extracted.text.trim().split("\n")).toEqual(NOTICE);
      expect([extracted.kind, extracted.original]).toEqual([kind, kept]);
      expect(extracted.notes[0]).toBe("经 LibreOffice 转换后读取；请核对自动编号、表格和文本框");
      expect(extracted.places?.unit).toBe("paragraph");
    },
  );

  test.each([
    ["表.xls", "xls"],
    ["表.et", "et"],
    ["表.doc", "xls"],
  ])("%s that is a spreadsheet is converted to one", async (file, kept) => {
    const extracted = await read(OLD_SHEET, file, converts());
    expect(extracted.text).toBe("序号\n任务\n1\n甲的任务。\n");
    expect(extracted.original).toBe(kept);
  });

  test("is added whole by the command, where the variable names LibreOffice", async () => {
    vi.stubEnv(OFFICE_VARIABLE, converts());
    onTestFinished(() => void vi.unstubAllEnvs());
    const source = put(folder.path("通知.doc"), OLD_WORD);
    const { status, stdout } = await runAdd(folder.seeds(), source, "--write");
    expect(status).toBe(0);
    expect(stdout).toContain("通知.doc（旧格式的 Word 文档）→ qingdao-2031");
    expect(noticeFiles(folder.seeds())).toContain("qingdao-2031.original.doc");
    expect(new Uint8Array(readFileSync(folder.seeds("qingdao-2031.original.doc")))).toEqual(OLD_WORD);
  });

  test("is opened in a profile of its own, without macros, and with nothing of the editor's", async () => {
    const seen = folder.path("seen");
    const program = standIn(`mkdir -p "$out"; cp "${folder.path("made.docx")}" "$out/in.docx"
{ echo "$*"; echo "$HOME"; cat "$HOME/profile/user/registrymodifications.xcu"; } > "${seen}"`);
    await read(OLD_WORD, "通知.doc", program);
    const [args = "", home = "", ...settings] = readFileSync(seen, "utf8").split("\n");
    expect(args).toContain(`-env:UserInstallation=file://${home}/profile`);
    expect(home).not.toBe(homedir());
    expect(existsSync(home)).toBe(false);
    expect(settings.join("")).toMatch(/"DisableMacrosExecution" oor:op="fuse"><value>true</);
  });
});

describe.skipIf(process.platform === "win32")(
  "a LibreOffice that doesn't convert ends in one sentence",
  () => {
    test("where there is none", async () => {
      vi.stubEnv(OFFICE_VARIABLE, "");
      onTestFinished(() => void vi.unstubAllEnvs());
      expect(await refusal(OLD_WORD, "通知.doc", null)).toBe(
        "“通知.doc”是旧格式的 Word 文档，要经 LibreOffice 读取，没有找到 LibreOffice；请安装它（www.libreoffice.org；装在别处的，用环境变量 LIBREOFFICE_PATH 写明它的程序 soffice）后再添加，或用 Word 或 WPS 打开，另存为 .docx 后再添加",
      );
      expect(await refusal(OLD_SHEET, "表.et", null)).toContain("另存为 .xlsx 后再添加");
      vi.stubEnv(OFFICE_VARIABLE, "/没有/soffice");
      expect(await refusal(OLD_SHEET, "表.et", null)).toContain(
        "（LIBREOFFICE_PATH 写的“/没有/soffice”不是文件）",
      );
    });

    test("where it hangs: it ends with all that it started", async () => {
      const pids = folder.path("pids");
      const program = standIn(`sleep 60 & echo $$ $! > "${pids}"; wait`);
      expect(await refusal(OLD_WORD, "通知.doc", program, { ...OFFICE_LIMITS, time: 1000 })).toContain(
        "LibreOffice 1 秒内没有转换完",
      );
      await expect
        .poll(() => readFileSync(pids, "utf8").trim().split(" ").map(Number).filter(isRunning), {
          timeout: 30_000,
        })
        .toEqual([]);
    });

    test.each([
      ["fails", "exit 81"],
      ["gives nothing", "exit 0"],
      ["gives an empty file", 'mkdir -p "$out"; : > "$out/in.docx"'],
    ])("where it %s", async (_, script) => {
      expect(await refusal(OLD_WORD, "通知.doc", standIn(script))).toBe(
        "“通知.doc”LibreOffice 读不出来（可能加了密码、已损坏，或不是它认得的格式）；请核对文件是否正常，或用 Word 或 WPS 打开，另存为 .docx 后再添加",
      );
    });

    test("where it gives what is no document", async () => {
      const program = standIn('mkdir -p "$out"; echo x > "$out/in.docx"');
      expect(await refusal(OLD_WORD, "通知.doc", program)).toContain("LibreOffice 读不出来");
    });

    test("where it writes without end", async () => {
      const program = standIn('mkdir -p "$out"; cat /dev/zero > "$out/in.docx"');
      expect(await refusal(OLD_WORD, "通知.doc", program, { ...OFFICE_LIMITS, output: 1 })).toContain(
        "超过 1 MB",
      );
    });

    test("where it can't be run", async () => {
      const program = standIn("exit 0");
      chmodSync(program, 0o644);
      expect(await refusal(OLD_WORD, "通知.doc", program)).toContain("LibreOffice 不能运行");
    });
  },
);

/** Whether a process is still at work; one that has ended may wait for its parent to notice. */
function isRunning(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

describe("LibreOffice is looked for", () => {
  test("where the variable names it, on the path, and where its installers put it", () => {
    const program = put(folder.path("soffice"), "");
    expect(findOffice({ [OFFICE_VARIABLE]: program, PATH: "" }, "linux")).toBe(program);
    expect(findOffice({ PATH: folder.path("") }, "linux")).toBe(program);
    const inside = "Applications/LibreOffice.app/Contents/MacOS";
    mkdirSync(folder.path(inside), { recursive: true });
    const mac = put(join(folder.path(inside), "soffice"), "");
    expect(findOffice({ PATH: "", HOME: folder.path("") }, "darwin")).toBe(mac);
    mkdirSync(folder.path("LibreOffice/program"), { recursive: true });
    const windows = put(folder.path("LibreOffice/program/soffice.com"), "");
    expect(findOffice({ Path: "", ProgramFiles: folder.path("") }, "win32")).toBe(windows);
  });

  test("nowhere else where the variable names a file that isn't there", () => {
    put(folder.path("soffice"), "");
    expect(findOffice({ [OFFICE_VARIABLE]: folder.path("no"), PATH: folder.path("") }, "linux")).toBeNull();
  });
});

describe("what an OLE file is", () => {
  test.each([
    [["WordDocument"], "old-word"],
    [["Workbook"], "old-sheet"],
    [["Book"], "old-sheet"],
    [["PowerPoint Document"], "old-slides"],
    [["EncryptionInfo", "EncryptedPackage"], "encrypted-office"],
    [["CONTENTS"], "ole"],
  ])("with the streams %s is told by them: %s", (streams, content) => {
    expect(sniff(compoundFile(streams))).toBe(content);
  });

  test("isn't told by what lies within one of its objects", () => {
    expect(sniff(compoundFile(["WordDocument"], ["Workbook", "PowerPoint Document"]))).toBe("old-word");
    expect(sniff(compoundFile(["Workbook"], ["WordDocument"]))).toBe("old-sheet");
  });

  test("whose directory runs in a circle is looked through once", () => {
    const bytes = compoundFile(["CONTENTS"]);
    const view = new DataView(bytes.buffer);
    // The second entry's neighbour is itself, and the directory's next sector the same one.
    view.setUint32(1024 + 128 + 68, 1, true);
    view.setUint32(512 + 4, 1, true);
    expect(sniff(bytes)).toBe("ole");
  });

  test.each([
    [
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x">',
      "word-xml",
    ],
    ['<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "sheet-xml"],
    ["<Workbook>一份说明</Workbook>", "text"],
  ])("and what Office 2003 wrote as XML, %s, is %s", (words, content) => {
    expect(sniff(new TextEncoder().encode(words))).toBe(content);
  });
});

test("every kind that can be added is named where one can't", async () => {
  const error: unknown = await extractFile(new TextEncoder().encode("文字"), "a.xyz").catch(
    (thrown) => thrown,
  );
  const { message } = error as Error;
  expect(message).toContain(readableEndings());
  for (const ending of [
    "txt",
    "html",
    "mhtml",
    "docx",
    "xlsx",
    "pdf",
    "ofd",
    "doc",
    "wps",
    "rtf",
    "odt",
    "xls",
    "et",
    "ods",
  ])
    expect(message).toContain(`.${ending}`);
});
