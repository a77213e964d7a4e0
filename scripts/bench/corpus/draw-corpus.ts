/** A collection of any size in the manner of the real one: texts, what editors state beside them, and registries. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { readTerms } from "../../converter/registries/terms.ts";
import { generator, pick, type Random } from "../random.ts";
import { Chain } from "./chain.ts";
import { type DrawnMeasure, MeasureDrawer } from "./measures.ts";
import { PassageFilter } from "./passages.ts";
import { type Place, places, printDepartments } from "./places.ts";
import { type Planned, plan } from "./plan.ts";
import { printNotice } from "./print.ts";
import { learn } from "./real-texts.ts";

/** What is drawn. */
export interface CorpusInput {
  /** The real notices, which have their registries in `vocabulary/`. */
  seeds: string;
  measures: number;
  seed: number;
}

/** How many measures of a notice are taken from others. */
const COPIED = 0.62;
/** So many of these from the place's own last notice, the others from a wider place's. */
const FROM_OWN = 0.5;
/** Measures of a source that are looked at for one which may be copied. */
const LOOKS = 6;
/** A passage by which measures are taken for alike has 12 letters in texts; titles are alike by less. */
const TEXT_PASSAGE = 12;
const TITLE_PASSAGE = 5;
/** Letters of a measure's text and title, rounded up. */
const TEXT_LETTERS = 160;
const TITLE_LETTERS = 20;

/** Gives the files of the folder, by path. The same input gives the same bytes. */
export function drawCorpus({ seeds, measures, seed }: CorpusInput): Map<string, string> {
  const random = generator(seed);
  const real = learn(seeds);
  const planned = plan(measures, places(real.regions, random), random);
  const drawer = new MeasureDrawer(real, random, {
    titles: new Chain(real.titles, random, new PassageFilter(TITLE_PASSAGE, measures * TITLE_LETTERS)),
    texts: new Chain(real.sentences, random, new PassageFilter(TEXT_PASSAGE, measures * TEXT_LETTERS)),
  });
  const last = new Map<Place, DrawnMeasure[]>();
  const files = new Map<string, string>();
  for (const notice of planned) {
    const drawn = drawMeasures(notice, last, drawer, random);
    last.set(notice.place, drawn);
    const { text, yaml } = printNotice(notice, drawn, real.headings, random);
    files.set(`${notice.id}.txt`, text);
    files.set(`${notice.id}.yaml`, yaml);
  }
  const used = [...new Set(planned.map(({ place }) => place))];
  files.set("vocabulary/departments.yaml", printDepartments(used, real.bodies));
  files.set("vocabulary/terms.yaml", printTerms(join(seeds, "vocabulary")));
  for (const name of ["regions.yaml", "facets.yaml", "traditional.txt"]) {
    const path = join(seeds, "vocabulary", name);
    if (existsSync(path)) files.set(`vocabulary/${name}`, readFileSync(path, "utf8"));
  }
  return files;
}

function drawMeasures(
  { place, form, measures }: Planned,
  last: ReadonlyMap<Place, DrawnMeasure[]>,
  drawer: MeasureDrawer,
  random: Random,
): DrawnMeasure[] {
  const own = last.get(place) ?? [];
  const wider = [place.parent, place.parent?.parent].flatMap((one) => (one ? (last.get(one) ?? []) : []));
  const taken = new Set<DrawnMeasure>();
  const needsBodies = form !== "no bodies" && place.level !== "";
  return Array.from({ length: measures }, () => {
    const first = random() < FROM_OWN && own.length > 0 ? own : wider;
    const source = random() < COPIED ? mayBeCopied(first, taken, random) : null;
    const measure = source === null ? drawer.fresh(form) : drawer.copy(source);
    if (source !== null) taken.add(source);
    if (needsBodies)
      for (const clause of measure.clauses)
        if (clause.bodies.length === 0) clause.bodies = drawer.someBodies();
    return measure;
  });
}

/** A measure that this notice hasn't copied yet and others not too often; `null` where none is met. */
function mayBeCopied(
  source: readonly DrawnMeasure[],
  taken: ReadonlySet<DrawnMeasure>,
  random: Random,
): DrawnMeasure | null {
  for (let look = 0; look < LOOKS && source.length > 0; look += 1) {
    const measure = pick(random, source);
    if (measure.copies > 0 && !taken.has(measure)) return measure;
  }
  return null;
}

/** The vocabulary without what it says of single measures of the real notices. */
function printTerms(vocabulary: string): string {
  const entries = readTerms(vocabulary).value.map(({ term, ...entry }) => {
    if (term === undefined) return entry;
    const { defined: _, full, ...rest } = term;
    return { ...entry, term: rest.remark === undefined ? rest : { ...rest, full } };
  });
  return stringify(entries);
}
