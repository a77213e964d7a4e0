// Brings a page's classic script where no module can run: from a disk, and in browsers that know none.
{
  const here = document.currentScript;
  const { root, script } = here.dataset;
  const add = (path) => {
    const element = document.createElement("script");
    element.src = siteScripts.createScriptURL(root + path);
    document.head.append(element);
    return element;
  };
  // Before the first paint: the page says what was asked before it asks.
  if (location.search) document.documentElement.dataset.asked = "";
  if (location.protocol === "file:" || !("noModule" in here)) {
    addEventListener("DOMContentLoaded", () => {
      add("build.js").onload = () => add(globalThis.siteBuild.files[script]);
    });
  }
}
