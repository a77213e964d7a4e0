/** Asks on a terminal for what a command line didn't say. */
import { cancel, confirm, isCancel, text } from "@clack/prompts";

/** What was said so far; `undefined` is asked for. */
export interface Answers {
  title?: string | undefined;
  region?: string | undefined;
  official?: boolean | undefined;
  operator?: string | undefined;
}

/** Asks for what is missing; `null` where the person breaks off. */
export async function ask(given: Answers, usual: { title: string; region: string }): Promise<Answers | null> {
  const answers = { ...given };
  const required = (value: string | undefined) => (value?.trim() ? undefined : "请填写");
  try {
    answers.title ??= said(
      await text({ message: "网站名称", placeholder: usual.title, defaultValue: usual.title }),
    );
    answers.region ??= said(
      await text({
        message: "主要收录哪个地区的文件",
        placeholder: usual.region,
        defaultValue: usual.region,
      }),
    );
    answers.official ??= said(
      await confirm({ message: "是发布文件的机关自己主办的官方网站吗", initialValue: false }),
    );
    if (answers.official)
      answers.operator ??= said(await text({ message: "主办单位的全称", validate: required }));
    return answers;
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    cancel("已取消，什么都没有写入");
    return null;
  }
}

class BrokenOff extends Error {}

function said<Value>(answer: Value): Exclude<Value, symbol> {
  if (isCancel(answer)) throw new BrokenOff();
  return answer as Exclude<Value, symbol>;
}
