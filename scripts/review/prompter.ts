/** How a walk asks: on a terminal, or as a test answers. */
import { isCancel, note, select, text } from "@clack/prompts";
import { visible } from "../terminal.ts";

/** One of several answers. */
export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

/** Shows and asks; an answer is `null` where the person breaks off. */
export interface Prompter {
  show(title: string, lines: string): void;
  choose<Value extends string>(message: string, choices: readonly Choice<Value>[]): Promise<Value | null>;
  /** Asks for words; `fault` says what is wrong with them, `null` where nothing is. */
  ask(message: string, proposed: string, fault: (words: string) => string | null): Promise<string | null>;
}

/** Asks on the terminal. */
export const terminalPrompter: Prompter = {
  show: (title, lines) => note(visible(lines), visible(title), { format: (line) => line }),
  async choose<Value extends string>(message: string, choices: readonly Choice<Value>[]) {
    const options = choices.map(({ value, label }) => ({ value: value as string, label: visible(label) }));
    const answer = await select({ message: visible(message), options });
    return isCancel(answer) ? null : (answer as Value);
  },
  async ask(message, proposed, fault) {
    const answer = await text({
      message: visible(message),
      initialValue: proposed,
      validate: (words) => fault((words ?? "").trim()) ?? undefined,
    });
    return isCancel(answer) ? null : answer.trim();
  },
};
