// @ts-check
/** The commands of `policy-site`: the one table from which starter, help and npm scripts take them. */

/**
 * @typedef {object} Command
 * @property {string} summary what it does, for the list of commands; in Chinese
 * @property {string} module its file below `scripts/`
 * @property {boolean} [full] it needs the packages for editors, too: those of `devDependencies` here, `peerDependencies` elsewhere
 * @property {boolean} [anywhere] it needs no site folder
 */

/** @type {Readonly<Record<string, Command>>} in the order in which they are listed */
export const COMMANDS = {
  init: { summary: "新建一个网站目录，附一份样例文件", module: "init.ts", anywhere: true },
  add: {
    summary: "把网页（文件或网址）、Word、表格、PDF、OFD 或文本提取成来源文本",
    module: "add.ts",
    full: true,
  },
  review: { summary: "逐处核对一份文件的存疑之处，把决定写进编者说明", module: "review.ts" },
  convert: { summary: "由来源文本生成内容", module: "convert.ts" },
  check: { summary: "检查内容和网站是否合格", module: "check.ts", full: true },
  dev: { summary: "边编辑边看网站，来源和登记改动后自动转换", module: "dev.ts" },
  build: { summary: "生成整个网站", module: "build.ts" },
  join: { summary: "把分几份生成的网站合成一个", module: "join.ts" },
  preview: { summary: "在本机查看已生成的网站", module: "preview.ts" },
  pack: { summary: "把已生成的网站打包成离线版，解压后双击即可打开", module: "pack.ts" },
  verify: { summary: "核对发布的网站与构建的是否逐个文件相同", module: "verify.ts", anywhere: true },
  doctor: { summary: "查发布的网站或目录有什么不对、主机要怎么设", module: "doctor.ts", anywhere: true },
  ids: { summary: "登记新发布的编号", module: "ids.ts" },
  withdraw: { summary: "撤下已发布的文件或措施，或恢复撤下的", module: "withdraw.ts" },
  correct: { summary: "登记对已发布文件的更正", module: "correct.ts" },
  links: { summary: "列出待审定的对应措施", module: "links.ts" },
  facets: { summary: "核对措施的维度取值", module: "facets.ts" },
  asked: { summary: "拟措施的日常问法的底稿", module: "asked.ts" },
  conformance: { summary: "对照人工读法，量转换的准确程度", module: "conformance.ts" },
};
