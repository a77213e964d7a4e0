// 大字版
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
