// Before all other scripts of a page: what it may load, and 大字版, by ?view= or the switch, remembered.
{
  // Trusted Types: the site's one policy. A script's address is one below the site's root, or none.
  const root = new URL(document.currentScript.dataset.root, location.href).href;
  const rules = {
    createScriptURL: (address) => {
      const { href } = new URL(address, location.href);
      if (href.slice(0, root.length) !== root) throw new TypeError(href);
      return href;
    },
  };
  const { trustedTypes } = globalThis;
  globalThis.siteScripts = trustedTypes ? trustedTypes.createPolicy("policy-site", rules) : rules;
}
{
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
