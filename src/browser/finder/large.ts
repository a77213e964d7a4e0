/** The finder's script for large collections, a classic one: the data's parts, and long lists of options. */
import type { FinderMeasure } from "../../finder/data.ts";
import type { Entry } from "../../finder/find.ts";
import { fillPart, unpackCore } from "../../finder/parts.ts";
import { loadScript } from "../load-script.ts";
import { narrowOptions } from "./long-options.ts";

globalThis.openLargeFinder = (packed, { root, form, fail }) => {
  const { parts } = packed;
  if (parts === undefined) throw new Error("the finder's data has no parts");
  const data = unpackCore({ ...packed, parts });
  const byNotice = new Map<number, FinderMeasure[]>();
  for (const measure of data.measures) {
    const others = byNotice.get(measure.notice);
    if (others) others.push(measure);
    else byNotice.set(measure.notice, [measure]);
  }
  const loaded = new Map<number, Promise<void>>();
  const loadPart = async (notice: number) => {
    const id = data.notices[notice]?.id ?? "";
    const address = new URL(root + (parts.files[notice] ?? ""), location.href);
    const part = await loadScript(address, () => globalThis.finderParts?.[id]);
    fillPart(data, byNotice.get(notice) ?? [], part);
  };
  const once = (notice: number) => {
    const loading = loaded.get(notice) ?? loadPart(notice);
    loaded.set(notice, loading);
    loading.catch(() => loaded.delete(notice));
    return loading;
  };
  let asked: Promise<unknown> = Promise.resolve();
  return {
    data,
    load(entries: readonly Entry[]) {
      const shown = entries.flatMap(({ face, others }) => [face, ...others]);
      const notices = new Set(shown.map(({ measure }) => measure.notice));
      const loading = Promise.all(Array.from(notices, once)).then(
        () => undefined,
        (error: unknown) => {
          asked = Promise.resolve();
          // The address holds the answers, and the page follows it.
          fail(error, () => dispatchEvent(new PopStateEvent("popstate")));
          return new Promise<void>(() => undefined);
        },
      );
      asked = Promise.all([asked, loading]);
      return loading;
    },
    loaded: () => asked,
    narrow: narrowOptions(form),
  };
};
