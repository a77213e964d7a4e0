/** The line that says what was found: seen at once, and heard at once or, while one types, when typing rests. */
import { required } from "../controls.ts";

/** How long typing must rest before it is heard, in milliseconds: a sentence a key would drown what is typed. */
const REST = 800;

export interface StatusLine {
  /** Shows a sentence that is soon replaced, which isn't worth hearing. */
  show(sentence: string): void;
  /** Shows a sentence and says it; `isTyping` where it answers typing that may go on. */
  say(sentence: string, isTyping: boolean): void;
  /** Something was typed: what was to be said isn't true any more. */
  hold(): void;
}

/** The line of the search page. */
export function createStatus(): StatusLine {
  const seen = required("[data-search-status]");
  const heard = required("[data-search-said]");
  let resting: ReturnType<typeof setTimeout> | undefined;
  const hold = () => clearTimeout(resting);
  const show = (sentence: string) => {
    seen.textContent = sentence;
  };
  return {
    show,
    hold,
    say(sentence, isTyping) {
      hold();
      show(sentence);
      const hear = () => {
        heard.textContent = sentence;
      };
      if (isTyping) resting = setTimeout(hear, REST);
      else hear();
    },
  };
}
