import { paths } from "../model/address.ts";
import { absolute, settings } from "../settings/current.ts";
import type { SearchAction, WebSite } from "./terms.ts";

/** The site, for its home page; how it is searched, where its address is known. */
export function website(): WebSite {
  const url = absolute(paths.home);
  const search = (): SearchAction => ({
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
