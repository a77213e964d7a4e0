/** Which files a page searches by: the first of several ways, and the next where anything of one fails. */
import type { BuildFiles, BuildSet } from "../../model/build-set.ts";
import { addressIn, buildSet, isOutdated, isSame, renewedSet } from "../build-set.ts";
import type { Opened, Way } from "./open.ts";

/** What a page searches by at the moment. */
export interface Opening {
  /** Rises whenever something else is searched by. */
  readonly turn: number;
  /** The index was tried and failed. */
  readonly isReplaced: boolean;
  /** Opens it, once. @throws {MixtureError} or {Error} where it can't be opened */
  open(): Promise<Opened>;
  /**
   * After a failure in a turn goes on to what hasn't been tried: files that the site has published since, then the next
   * way. @throws what is to be said, where nothing is left
   */
  recover(turn: number, error: unknown): Promise<void>;
  /** Begins anew where the site has published other files since; to be asked before saying that nothing was found. */
  isOutdated(): Promise<boolean>;
  /** Begins anew. */
  restart(): void;
}

/** What the page at `root` searches by: the first of the ways for which the site has a file, while nothing fails. */
export function createOpening(root: string, ways: readonly Way[]): Opening {
  let [turn, at, isRenewed] = [0, 0, false];
  let opened: Promise<Opened> | null = null;
  // Another part of the page may have fetched newer names since what failed was opened.
  let tried: BuildSet | null = null;
  const next = () => {
    turn += 1;
    opened = null;
  };
  const restart = () => {
    [at, isRenewed] = [0, false];
    next();
  };
  const open = async () => {
    const set = await buildSet(root);
    tried = set;
    while (at < ways.length - 1 && set.files[ways[at]?.file ?? "searchTexts"] === undefined) at += 1;
    const way = ways[at];
    if (way === undefined) throw new Error("nothing to search by");
    const beside = (name: keyof BuildFiles) =>
      set.files[name] === undefined ? undefined : addressIn(set, name, root);
    return way.open(addressIn(set, way.file, root), {
      index: beside("searchIndex"),
      asked: beside("searchAsked"),
      packedAsked: beside("searchPackedAsked"),
      packedRare: beside("searchPackedRare"),
    });
  };
  return {
    get turn() {
      return turn;
    },
    get isReplaced() {
      return ways.slice(0, at).some(({ file }) => file === "searchIndex");
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
      if (at >= ways.length - 1) throw error;
      at += 1;
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
