/** The clipboard, also where browsers only have the old way. */
import { element } from "./dom.ts";

/** Copies a text; `false` where the browser allows neither way. */
export async function toClipboard(text: string): Promise<boolean> {
  return (await copyDirectly(text)) || copyBySelection(text);
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
