import { addressFiles } from "../data/address-files.ts";
import { textFileRoute } from "../data/text-files.ts";
import { settings } from "../settings/current.ts";
import { loadSite } from "../site/site.ts";

/** What can't be said without the site's address: sitemap, robots.txt, OpenSearch description. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/plain", (pages) =>
  [...addressFiles(settings, loadSite(), pages)].map(([rootFile, text]) => ({
    params: { rootFile },
    print: () => text,
  })),
);
