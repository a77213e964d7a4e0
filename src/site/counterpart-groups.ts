/** A measure's counterparts as its page lists them: by relation, in words, the nearest with their wording compared. */
import type { ClauseDocument } from "../content/document.ts";
import type { LoadedMeasure } from "../content/load.ts";
import type { Link, Measure, Notice } from "../model/schema.ts";
import { kindLabels, stageLabels } from "../wording/codes.ts";
import type { Site } from "./assemble.ts";
import { groupBy } from "./group-by.ts";
import { type Counterpart, counterparts } from "./lineage.ts";
import { regionName } from "./regions.ts";
import { type DiffPart, diffSize, diffTexts } from "./text-diff.ts";

/** Counterparts that are the same thing to a measure. */
export interface CounterpartGroup {
  /** What they are to it: `全国文件所列`. */
  name: string;
  entries: CounterpartEntry[];
}

/** One counterpart. */
interface CounterpartEntry extends Pick<Counterpart, "link" | "notice"> {
  measure: Measure;
  /** What a reader must know of the link: where both come from, what isn't certain. */
  remarks: string[];
  /** The other's wording against the measure's own; `null` where nothing is to be learnt from it. */
  diff: Comparison | null;
}

/** Two wordings compared. */
interface Comparison {
  /** Of measures that correspond in part only, the other's wording alone. */
  parts: DiffPart[];
  /** How they differ, in letters: `多78字，少54字`. */
  summary: string;
}

/** So many counterparts, the likest, have their wording compared; a page stays short. */
const MOST_DIFFS = 3;
/** Texts that share less than this part of the shorter one are simply two texts. */
const LEAST_SHARED = 1 / 3;

/** The groups of a measure's counterparts, in the order of {@link counterparts}. */
export function counterpartGroups(site: Site, own: LoadedMeasure): CounterpartGroup[] {
  const found = counterparts(site, own.measure.id);
  const nearest = new Set(
    [...found]
      .sort((a, b) => b.link.score - a.link.score)
      .slice(0, MOST_DIFFS)
      .map(({ link }) => link.measure),
  );
  const groups = groupBy(found, ({ link, notice }) => relationWords(link, notice));
  return [...groups].map(([name, members]) => ({
    name,
    entries: members.map(({ link, entry, notice }) => ({
      link,
      notice,
      measure: entry.measure,
      remarks: [...originOf(site, own.measure, link), ...doubtsOf(link)],
      diff: nearest.has(link.measure) ? compare(own.clauses, entry.clauses, link.scope) : null,
    })),
  }));
}

/** A notice by place, year and standing, as short as it can be told: `天津2025征求意见稿`. */
export function noticeLabel({ region, year, stage, kind, title }: Notice): string {
  if (region === null) return `《${title}》`;
  return `${regionName(region)}${year ?? ""}${stage === "draft" ? stageLabels.draft : kindLabels[kind]}`;
}

/** What the other end of a link is to this one. */
function relationWords({ type, direction }: Link, { region }: Notice): string {
  const place = region === null ? "其他" : regionName(region);
  if (type === "derives") return direction === "from" ? `${place}文件所列` : "各地的对应措施";
  if (type === "succeeds") return direction === "from" ? `${place}此前的措施` : `${place}此后的措施`;
  return "其他地方的对应措施";
}

/** Where two siblings come from, or that it isn't known here. */
function originOf(site: Site, { links }: Measure, { type, measure, source }: Link): string[] {
  if (type !== "sibling") return [];
  if (source !== null) return [`同依据${source}，其文件本站未收录`];
  const upstream = new Set(links.filter(isOrigin).map((link) => link.measure));
  const common = counterparts(site, measure).find(({ link }) => isOrigin(link) && upstream.has(link.measure));
  if (!common) return ["共同来源本站没有收录"];
  return [`同出${noticeLabel(common.notice)}第${common.entry.measure.key}条`];
}

function isOrigin({ type, direction, status }: Link): boolean {
  return type === "derives" && direction === "from" && status === "accepted";
}

function doubtsOf({ scope, status }: Link): string[] {
  return [
    ...(scope === "part" ? ["只有一部分相应"] : []),
    ...(status === "proposed" ? ["机器提出，待核对"] : []),
  ];
}

function compare(
  own: readonly ClauseDocument[],
  other: readonly ClauseDocument[],
  scope: Link["scope"],
): Comparison | null {
  const parts = diffTexts(clauseWords(own), clauseWords(other));
  const size = diffSize(parts);
  if (size.same < LEAST_SHARED * (size.same + Math.min(size.own, size.other))) return null;
  if (scope === "part") {
    const theirs = parts.flatMap((part) =>
      part.other === "" ? [] : [part.same ? part : { ...part, own: "" }],
    );
    return { parts: theirs, summary: `相同${size.same}字` };
  }
  const isSame = size.own + size.other === 0;
  return { parts, summary: isSame ? "文字相同" : `多${size.other}字，少${size.own}字` };
}

/** The clauses' text without who is responsible. */
function clauseWords(clauses: readonly ClauseDocument[]): string {
  return clauses.map(({ text, runOn }, index) => (index === 0 || runOn ? "" : "\n") + text).join("");
}
