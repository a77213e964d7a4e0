/** Labelled texts that are no notices: acts and regulations, of which nothing is shown unreviewed (`isLegislation`). */
const REGULATIONS: ReadonlySet<string> = new Set([
  "chongqing_2019_zimao",
  "guowuyuan_2024_youlun",
  "hainan_2021_zimaogangfa",
  "hangzhou_2017_kuajing",
  "qingdao_2011_baoshui",
  "shandong_2020_zimao",
  "shanghai_2012_maoyi",
  "shanghai_2014_zimao",
  "shanghai_2016_hangyun",
  "shanghai_2020_kouan",
  "yiwu_2019_maoyi",
]);

/** Whether a labelled text is a notice, as the collection's are. */
export function isNotice({ notice }: { notice: string }): boolean {
  return !REGULATIONS.has(notice);
}
