// Brings a page's classic script where no module can run: from a disk, and in browsers that know none. Elsewhere it asks
// for the file that the page's modules will ask for, so that on a slow line one comes along with the others.
{
  const here = document.currentScript;
  const { root, script, ahead } = here.dataset;
  const add = (path) => {
    const element = document.createElement("script");
    element.src = root + path;
    document.head.append(element);
    return element;
  };
  const ask = (path, options) => {
    const { href } = new URL(root + path, location.href);
    const answer = fetch(href, options);
    globalThis.askedAhead.set(href, answer);
    return answer;
  };
  if (location.protocol === "file:" || !("noModule" in here)) {
    addEventListener("DOMContentLoaded", () => {
      add("build.js").onload = () => add(globalThis.siteBuild.files[script]);
    });
  } else if (ahead && "DecompressionStream" in globalThis) {
    globalThis.askedAhead = new Map();
    ask("build.json", { cache: "no-cache" })
      .then((answer) => answer.clone().json())
      .then(({ files }) => files[ahead] && ask(files[ahead]))
      // Whoever needs them asks again, and tells what fails.
      .catch(() => undefined);
  }
}
