/** Measures: new ones in the build of real ones, and near-copies of those that other notices have. */
import { pick, type Random, whole } from "../random.ts";
import type { Chain, Thread } from "./chain.ts";
import type { Form } from "./plan.ts";
import type { BodyForm, RealTexts, Skeleton } from "./real-texts.ts";

/** A clause: sentences in pieces, and the kinds of bodies that are responsible. */
interface DrawnClause {
  sentences: string[][];
  bodies: BodyForm[];
}

/** A measure without its place. */
export interface DrawnMeasure {
  title: string[];
  clauses: DrawnClause[];
  /** How often other notices may still copy it. */
  copies: number;
}

/** What a copy keeps of its source: so many sentences, and so many of these and of titles unchanged. */
const KEPT_SENTENCES = 0.75;
const KEPT_WORDS = 0.5;
const KEPT_TITLES = 0.6;
/** How a notice that takes a measure up again calls it. */
const BEGINNINGS = ["进一步", "持续", "深入", "加快", "全面", "着力"];
/** How many copies a measure gets at most; most get few. */
const COPIES = [0, 1, 1, 1, 2, 2, 3, 6];
/** Pieces of a sentence that a copy has in other words. */
const REPLACED = 3;

export class MeasureDrawer {
  readonly #random: Random;
  readonly #titles: Chain;
  readonly #texts: Chain;
  readonly #skeletons: ReadonlyMap<Skeleton["named"] | "clauses", readonly Skeleton[]>;
  readonly #bodies: readonly BodyForm[];

  constructor(real: RealTexts, random: Random, chains: { titles: Chain; texts: Chain }) {
    this.#random = random;
    this.#titles = chains.titles;
    this.#texts = chains.texts;
    const titled = real.skeletons.filter(({ title }) => title > 0);
    this.#skeletons = new Map([
      ...(["own line", "behind", "nowhere"] as const).map(
        (where) => [where, titled.filter(({ named }) => named === where)] as const,
      ),
      ["clauses", titled.filter(({ clauses }) => clauses.length > 1)] as const,
    ]);
    this.#bodies = real.bodies.flatMap((body) => Array.from({ length: body.uses }, () => body));
  }

  /** A measure of new words, built as those of a form are. */
  fresh(form: Form): DrawnMeasure {
    const { title, clauses } = pick(this.#random, this.#skeletonsOf(form));
    const thread: Thread = { tail: "" };
    return {
      title: this.#titles.draw(title, { tail: "" }),
      clauses: clauses.map(({ sentences, units }) => ({
        sentences: sentences.map((length) => this.#texts.draw(length, thread)),
        bodies: this.#drawBodies(units),
      })),
      copies: pick(this.#random, COPIES),
    };
  }

  /** A measure as another notice takes it up: some words changed, some sentences new. */
  copy(source: DrawnMeasure): DrawnMeasure {
    source.copies -= 1;
    const random = this.#random;
    const title =
      random() < KEPT_TITLES || source.title.length < 4
        ? source.title
        : [pick(random, BEGINNINGS), ...this.#reworded(source.title, this.#titles)];
    return {
      title,
      clauses: source.clauses.map(({ sentences, bodies }) => ({
        sentences: sentences.map((sentence) => {
          if (random() >= KEPT_SENTENCES) return this.#texts.draw(sentence.join("").length, { tail: "" });
          return random() < KEPT_WORDS ? sentence : this.#reworded(sentence, this.#texts);
        }),
        bodies,
      })),
      copies: pick(random, COPIES),
    };
  }

  /** The bodies of a clause that needs some and whose source named none. */
  someBodies(): BodyForm[] {
    const named = [...(this.#skeletons.get("behind") ?? []), ...(this.#skeletons.get("own line") ?? [])];
    const [clause] = pick(this.#random, named).clauses;
    return this.#drawBodies(Math.max(1, clause?.units ?? 1));
  }

  #skeletonsOf(form: Form): readonly Skeleton[] {
    const byForm = (where: Skeleton["named"] | "clauses") => this.#skeletons.get(where) ?? [];
    const all = [...this.#skeletons.values()].flat();
    const own = {
      "bodies on a line": () => byForm("own line"),
      "bodies in brackets": () => byForm("behind"),
      "numbers in brackets": () => byForm("behind"),
      clauses: () => byForm("clauses"),
      "no bodies": () => byForm("nowhere"),
      table: () => byForm("nowhere"),
    }[form]();
    return own.length > 0 ? own : all;
  }

  /** Bodies as often as the real notices name them, each once. */
  #drawBodies(count: number): BodyForm[] {
    const drawn = new Set<BodyForm>();
    for (let attempt = 0; drawn.size < count && attempt < 3 * count; attempt += 1)
      drawn.add(pick(this.#random, this.#bodies));
    return [...drawn].sort((a, b) => Number(a.group) - Number(b.group));
  }

  /** A text with a few pieces exchanged. */
  #reworded(pieces: readonly string[], chain: Chain): string[] {
    const at = whole(this.#random, 0, Math.max(0, pieces.length - REPLACED - 1));
    const old = pieces.slice(at, at + REPLACED).join("");
    return [...pieces.slice(0, at), ...chain.draw(old.length, { tail: "" }), ...pieces.slice(at + REPLACED)];
  }
}
