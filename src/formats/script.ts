/** The script that sets a global variable to data. */
export function printScript(name: string, data: unknown): string {
  return `globalThis.${name}=${JSON.stringify(data).replaceAll("</", "<\\/")};\n`;
}
