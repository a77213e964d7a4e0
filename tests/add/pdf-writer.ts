/**
 * Writes PDFs by hand: text in STSong-Light, which is not embedded, so that a
 * reader needs the tables for its encoding (UniGB-UCS2-H), as with most older
 * Chinese PDFs.
 */

/** Words at a place in points, counted from the page's lower left corner. */
export interface Placed {
  x: number;
  y: number;
  words: string;
  size?: number;
}

export interface PdfOptions {
  /** Added to the trailer, e.g. an /Encrypt dictionary. */
  trailer?: string;
  /** Streams of form XObjects, which pages and other forms call as /X0, /X1 … */
  forms?: readonly string[];
}

const WIDTH = 595;
const HEIGHT = 842;

/** A page that shows words. */
export function wordsPage(placed: readonly Placed[]): string {
  return placed
    .map(({ x, y, words, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(words)}> Tj ET`)
    .join("\n");
}

/** A page that is a picture, as a scanner makes it. */
export const SCANNED = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q";

/** A PDF of pages' content streams. */
export function pdf(pages: readonly string[], { trailer = "", forms = [] }: PdfOptions = {}): Uint8Array {
  const objects = new Map<number, string>();
  const kids = pages.map((_, index) => `${10 + index * 2} 0 R`).join(" ");
  objects.set(1, "<< /Type /Catalog /Pages 2 0 R >>");
  objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.set(
    3,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
  );
  objects.set(
    4,
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>",
  );
  objects.set(
    5,
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  );
  const formAt = (index: number) => 10 + pages.length * 2 + index;
  const named = forms.map((_, index) => `/X${index} ${formAt(index)} 0 R`).join(" ");
  const resources = `/Resources << /Font << /F1 3 0 R >> /XObject << ${named} >> >>`;
  for (const [index, stream] of forms.entries())
    objects.set(
      formAt(index),
      `<< /Type /XObject /Subtype /Form /BBox [0 0 ${WIDTH} ${HEIGHT}] ${resources} /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  for (const [index, stream] of pages.entries()) {
    const id = 10 + index * 2;
    objects.set(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] ${resources} /Contents ${id + 1} 0 R >>`,
    );
    objects.set(id + 1, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  let file = "%PDF-1.4\n";
  const offsets = new Map<number, number>();
  for (const [id, body] of objects) {
    offsets.set(id, file.length);
    file += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  const size = Math.max(...objects.keys()) + 1;
  file += `xref\n0 1\n0000000000 65535 f \n`;
  for (const [id, offset] of offsets) file += `${id} 1\n${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Lines of words from the top down, as one column. */
export function column(lines: readonly string[], x = 72, top = 760, leading = 20): Placed[] {
  return lines.map((words, index) => ({ x, y: top - index * leading, words }));
}

/** Breaks text into lines of so many characters. */
export function wrap(words: string, width: number): string[] {
  return words.match(new RegExp(`.{1,${width}}`, "gsu")) ?? [];
}

/** Pages of lines with a running head and a page number each. */
export function paginate(lines: readonly string[], perPage: number, head: string): string[] {
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += perPage) {
    pages.push(
      wordsPage([
        { x: 200, y: 810, words: head, size: 9 },
        ...column(lines.slice(at, at + perPage)),
        { x: 280, y: 40, words: `— ${pages.length + 1} —`, size: 9 },
      ]),
    );
  }
  return pages;
}

/** What a reader without the password meets: the standard handler with keys that match none. */
export const ENCRYPTED = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -44 >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`;

function hex(words: string): string {
  return Buffer.from(words, "utf16le").swap16().toString("hex");
}
