/** How a walk asks: on a terminal, or as a test answers. */
import { isCancel, note, select, text } from "@clack/prompts";
import { visible } from "../terminal.ts";
import { wrapped } from "./wrapped.ts";

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

/** What a box takes of the terminal's columns. */
const FRAME = 6;
const COLUMNS = 80;

/** Asks on the terminal. */
export const terminalPrompter: Prompter = {
  show(title, lines) {
    const columns = (process.stdout.columns ?? COLUMNS) - FRAME;
    note(wrapped(visible(lines), columns), visible(title), { format: (line) => line });
  },
  async choose<Value extends string>(message: string, choices: readonly Choice<Value>[]) {
    const options = choices.map(({ value, label }) => ({ value: value as string, label: visible(label) }));
    // The library's own hint is in English.
    const asked = `${visible(message)}（↑↓ 选，回车确定，Ctrl+C 取消）`;
    const answer = await select({ message: asked, options, showInstructions: false });
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
