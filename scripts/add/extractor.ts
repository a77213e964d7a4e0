/** What a kind of document must be able to do to be added: give its text. */
import type { PlaceUnit } from "../../src/content/places.ts";
import type { RecognisedFile } from "../../src/content/recognised.ts";

/** A document's text, and what an editor should know of how it was found. */
export interface Extracted {
  /** One line a line or paragraph of the document, `\n` between them. */
  text: string;
  /** Chinese sentences for the editor, in the order of their weight. */
  notes: string[];
  /** The address that the document itself gives as its source; `null` where it gives none. */
  url: string | null;
  /** Where its lines stand in the document, as far as that is known. */
  places?: LinePlaces;
  /** The ending that the bytes call for, where the name has another. */
  ending?: string;
  /** What was read from pictures, and how surely. */
  recognised?: RecognisedFile;
}

/** Told before each page that takes long, from 1, and of how many. */
export type TellPage = (page: number, of: number) => void;

/** Lines of a document, each with the page or paragraph that it stands in, from 1, as `src/content/places.ts` counts. */
export interface LinePlaces {
  unit: PlaceUnit;
  lines: [text: string, place: number][];
}

/** A kind of file that another program made into one that is read here. */
export interface ConvertedFrom {
  /** What it is called, in Chinese. */
  name: string;
  /** Endings of file names, without the dot; the first one is what an original is kept under where its name has none of them. */
  extensions: readonly string[];
  /** What may have come out differently. */
  doubtful: string;
}

/** What is known of a file beside its name and bytes. */
export interface Given {
  /** The encoding that a host stated. */
  charset?: string | null;
  /** The address that it came from. */
  address?: string;
  /** What the bytes were converted from. */
  convertedFrom?: ConvertedFrom;
}

/** An extracted file, with the ending under which its original is kept (`null`: the text is the original). */
export interface ExtractedFile extends Extracted {
  original: string | null;
  /** What kind of document it was read as, in Chinese. */
  kind: string;
}

/** Reads the text of a file of a name. @throws AddError */
export type Extract = (bytes: Uint8Array, file: string, given?: Given) => Promise<ExtractedFile>;

/** Reads one kind of document. The rest of the command knows no library. */
export interface Extractor {
  /** Endings of file names, without the dot; the first one is what an original is kept under. */
  extensions: readonly string[];
  /**
   * Gives the text of a document. `file` is its name, for sentences only; `given` is what else is known.
   * @throws AddError where the document can't be read as it is
   */
  extract(bytes: Uint8Array, file: string, given?: Given, tell?: TellPage): Promise<Extracted>;
}

/** A document that can't be added; the message is one Chinese sentence that names the file and a way out. */
export class AddError extends Error {
  override name = "AddError";
  /** What was extracted before it failed, for the editor to see; `null` where nothing was. */
  readonly text: string | null;
  constructor(file: string, problem: string, remedy: string, text: string | null = null) {
    super(`“${file}”${problem}；${remedy}`);
    this.text = text;
  }

  /** One with a message that was worded elsewhere. */
  static of(message: string, text: string | null): AddError {
    return Object.assign(new AddError("", "", ""), { message, text });
  }
}

/** Lines as a text: white space at their ends, and more than one empty line in a row, are left out. */
export function textOfLines(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trim());
  const kept = trimmed.filter((line, index) => line !== "" || (trimmed[index - 1] ?? "") !== "");
  return `${kept.join("\n").trim()}\n`;
}
