/**
 * The address of a page of the site for a page that knows the site's root; `path` may have a query and a fragment. On a
 * disk, where a folder has no page, it names the page's file.
 */
export function pageAt(root: string, path: string): string {
  const address = root + path;
  return location.protocol === "file:" ? address.replace(/\/([?#]|$)/, "/index.html$1") : address;
}
