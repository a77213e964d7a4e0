/** Whether a number goes on with a run of its style (2 after 1, also across sections), opens one, or is text. */
import type { Remark } from "../source/findings.ts";
import type { Marker, MarkerStyle } from "../source/markers.ts";

/** How far a run may jump and still be taken for the same run with numbers missing. */
const LARGEST_GAP = 3;

/** A style of numbering whose run is open, with its last number. */
export interface OpenRun {
  style: MarkerStyle;
  marker: Marker;
}

/** 最后， goes on with the open run of ordinals; without one it is a word of the text. */
export function numbered(marker: Marker, levels: readonly OpenRun[]): Marker | null {
  if (marker.isLast === undefined) return marker;
  const open = levels.find(({ style }) => style === marker.style)?.marker;
  return open ? { ...marker, number: open.number + 1 } : null;
}

/** Decides whether a candidate is real; if so the open levels are brought up to date. */
export function acceptMarker(
  marker: Marker,
  levels: OpenRun[],
  lastOf: ReadonlyMap<MarkerStyle, Marker>,
): { remark: Remark | null } | null {
  const depth = levels.findIndex(({ style }) => style === marker.style);
  const before = depth >= 0 ? levels[depth]?.marker : lastOf.get(marker.style);
  const verdict = marker.above === undefined ? judge(marker, before) : judgeDecimal(marker, before, lastOf);
  if (!verdict) return null;
  if (depth >= 0) levels.length = depth;
  levels.push({ style: marker.style, marker });
  return verdict;
}

function judge(marker: Marker, before: Marker | undefined): { remark: Remark | null } | null {
  const last = before?.number ?? 0;
  if (marker.sub !== undefined && before !== undefined)
    return marker.number === last && marker.sub > (before.sub ?? 0) ? { remark: null } : null;
  if (marker.number === 1 || marker.number === last + 1) return { remark: null };
  if (before === undefined) return null;
  if (marker.number === last) {
    return {
      remark: { severity: "warning", code: "NUMBER_TWICE", message: `编号“${marker.label}”重复出现` },
    };
  }
  if (marker.number > last && marker.number <= last + 1 + LARGEST_GAP) {
    const message = `编号由 ${last} 跳到 ${marker.number}，中间可能有缺漏`;
    return { remark: { severity: "warning", code: "NUMBER_GAP", message } };
  }
  return null;
}

/** 1.2 stands below 1 and goes on from 1.1; 1.2.3 likewise. Any other decimal is text. */
function judgeDecimal(
  marker: Marker,
  before: Marker | undefined,
  lastOf: ReadonlyMap<MarkerStyle, Marker>,
): { remark: null } | null {
  const last = before?.above === marker.above ? (before?.number ?? 0) : 0;
  if (marker.number !== last + 1) return null;
  if (marker.style === "decimals") {
    const above = lastOf.get("decimal");
    return above && marker.above === `${above.above}.${above.number}` ? { remark: null } : null;
  }
  // Sections may be numbered 1, 1. or 一、, or bear no number that stands above 1.1.
  const sections = (["arabic", "spaced", "han", "chapter"] as const).flatMap(
    (style) => lastOf.get(style)?.number ?? [],
  );
  const follows = before !== undefined && Number(marker.above) === Number(before.above) + 1;
  const isFirst = before === undefined && marker.above === "1";
  return sections.includes(Number(marker.above)) || last > 0 || follows || isFirst ? { remark: null } : null;
}
