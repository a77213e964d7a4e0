/** Marks in a notice's contents the measure that is being read. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>(".contents a")].map((link) => [link.hash.slice(1), link]),
);
if ("IntersectionObserver" in window && links.size > 0) {
  let current: Element | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        current?.removeAttribute("aria-current");
        current = links.get(target.id);
        current?.setAttribute("aria-current", "true");
      }
    },
    // What crosses a line near the top of the window is what is read.
    { rootMargin: "-20% 0px -80%" },
  );
  for (const id of links.keys()) {
    const target = document.getElementById(id);
    if (target !== null) observer.observe(target);
  }
}

export {};
