/**
 * What `site.yaml` may say. A field that is left empty is `null`; each rule's
 * sentence is for the editor who broke it.
 */
import * as z from "zod";
import { feedbackFault } from "./feedback.ts";

const text = z.string("应是一段文字").trim().min(1, "不能是空的");
const pattern = (form: RegExp, expected: string) => z.string(expected).trim().regex(form, expected);
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

/** A yes or a no; YAML takes `是` and `yes` for texts. */
const yesOrNo = z.boolean("应是 true（是）或 false（否）");

/** An address of the web as browsers write it, so that equal addresses are equal texts. */
const webAddress = text.superRefine((value, context) => {
  const fault = webAddressFault(value);
  if (fault !== null) context.addIssue(fault);
});

function webAddressFault(value: string): string | null {
  if (!URL.canParse(value)) return `“${value}”不是完整的网址，应像 https://example.org/policy/ 这样写`;
  const url = new URL(value);
  if (url.protocol === "http:") return "应以 https:// 开头，不能是 http://";
  if (url.protocol !== "https:") return "应以 https:// 开头";
  if (url.username !== "" || url.password !== "") return "网址里不能有用户名和密码";
  return null;
}

const siteAddress = webAddress.superRefine((value, context) => {
  if (!URL.canParse(value)) return;
  const { href, search, hash } = new URL(value);
  if (search !== "" || hash !== "") context.addIssue("不能带 ? 或 # 及其后的部分");
  else if (!value.endsWith("/")) context.addIssue(`应以 / 结尾，即“${value}/”`);
  else if (href !== value) context.addIssue(`应写成浏览器地址栏里的样子，即“${href}”`);
});

const sitePath = pattern(
  /^\/(?:[A-Za-z0-9._~-]+\/)*$/,
  "应以 / 开头、以 / 结尾，只用英文字母、数字和 . _ ~ -，如 /policy/",
);

const feedbackTarget = text.superRefine((value, context) => {
  const fault = feedbackFault(value);
  if (fault !== null) context.addIssue(fault);
});

const Footer = z.strictObject({
  text: optional(text),
  /** As the Ministry of Industry and Information Technology prints it. */
  icp: optional(
    pattern(/^\p{Script=Han}ICP备[0-9]{6,10}号(?:-[0-9]+)?$/u, "应照备案结果填写，如“鲁ICP备12345678号-1”"),
  ),
  /** As the Ministry of Public Security prints it; the digits are its query's key. */
  police: optional(
    pattern(/^\p{Script=Han}公网安备 ?[0-9]{14}号$/u, "应照备案结果填写，如“鲁公网安备37020002000001号”"),
  ),
});

const Operator = z.strictObject({ name: optional(text), contact: optional(text) });

const Licence = z
  .strictObject({ name: optional(text), url: optional(webAddress) })
  .transform(({ name, url }, context) => {
    if (name !== null && url !== null) return { name, url };
    if (name !== null || url !== null) context.addIssue("name 和 url 要么都填，要么都不填");
    return null;
  });

const colour = text.regex(
  /^#[0-9a-f]{6}$/i,
  '应是 # 加六位十六进制数，如 "#1b5369"（要用引号，否则 # 之后算作说明）',
);
const colours = { accent: optional(colour), ink: optional(colour), paper: optional(colour) };
const Colours = z.strictObject({
  ...colours,
  /** In the dark. */
  dark: optional(z.strictObject(colours)).transform(
    (dark) => dark ?? { accent: null, ink: null, paper: null },
  ),
});

const picture = text.regex(/^[\w./-]+\.svg$/i, "应是 public/ 里的一个 SVG 文件，如 logo.svg");
const Logo = z.strictObject({ file: optional(picture), dark: optional(picture) });

/** Words that a reader may search for, each once. */
const Searches = z
  .array(text, "应是一列词，每行一个，以 - 开头")
  .refine((words) => new Set(words).size === words.length, "有重复的词");

/** Which of the parts that can be left out are built; each also needs something to show. */
const Pages = z.strictObject({
  topics: yesOrNo.default(true),
  terms: yesOrNo.default(true),
  documents: yesOrNo.default(true),
  compare: yesOrNo.default(true),
  overview: yesOrNo.default(true),
  finder: yesOrNo.default(true),
});

/** How the site is read without a network. */
const Offline = z.strictObject({
  /** Browsers keep what a reader visited, and what a reader asks for. */
  keep: yesOrNo.default(true),
  /** The build offers the edition for disks as a download. */
  download: yesOrNo.default(false),
});

export const Settings = z
  .strictObject({
    title: text,
    description: text,
    /** What the notices are about, as a noun before 文件. */
    subject: optional(text),
    /** A paragraph for the page about the site. */
    purpose: optional(text),
    /** Whether the bodies that issue the notices keep the site themselves. */
    official: yesOrNo.nullish().transform((value) => value ?? false),
    /** What the site says of its standing in every page's head or foot, as a sentence without its full stop. */
    statement: optional(text.regex(/[^。．.]$/u, "末尾不写句号，由程序加上")),
    address: optional(siteAddress),
    base: optional(sitePath),
    feedback: optional(feedbackTarget),
    footer: optional(Footer).transform((footer) => footer ?? Footer.parse({})),
    operator: optional(Operator).transform((operator) => operator ?? Operator.parse({})),
    repository: optional(webAddress),
    licence: optional(Licence),
    logo: optional(Logo).transform((logo) => logo ?? Logo.parse({})),
    colours: optional(Colours).transform((own) => own ?? Colours.parse({})),
    /** Examples of searches on the home page. */
    searches: optional(Searches).transform((searches) => searches ?? []),
    /** How the finder asks for the region. */
    regionQuestion: optional(text),
    pages: optional(Pages).transform((pages) => pages ?? Pages.parse({})),
    offline: optional(Offline).transform((offline) => offline ?? Offline.parse({})),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, "应是语言代码，如 zh-CN")
      .default("zh-CN"),
  })
  .superRefine(({ official, operator }, context) => {
    if (!official || operator.name !== null) return;
    const message = "official 为 true 时，须写明主办单位";
    context.addIssue({ code: "custom", path: ["operator", "name"], message });
  })
  .superRefine(({ address, base }, context) => {
    if (address === null || base === null || !URL.canParse(address)) return;
    const { pathname } = new URL(address);
    if (pathname === base) return;
    const message = `与 address 里的路径“${pathname}”不同；填了 address 就不必填 base`;
    context.addIssue({ code: "custom", path: ["base"], message });
  });
export type Settings = z.infer<typeof Settings>;
