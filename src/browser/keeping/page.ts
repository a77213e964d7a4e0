/** The script of the page on which readers choose what their browser keeps. */
import type { KeepList } from "../../model/keep-list.ts";
import { keepingWords as words } from "../../wording/keeping.ts";
import { addressIn, withBuildSet } from "../build-set.ts";
import { required } from "../controls.ts";
import { button, element } from "../dom.ts";
import { loadScript } from "../load-script.ts";
import { type GroupRow, groupRow } from "./group-row.ts";
import type { Answer, Ask, KeptState } from "./messages.ts";

declare global {
  /** What the script of the list sets. */
  var keepList: KeepList | undefined;
}

/** A worker that isn't there by then won't come: the browser or the host refuses it; in milliseconds. */
const PATIENCE = 10_000;
const KINDS = ["all", "region", "notice"] as const;

/** Fills the page in: the groups with their sizes, and what is kept of them. */
export function startKeepingPage(): void {
  const app = required("[data-keeping]");
  const status = required("[data-keeping-status]");
  const root = app.dataset["root"] ?? "../";
  const { serviceWorker } = navigator;
  app.hidden = false;
  // In private windows, say, and where the connection isn't safe.
  if (serviceWorker === undefined || !("caches" in globalThis)) {
    status.textContent = words.unsupported;
    return;
  }
  status.textContent = words.preparing;
  const refused = setTimeout(() => {
    status.textContent = words.unsupported;
  }, PATIENCE);
  const list = withBuildSet(root, (set) =>
    loadScript(addressIn(set, "keepList", root), () => globalThis.keepList),
  );
  Promise.all([list, serviceWorker.ready])
    .then(async ([list, { active: worker }]) => {
      if (worker === null) throw new Error("the worker has gone");
      const first = await ask(worker, { ask: "state" });
      clearTimeout(refused);
      status.textContent = "";
      draw(app, list, status, (asked, progress) => ask(worker, asked, progress), first);
    })
    .catch((error: unknown) => {
      console.error(error);
      clearTimeout(refused);
      status.textContent = words.failed;
    });
}

type AskWorker = (asked: Ask, progress: (done: number, total: number) => void) => Promise<Answer>;

function draw(
  app: HTMLElement,
  list: KeepList,
  status: HTMLElement,
  askWorker: AskWorker,
  first: Answer,
): void {
  const state = required("[data-keeping-state]");
  const rows = new Map<string, GroupRow>();
  const clear = button(words.clear, {}, () => void act({ ask: "clear" }, words.cleared));
  const setBusy = (isBusy: boolean) => {
    for (const one of [clear, ...Array.from(rows.values(), ({ act }) => act)]) one.disabled = isBusy;
  };
  const show = ({ said, groups }: KeptState) => {
    state.textContent = said ?? words.nothingKept;
    clear.hidden = said === null;
    for (const [id, row] of rows) row.show(groups.includes(id));
  };
  const act = async (asked: Ask, said: string) => {
    setBusy(true);
    const told = await askWorker(asked, (done, total) => {
      status.textContent = words.progress(done, total);
    });
    setBusy(false);
    if (told.told === "state") show(told.state);
    status.textContent = told.told === "failed" ? words[told.reason] : said;
  };
  for (const kind of KINDS) {
    const own = list.groups.filter(({ id }) => id.split("/", 1)[0] === kind);
    if (own.length === 0) continue;
    const items = own.map((group) => {
      const row = groupRow(list, group, act);
      rows.set(group.id, row);
      return row.item;
    });
    app.append(element("h3", {}, words.kinds[kind]), element("ul", { class: "file-list" }, ...items));
  }
  app.append(element("p", {}, clear));
  if (first.told === "state") show(first.state);
}

/** Asks the worker, and gives its last answer. */
function ask(
  worker: ServiceWorker,
  asked: Ask,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.told === "progress") return progress(data.done, data.total);
      port1.close();
      done(data);
    };
    worker.postMessage(asked, [port2]);
  });
}
