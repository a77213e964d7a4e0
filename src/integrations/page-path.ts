/** The path of a built page below the site's root, as in `src/model/address.ts`, from its file. */
export function pagePath(file: string): string {
  return file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1");
}
