/** What a browser shows of the site on a home screen: the web app manifest of the W3C. */

import { WEB_APP_FILE } from "../model/offline-files.ts";
import { paths } from "../model/paths.ts";
import { own, USUAL } from "../settings/appearance.ts";
import type { Settings } from "../settings/schema.ts";

/** The manifest by its name; none where the site isn't kept. */
export function webApp({
  title,
  description,
  language,
  logo,
  colours,
  offline,
}: Pick<Settings, "title" | "description" | "language" | "logo" | "colours" | "offline">): ReadonlyMap<
  string,
  string
> {
  if (!offline.keep) return new Map();
  const { paper, accent } = { ...USUAL.light, ...own(colours) };
  const icons = [
    ...(logo.file === null ? [] : [{ src: logo.file, sizes: "any", type: "image/svg+xml" }]),
    { src: "icon.png", sizes: "512x512", type: "image/png" },
    ...(logo.file === null ? [{ src: "icon.svg", sizes: "any", type: "image/svg+xml" }] : []),
  ];
  const manifest = {
    ...{ name: title, short_name: [...title].slice(0, 12).join(""), description, lang: language },
    // Relative to the manifest, which lies at the site's root.
    ...{ start_url: `./${paths.home}`, scope: "./", display: "minimal-ui" },
    ...{ background_color: paper, theme_color: accent, icons },
  };
  return new Map([[WEB_APP_FILE, `${JSON.stringify(manifest, null, 2)}\n`]]);
}
