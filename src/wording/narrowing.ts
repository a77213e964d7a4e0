/** What the script says that narrows the list of measures. */

export const measureNarrowing = {
  left: (chosen: readonly string[], measures: number, all: number) =>
    `${chosen.join("、")}：${measures}条，共${all}条`,
  clear: "显示全部",
};
