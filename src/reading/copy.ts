/** Copying, and saying so. */
import { element } from "../search/dom.ts";

const status = element("p", { class: "copy-status", role: "status" });
document.body.append(status);

/** Copies a text and tells the reader whether it worked; where it didn't, the text is shown to be copied by hand. */
export async function copy(text: string): Promise<void> {
  status.textContent = "";
  const copied = (await copyDirectly(text)) || copyBySelection(text);
  status.textContent = copied ? "已复制" : `浏览器不允许复制，请手动选取：${text}`;
}

/** Fails where the browser has no clipboard for scripts: old ones, and pages opened without https or from disk. */
async function copyDirectly(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = element("textarea", { class: "copy-field", readonly: "" });
  field.value = text;
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
