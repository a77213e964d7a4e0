/** Words that ask or connect and tell nothing about what is looked for; they are left out of all but exact matching. */

const CHINESE =
  "怎么 怎么办 怎么样 怎么做 怎么弄 怎么走 怎样 咋 咋办 咋样 如何 如何办理 要多久 多久 多长时间 需要多久 要多长时间 几天 要几天 什么时候 何时 多少 多少钱 " +
  "负责什么 负责哪些 负责啥 管什么 管哪些 管啥 做什么 干什么 职责 吗 呢 吧 啊 呀 请问 想问 想问一下 问一下 想知道 想了解 了解一下 有没有 有无 是否 是不是 能不能 可不可以 可以吗 能否 可否 要不要 用不用 需不需要 会不会 " +
  "哪些 哪个 哪种 哪里 哪儿 在哪 在哪里 去哪 去哪里 找谁 谁 谁管 谁负责 哪个部门 哪些部门 哪个部门负责 哪个部门管 哪些部门管 归谁管 什么 什么是 是什么 是什么意思 啥 啥意思 为什么 为啥 " +
  "需要什么 要什么 需要哪些 有哪些 有什么 有啥 可以 能 会 应该 应当 需要 要 想 想要 我 我想 我要 我们 我们公司 我公司 咱们 你 您 您好 你好 他们 " +
  "的 了 和 与 及 或 或者 在 对 对于 关于 把 被 给 让 从 到 向 以 用 有 是 不 没 没有 也 都 就 还 还有 再 又 很 太 最 更 一下 一个 一些 这个 那个 这些 那些 " +
  "怎 么 吧 嘛 哦 哈 帮 帮我 帮忙 查 查一下 找 相关 有关 方面 规定 政策 措施 文件 内容 情况 问题 事情 东西 时 时候 之后 以后 之前 以前 目前 现在 最新 " +
  "具体 详细 主要 才能 才 只 着 过 得 地 个 种 条 些 们 公司 单位 部门 企业要 办 办理 好 快 快点 行 行不行 啦";

const ENGLISH =
  "a an the of for in on at to by with from and or is are be do does can could how what which who when where why " +
  "i we my our you your it this that there any long much many get have has need about please want should will policy policies measure measures";

/** Every such word. */
export const QUESTION_WORDS: readonly string[] = `${CHINESE} ${ENGLISH}`.split(/\s+/);

/** Words that say which fact of a notice is meant, or that one is; the fact itself is found by what stands beside them. */
export const FACT_WORDS: readonly string[] = (
  "发的 发了 下发 发布 公布 印发 出台 成文 签发 签署 发文 施行 实施 生效 有效 有效期 失效 截止 收录 日期 时间 发布日期 成文日期 收录日期 " +
  "号 文号 编号 字号 标题 通知 公告 函 方案 意见 附件 随函 正式文件 正式 版 版本 原文 全文 查看 打开 看 参见 详见 根据 按照 依据 落实 机关 发布机关 发文机关 发文单位 是 哪天 哪年 哪份 这份 那份 份 年 月 日"
).split(" ");
