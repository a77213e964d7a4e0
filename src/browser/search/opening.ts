/** Which files a page searches by: the index, or all texts where anything of the index fails. */
import type { BuildSet } from "../../model/build-set.ts";
import { addressIn, buildSet, isOutdated, isSame, renewedSet } from "../build-set.ts";
import { type Open, type Opened, openTexts } from "./open.ts";

/** What a page searches by at the moment. */
export interface Opening {
  /** Rises whenever something else is searched by. */
  readonly turn: number;
  /** The index failed, and all texts are searched in its place. */
  readonly isReplaced: boolean;
  /** Opens it, once. @throws {MixtureError} or {Error} where it can't be opened */
  open(): Promise<Opened>;
  /**
   * After a failure in a turn goes on to what hasn't been tried: files that the site has published since, then all
   * texts. @throws what is to be said, where nothing is left
   */
  recover(turn: number, error: unknown): Promise<void>;
  /** Begins anew where the site has published other files since; to be asked before saying that nothing was found. */
  isOutdated(): Promise<boolean>;
  /** Begins anew. */
  restart(): void;
}

/** What the page at `root` searches by; without an index all texts from the start. */
export function createOpening(root: string, openIndex: Open | null): Opening {
  let [turn, byIndex, isRenewed] = [0, openIndex !== null, false];
  let opened: Promise<Opened> | null = null;
  // Another part of the page may have fetched newer names since what failed was opened.
  let tried: BuildSet | null = null;
  const next = () => {
    turn += 1;
    opened = null;
  };
  const restart = () => {
    [byIndex, isRenewed] = [openIndex !== null, false];
    next();
  };
  const open = async () => {
    const set = await buildSet(root);
    tried = set;
    return byIndex && openIndex
      ? openIndex(addressIn(set, "searchIndex", root))
      : openTexts(addressIn(set, "searchTexts", root));
  };
  return {
    get turn() {
      return turn;
    },
    get isReplaced() {
      return !byIndex && openIndex !== null;
    },
    open() {
      opened ??= open();
      opened.catch(() => {
        opened = null;
      });
      return opened;
    },
    async recover(failed, error) {
      if (failed !== turn) return;
      if (!isRenewed) {
        isRenewed = true;
        const now = await renewedSet(root);
        if (tried === null || !isSame(tried, now)) return next();
      }
      if (!byIndex) throw error;
      byIndex = false;
      next();
    },
    async isOutdated() {
      if (!(await isOutdated(root))) return false;
      restart();
      return true;
    },
    restart,
  };
}
