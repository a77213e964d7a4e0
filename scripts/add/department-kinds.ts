/** The kind of a body, guessed from its name; an editor confirms it. */
import type { DepartmentKind } from "../../src/model/schema.ts";

/** Tried in order: what says more stands before what says less. */
const KINDS: readonly [RegExp, DepartmentKind][] = [
  [/边检|边防|移民管理/u, "border-inspection"],
  [/海事/u, "maritime"],
  [/海关/u, "customs"],
  [/口岸/u, "port-office"],
  [/民航|航空安全/u, "civil-aviation"],
  [/机场|航空/u, "airport"],
  [/铁路|国铁|中铁|车务段/u, "railway"],
  [/港口集团|港集团|港务|码头|港$/u, "port-enterprise"],
  [/综保区|保税|自贸|开发区|示范区|新区|园区|管委/u, "zone"],
  [/交通|运输|邮政/u, "transport"],
  [/商务/u, "commerce"],
  [/市场监管|市场监督|药监|药品监督|知识产权/u, "market-regulation"],
  [/发展改革|发展和改革|发改/u, "development-reform"],
  [/税务/u, "taxation"],
  [/生态环境|环保/u, "ecology"],
  [/公安|出入境/u, "public-security"],
  [/外事|外办/u, "foreign-affairs"],
  [/农业|农村|林业|渔业/u, "agriculture"],
  [/卫生|卫健|疾控|医保/u, "health"],
  [/金融|银行|财政|外汇|信保|保险|证监/u, "finance"],
  [/网信|网络安全|大数据|数据局|数据资源/u, "cyberspace-data"],
  [/协会|商会|学会|联盟|企业|公司|船公司|货代/u, "association"],
  [/政府|办公厅|办公室|区$|县$|市$/u, "government"],
];

export function guessKind(name: string): DepartmentKind {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}
