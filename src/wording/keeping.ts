/** Reading without a network: what is kept, what can be kept, and what is said of it. */
import { quoted } from "./quotation.ts";
import { day } from "./sentences.ts";

/** What the worker tells pages. */
export const keptNotes = {
  copy: (asOf: string | undefined) =>
    `现在连不上网站，这是存在本机的副本${asOf === undefined ? "" : `（收录截至${day(asOf)}）`}。`,
  state: (asOf: string | undefined, site: string) =>
    `本机所存：${asOf === undefined ? "" : `收录截至${day(asOf)}，`}版本 ${site}。`,
  changed: "本站已更新，这一页有改动。",
  gone: "本站已更新，这一页已不再发布。",
};

/** The page on which readers choose. */
export const keepingPage = {
  name: "离线阅读",
  description: "把文件、地区或全部措施存在浏览器里，没有网络时也能阅读和检索。",
  lead: "没有网络时也能读。看过的页面会自动留在这个浏览器里；下面的可以整份存下来，连同检索。",
  withoutScript: "把页面存在浏览器里，需要浏览器启用 JavaScript。",
  download: "下载离线版",
  downloadAbout: "一个 zip 压缩包，解压后双击其中的 index.html 打开，不需要网络，可以拷贝给别人。",
  downloadLink: "离线版（zip）",
  inBrowser: "存在这个浏览器里",
};

/** What the page's script says. */
export const keepingWords = {
  unsupported: "这个浏览器不能把网页存下来（无痕窗口和旧版本浏览器往往如此）。",
  preparing: "正在准备……",
  failed: "现在取不到可以保存的内容，请联网后重试。",
  nothingKept: "本机还没有存下内容。",
  everything: "全部文件和措施",
  kinds: { all: "整个网站", region: "一个地区", notice: "一份文件" },
  size: (bytes: number) => (bytes < 100_000 ? "不到 0.1 MB" : `约 ${(bytes / 1e6).toFixed(1)} MB`),
  keep: "保存",
  keepOf: (name: string) => `保存：${name}`,
  kept: "已保存",
  drop: "删除",
  dropOf: (name: string) => `删除：${name}`,
  clear: "删除本机所存的全部页面",
  cleared: "已删除。此后看过的页面仍会留下。",
  progress: (done: number, total: number) => `正在保存：${done} / ${total} 个文件`,
  done: (name: string) => `已保存${quoted(name)}，没有网络时也可以读。`,
  dropped: (name: string) => `已删除${quoted(name)}。`,
  full: "没有存下来：这个浏览器给本站的空间不够。已经存下的不受影响。",
  interrupted: "没有存下来：有文件没有取到，或者网站正在更新。已经存下的不受影响，请稍后重试。",
};

/** The page that stands in the place of one that isn't kept. */
export const notKeptPage = {
  title: "连不上网站",
  said: "现在连不上网站，这一页也没有存在本机。",
  kept: "可以打开的：",
};
