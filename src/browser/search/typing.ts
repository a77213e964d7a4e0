/** What is typed and not searched for yet: it is searched for when typing rests, if there is enough of it. */
import { isLongEnough } from "../../search/long-enough.ts";

/** How long typing must rest, in milliseconds. */
const REST = 150;

export interface Typing {
  /** A box now holds this; `searched` is what the page searches for. */
  typed(text: string, searched: string): void;
  /** What a box holds and isn't searched for; `null` where it is. */
  waiting(): string | null;
  /** Searches for it now. What is too short waits for Enter. */
  flush(): void;
  /** An input method has taken a box over: nothing is searched for until it gives it back. */
  pause(): void;
  /** Forgets it: another search takes its place. */
  clear(): void;
}

/** Follows typing; `search` searches for a text. */
export function createTyping(search: (text: string) => void): Typing {
  let waiting: string | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const pause = () => clearTimeout(resting);
  const clear = () => {
    pause();
    waiting = null;
  };
  const flush = () => {
    pause();
    if (waiting === null || !isLongEnough(waiting)) return;
    const text = waiting;
    waiting = null;
    search(text);
  };
  return {
    typed(text, searched) {
      clear();
      if (text === searched) return;
      waiting = text;
      if (isLongEnough(text)) resting = setTimeout(flush, REST);
    },
    waiting: () => waiting,
    flush,
    pause,
    clear,
  };
}
