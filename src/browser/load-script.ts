/** Loads data that comes as a classic script, which also works from a disk, where nothing can be fetched. */

/**
 * What a script sets, once it has run.
 *
 * @throws {Error} where the script can't be loaded, or sets nothing; it can be asked for again.
 */
export function loadScript<Data>(address: URL, data: () => Data | undefined): Promise<Data> {
  const there = data();
  if (there !== undefined) return Promise.resolve(there);
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address.href;
    script.addEventListener("load", () => {
      const loaded = data();
      if (loaded === undefined) fail(new Error(`${address.pathname} holds no data`));
      else done(loaded);
    });
    script.addEventListener("error", () => {
      script.remove();
      fail(new Error(`${address.pathname} could not be loaded`));
    });
    document.head.append(script);
  });
}
