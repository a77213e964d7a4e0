// What the search page does before its modules have come: it shows what is searched for, says that it is on the way, and
// asks for the names of the site's files and for the texts, so that on a slow line they come along with the modules. The
// texts come behind the style sheet, without which nothing is seen.
{
  const find = (selector) => document.querySelector(selector);
  const { root, file, waiting, failed } = document.currentScript.dataset;
  const ask = (path, options) => {
    const { href } = new URL(root + path, location.href);
    // The modules may have been quicker.
    if (globalThis.askedAhead.has(href)) return;
    const answer = fetch(href, options);
    globalThis.askedAhead.set(href, answer);
    return answer;
  };
  if (location.protocol !== "file:" && "DecompressionStream" in globalThis) {
    const sheet = find("link[rel=stylesheet]");
    const styled = new Promise((done) => {
      if (!sheet || sheet.sheet) return done();
      for (const end of ["load", "error"]) sheet.addEventListener(end, done);
    });
    globalThis.askedAhead = new Map();
    ask("build.json", { cache: "no-cache" })
      .then((answer) => answer.clone().json())
      .then(({ files }) => files[file] && styled.then(() => ask(files[file])))
      // Whoever needs them asks again, and says what fails.
      .catch(() => undefined);
  }
  if (location.search.length > 1) {
    const status = find("[data-search-status]");
    find("main input[name=q]").value = new URLSearchParams(location.search).get("q") ?? "";
    find("[data-results]").dataset.state = "loading";
    status.textContent = waiting;
    addEventListener("load", () => {
      if (find("[data-search-app]").hidden) status.textContent = failed;
    });
  }
}
