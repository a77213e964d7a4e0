/** Queries that refer, quote or exclude, each with an answer, to which all engines must give the same. */
export const REFERRING_QUERIES: readonly string[] = [
  ...["第26条", "青岛第26条 锂电池", "qingdao-2025-26", "专项行动方案第26条", "署岸函〔2025〕17号"],
  ...["2024年5月31日", "大连 2024年5月", "海关总署复制推广改革措施的函", "天津市商务局"],
  ...['"保税+"', "保税+", '"提前申报" 通关', "锂电池 -青岛", '锂电池 -"保税+"', "-锂电池", "推进“一单两报”"],
];
