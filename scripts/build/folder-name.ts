/** Whether engine and site can be bundled where they lie. */

/** What bundling, and serving while editing, take for the beginning of something else than a folder's name. */
export const NOT_BUNDLED = ["?"];
export const NOT_SERVED = ["?", "#"];

/** Why a command can't work in one of the folders, as a sentence that says what to do; `null` where it can. */
export function folderNameFault(
  command: string,
  folders: readonly string[],
  signs: readonly string[],
): string | null {
  for (const folder of folders) {
    const sign = signs.find((one) => folder.includes(one));
    if (sign !== undefined)
      return `“${folder}”的名称里有 ${sign}，npm run ${command} 会找不到其中的文件，没有写入任何东西；请给这个文件夹改名，或把网站移到别处`;
  }
  return null;
}
