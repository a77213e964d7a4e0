/** What is told of a text that is no notice: an interpretation, a report, a translation. */
import type { Genre } from "../frame/genre.ts";
import { ConversionError, type Note } from "../source/findings.ts";

/** Lets a text without measures be refused as what it is. */
export function asGenre<T>(genre: Genre | null, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!genre || !(error instanceof ConversionError) || error.note.code !== "NO_MEASURE") throw error;
    throw new ConversionError(
      "NOT_NOTICE",
      `${genreSentence(genre)}，也没有成序列的措施；请改用文件原文`,
      genre.at,
    );
  }
}

/** Says so where measures are read all the same. */
export function genreNote(genre: Genre): Note {
  const message = `${genreSentence(genre)}；其中的编号照措施整理，请核对，最好改用文件原文`;
  return { at: genre.at, severity: "warning", code: "NOT_NOTICE", message };
}

function genreSentence({ name, words }: Genre): string {
  return `这份文字像是${name}，不是文件本身（“${words}”）`;
}
