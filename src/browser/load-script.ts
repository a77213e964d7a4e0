/** Loads data that comes as a classic script, which also works from a disk, where nothing can be fetched. */
import { scriptAddress } from "./script-address.ts";

/** What scripts have set, by their addresses. */
const loaded = new Map<string, unknown>();

/**
 * What a script sets, once it has run; it is run once for an address.
 *
 * @throws {Error} where the script can't be loaded, or sets nothing; it can be asked for again.
 */
export function loadScript<Data>({ href, pathname }: URL, data: () => Data | undefined): Promise<Data> {
  if (loaded.has(href)) return Promise.resolve(loaded.get(href) as Data);
  const before = data();
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = scriptAddress(href);
    script.addEventListener("load", () => {
      const now = data();
      // What another script has set is no answer, nor is what stands in the place of the script: a page in HTML, say.
      if (now === undefined || now === before) return fail(new Error(`${pathname} holds no data`));
      loaded.set(href, now);
      done(now);
    });
    script.addEventListener("error", () => {
      script.remove();
      fail(new Error(`${pathname} could not be loaded`));
    });
    document.head.append(script);
  });
}
