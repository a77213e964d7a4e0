import { element, textElement, xmlFile } from "../formats/xml.ts";
import { paths } from "../model/address.ts";
import { rootFiles } from "../model/file-addresses.ts";
import type { Settings } from "../settings/schema.ts";

/** The most that OpenSearch 1.1 allows, in characters. */
const SHORT_NAME = 16;
const DESCRIPTION = 1024;

/** How a browser searches the site from its address bar; `null` where the site has no address. */
export function openSearch({ title, description, address, language }: Settings): string | null {
  if (address === null) return null;
  const short = (text: string, most: number) => [...text].slice(0, most).join("");
  return xmlFile("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
    textElement("ShortName", short(title, SHORT_NAME)),
    textElement("Description", short(description, DESCRIPTION)),
    element("Url", { type: "text/html", template: `${address}${paths.search}?q={searchTerms}` }),
    element("Url", {
      type: "application/opensearchdescription+xml",
      rel: "self",
      template: address + rootFiles.openSearch,
    }),
    element("Image", { type: "image/svg+xml" }, `${address}icon.svg`),
    textElement("Language", language),
    textElement("InputEncoding", "UTF-8"),
    textElement("OutputEncoding", "UTF-8"),
  ]);
}
