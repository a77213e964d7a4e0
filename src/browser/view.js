// Before all other scripts of a page: what it may load, and 大字版, by ?view= or the switch, remembered.
{
  // The site's one policy of Trusted Types: a script's address lies below the site's root, which is above this script's
  // folder, or as the page says.
  const { dataset: own, src } = document.currentScript;
  const root = new URL(own.root || "..", src).href;
  const createScriptURL = (path) => {
    const { href } = new URL(path, location);
    if (!href.startsWith(root)) throw TypeError(href);
    return href;
  };
  globalThis.siteScripts = (globalThis.trustedTypes || { createPolicy: (_, rules) => rules }).createPolicy(
    "policy-site",
    { createScriptURL },
  );
  const { dataset } = document.documentElement;
  let store = {};
  try {
    store = localStorage || store;
  } catch {}
  const show = (view) => {
    dataset.view = view === "large" ? view : "normal";
  };
  addEventListener("click", ({ target }) => {
    if (!target.closest(".view-switch")) return;
    show(dataset.view === "large" ? "" : "large");
    store.readingView = dataset.view;
    const address = new URL(location);
    address.searchParams.delete("view");
    history.replaceState(history.state, "", address);
  });
  const asked = new URLSearchParams(location.search).get("view");
  show(asked || store.readingView);
  if (asked) store.readingView = dataset.view;
}
