/**
 * What a program read from pictures of a notice's pages, with how sure it was: `npm run add` writes it beside the text,
 * so that what the program doubted is asked of an editor until it was compared with the original.
 */
import * as z from "zod";

/** A number of percent. */
const percent = z.int().min(0).max(100);

/** The shape of `<notice>.original.recognised.json`. */
export const RecognisedFile = z.object({
  /** The program with its models and their versions. */
  engine: z.string().min(1),
  /** The pages that were read so; the others had a text of their own. */
  pages: z.array(z.int().min(1)),
  /** Each line: its words, how sure the program was on the whole, and which units (from 0) it doubts, with how sure it was. */
  lines: z.array(z.tuple([z.string(), percent, z.array(z.tuple([z.int().min(0), percent]))])),
});
export type RecognisedFile = z.infer<typeof RecognisedFile>;

/** A line that was read from a picture. */
export type RecognisedLine = RecognisedFile["lines"][number];

/** The name of the file beside a notice's text. */
export function recognisedFileName(notice: string): string {
  return `${notice}.original.recognised.json`;
}
