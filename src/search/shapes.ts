/**
 * Characters that are taken for one another since they look alike: those that don't mostly sound alike, too, which
 * slips of sound already cover. Chosen by hand among the characters of official texts: a table of components
 * (cjk-decomp, by way of the package hanzi) would weigh eleven kilobytes, and most of its pairs sound alike.
 */
const ALIKE =
  "己已巳 未末木本术 人入八 土士 干千于 大太犬 天夫无 日曰目 田由甲申电 力刀刁 今令 兔免 鸟乌岛 贷货贸 侯候 拔拨 折拆析诉 抱报服 暑署 援授受 汤场扬杨 " +
  "园圆 裁栽载戴 采来 徽微徵 准淮推 治冶 沽沾 侧测则 辩辨辫 卷券 巷港 池地他也 岸崖 验险检捡俭签 税脱悦锐 洋样祥 输轮论 关天 船舶舱般 仓仑 问间闻闭 官宫管宜宣 " +
  "往住注驻 待侍持特 抵低底 进近 远运 过边 迁迂 还环坏 快块决缺 享亨 竞竟 产严 广厂户 压庄 厅斤斥 泊拍怕伯柏 抽油袖 组祖租阻 拒柜距 线钱浅残 钢纲网 同向 何河可 " +
  "品晶 杨阳场 湖潮朝 以似拟 从丛 比此北 区匹四西 酒洒 却劫 攻功政 直真具且 丘兵乒乓 冈岗风 商适 活话括 贴帖站粘占店 胀帐张 技枝支 校较效交胶 查杳 季委李 秒抄妙炒 科料斜 " +
  "型形刑 判制刺 兑兔 便使更硬 堤提题 批此 披被破坡波玻疲皮 废拨发 复夏 铁铗 锁销消削 旅施族 振震 燃然 偿赏 储诸 通遍 期欺其 措借惜 规视观 限退恨根 权杈 处外 历厉 联朕 列例 口囗 清青 清情 券卷 技校 记纪 缉辑 循遁 载戴 密蜜 博搏 厢箱相 捡检 讯汛 弛驰 副幅 建健 戎戒 贯惯 仿防 磋蹉";

let groups: Map<string, Set<string>> | null = null;

/** Whether two characters look alike. */
export function looksLike(one: string, other: string): boolean {
  groups ??= read();
  return groups.get(one)?.has(other) ?? false;
}

function read(): Map<string, Set<string>> {
  const alike = new Map<string, Set<string>>();
  for (const group of ALIKE.split(" "))
    for (const sign of group) alike.set(sign, new Set([...(alike.get(sign) ?? []), ...group]));
  return alike;
}
