/** While editing: says over the page, which stays the last good one, why the newest sources give none. */
import { ASK, PROBLEMS } from "./messages.ts";

const NAME = "source-problems";
/** More are in the terminal. */
const MOST = 8;

function show(problems: readonly string[]): void {
  document.getElementById(NAME)?.remove();
  if (problems.length === 0) return;
  const box = document.createElement("div");
  box.id = NAME;
  box.setAttribute("role", "alert");
  box.style.cssText =
    "position:fixed;inset:auto 0 0 0;z-index:99;max-height:50vh;overflow:auto;padding:1rem;background:#7a1010;color:#fff;font:1rem/1.6 sans-serif;overflow-wrap:anywhere";
  const head = document.createElement("strong");
  head.textContent = "来源未能转换，页面是上一次成功的：";
  const list = document.createElement("ul");
  for (const problem of problems.slice(0, MOST)) {
    const item = document.createElement("li");
    item.textContent = problem;
    list.append(item);
  }
  box.append(head, list);
  if (problems.length > MOST) box.append(`另有 ${problems.length - MOST} 处，见终端。`);
  document.body.append(box);
}

import.meta.hot?.on(PROBLEMS, show);
import.meta.hot?.send(ASK);
