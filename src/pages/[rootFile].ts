import { addressFiles } from "../data/address-files.ts";
import { textFileRoute } from "../data/text-files.ts";
import { webApp } from "../data/web-app.ts";
import { settings } from "../settings/current.ts";
import { loadSite } from "../site/site.ts";

/** What can't be said without the site's address: sitemap, robots.txt, OpenSearch description; and the web app manifest. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/plain", (pages) =>
  [...addressFiles(settings, loadSite(), pages), ...webApp(settings)].map(([rootFile, text]) => ({
    params: { rootFile },
    print: () => text,
  })),
);
