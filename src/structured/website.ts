import type { SearchAction, WebSite } from "schema-dts";
import { paths } from "../model/address.ts";
import { absolute, settings } from "../settings/current.ts";

/** schema-dts knows no input's annotation, which schema.org's actions page defines. */
type Search = SearchAction & { "query-input": string };

/** The site, for its home page; how it is searched, where its address is known. */
export function website(): WebSite {
  const url = absolute(paths.home);
  const search = (): Search => ({
    "@type": "SearchAction",
    target: `${absolute(paths.search)}?q={search_term_string}`,
    "query-input": "required name=search_term_string",
  });
  return {
    "@type": "WebSite",
    name: settings.title,
    description: settings.description,
    inLanguage: settings.language,
    ...(url === null ? {} : { "@id": url, url, potentialAction: search() }),
  };
}
