import type { Settings } from "./schema.ts";

/** Whether readers can keep the site in any way, so that there is a page that says how. */
export function offersOffline({ offline }: Pick<Settings, "offline">): boolean {
  return offline.keep || offline.download;
}
