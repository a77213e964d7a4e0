/** Lists of options that are so long that a reader looks for one by typing. */
export const longLists = {
  /** `name` is what the options are, where that isn't said above them. */
  find: (name: string) => `输入名称查找${name}`,
  shown: (shown: number, total: number, typed: boolean) => {
    if (total === 0) return typed ? "没有名称符合的。" : "";
    if (total <= shown) return `共 ${total} 个。`;
    return `共 ${total} 个，列出条数最多的 ${shown} 个；${typed ? "再多输入几个字" : "输入名称"}可查其他。`;
  },
};
