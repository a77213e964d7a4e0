/** The script of the finder: what is chosen becomes the address, the address becomes entries. */

import { printAnswers, readAnswers } from "../../finder/address.ts";
import { count } from "../../finder/count.ts";
import type { FinderData } from "../../finder/data.ts";
import type { EntryContext } from "../../finder/entry-words.ts";
import { type Found, find } from "../../finder/find.ts";
import { sentence } from "../../finder/labels.ts";
import { unpack } from "../../finder/pack.ts";
import type { Answers } from "../../finder/questions.ts";
import { SINCE } from "../../finder/since.ts";
import { toggle } from "../../model/chosen-values.ts";
import { FINDER_PATH } from "../../model/paths.ts";
import { loading, mixture, retry } from "../../wording/common.ts";
import { finderStatus } from "../../wording/finder.ts";
import { addressIn, MixtureError, withBuildSet } from "../build-set.ts";
import { required } from "../controls.ts";
import { button } from "../dom.ts";
import { loadScript } from "../load-script.ts";
import { pageAt } from "../page-at.ts";
import { localDay } from "../validity.ts";
import { showAsked } from "./asked-view.ts";
import type { Exporter } from "./export.ts";
import type {} from "./export-script.ts";
import type { LargeFinder } from "./large-script.ts";
import { createQuestionsView, foldQuestions, type QuestionsView, showQuestion } from "./questions-view.ts";
import { connectResultsTools } from "./results-tools.ts";
import { type ResultsView, resultsView } from "./results-view.ts";

type State = "idle" | "loading" | "done" | "empty" | "error";

/** Loads what makes files of the results as a script of the build; `root` is the site's. */
const byScript = (root: string): Promise<Exporter> =>
  withBuildSet(root, (set) =>
    loadScript(addressIn(set, "finderExport", root), () => globalThis.finderExporter),
  );

/**
 * Makes the page work: loads the data, and follows choices and the history. `asModule` loads what makes files of the
 * results where modules can be; browsers remember that one couldn't be loaded, and then the script is.
 */
export function startFinder(asModule = byScript): void {
  const app = required("[data-finder]");
  const form = required("[data-finder-questions]");
  const results = required("[data-results]");
  const status = required("[data-finder-status]");
  const ignored = required("[data-finder-ignored]");
  const jump = required("[data-finder-jump]");
  const skip = required("[data-finder-skip]");
  const tools = required("[data-finder-tools]");
  const root = app.dataset["root"] ?? "../";
  let large: LargeFinder | undefined;
  let shown: { found: Found; context: EntryContext; view: ResultsView } | null = null;
  let followed: string | null = null;

  const show = (state: State) => {
    results.dataset["state"] = state;
    results.setAttribute("aria-busy", String(state === "loading"));
  };

  const fail = (error: unknown, again: () => void) => {
    console.error(error);
    followed = null;
    const isMixed = error instanceof MixtureError;
    status.textContent = isMixed ? mixture.said : finderStatus.failed;
    const reload = () => location.reload();
    results.replaceChildren(
      isMixed ? button(mixture.reload, {}, reload) : button(retry, { "data-retry": "" }, again),
    );
    show("error");
  };

  const follow = (data: FinderData, questions: QuestionsView, answers: Answers) => {
    followed = location.search;
    questions.update(answers, count(data, answers));
    large?.narrow();
    const isIdle = printAnswers(answers, data.questions) === "";
    const today = localDay(new Date());
    const context = { data, answers, root, permalink: permalinks(data, root), today, load: large?.load };
    const found = isIdle ? null : find(data, answers, today);
    const view = found === null ? null : resultsView(found, context);
    const now = found === null || view === null ? null : { found, context, view };
    shown = now;
    results.replaceChildren(...(view?.elements ?? []));
    status.textContent = sentence(data, answers, found);
    jump.hidden = view === null;
    skip.hidden = view === null;
    if (found === null) delete document.documentElement.dataset["asked"];
    jump.textContent = finderStatus.jump(found?.named.length ?? 0);
    tools.hidden = view === null || view.elements.length === 0;
    const state = view === null ? "idle" : view.elements.length > 0 ? "done" : "empty";
    show(large ? "loading" : state);
    large?.loaded().then(() => {
      if (shown === now) show(state);
    });
  };

  const open = (data: FinderData) => {
    const read = () => {
      const { answers, unknown } = readAnswers(location.search, data.questions);
      ignored.hidden = unknown.length === 0;
      ignored.textContent = finderStatus.ignored(unknown);
      return answers;
    };
    let answers = read();
    const choose = (next: Answers) => {
      answers = next;
      history.pushState(null, "", location.pathname + printAnswers(next, data.questions));
      ignored.hidden = true;
      follow(data, questions, answers);
    };
    const give = (question: string, value: string) => choose(toggle(answers, question, value));
    const view = createQuestionsView(form, data, give, (day) => {
      choose({ ...answers, [SINCE]: day === "" ? [] : [day] });
    });
    const chosenGroup = required("[data-finder-chosen]");
    const acts = {
      change: (question: string) => showQuestion(form, question),
      remove: give,
      clear: () => choose({}),
    };
    const questions: QuestionsView = {
      update(now, counts) {
        view.update(now, counts);
        showAsked(chosenGroup, data, now, acts, () => form.querySelector("summary"));
      },
    };
    addEventListener("popstate", () => {
      // A link within the page changes no answers, and what has the focus must stay.
      if (location.search === followed) return;
      answers = read();
      follow(data, questions, answers);
    });
    follow(data, questions, answers);
  };

  const load = () => {
    show("loading");
    status.textContent = loading;
    withBuildSet(root, async (set) => {
      const packed = await loadScript(addressIn(set, "finderData", root), () => globalThis.finderData);
      if (!packed.parts) return unpack(packed);
      const script = addressIn(set, "finderLarge", root);
      large = (await loadScript(script, () => globalThis.openLargeFinder))(packed, { root, form, fail });
      return large.data;
    }).then(open, (error: unknown) => fail(error, load));
  };

  connectResultsTools({
    async save(kind) {
      if (shown === null) return;
      const { found, context } = shown;
      const address = context.permalink(FINDER_PATH + printAnswers(context.answers, context.data.questions));
      const { saveResults } = await asModule(root).catch(() => byScript(root));
      await large?.load(Object.values(found).flat());
      saveResults(kind, found, context, address);
    },
    async showAll() {
      shown?.view.showAll();
      await large?.loaded();
    },
  });
  required("[data-finder-main]").hidden = false;
  foldQuestions(form);
  load();
}

/** Whole addresses: where the site's own is known it stands, wherever this copy lies. */
function permalinks({ address }: FinderData, root: string): (path: string) => string {
  return (path) => (address === null ? new URL(pageAt(root, path), location.href).href : address + path);
}
