/**
 * Tables as CSV. Every value can be got back exactly: what a spreadsheet program
 * would take for a formula or a date, or would print as another number, is
 * guarded by one apostrophe, which a reader of the file takes off again.
 */

/** Starts like a formula (full-width signs too), like the guard itself, or looks like a date: `2-3`; or is a truth value. */
const NEEDS_GUARD = /^(?:[=+\-@\t\r'＝＋－＠]|[0-9]+[-/][0-9]|(?:true|false)$)/i;

/** What is read as a number, an amount, a share, a day or a time: `3.`, `007`, `1E5`, `(1)` for -1, `1 1/2`, `12:30`, `3月1日`. */
const NUMBER = /^[\s(（¥￥$]*[0-9０-９][\s0-9０-９.．,，:：/()（）%％Ee年月日时分秒-]*$/;
/** A number that is printed as it is written. */
const PLAIN_NUMBER = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,14}[1-9])?$/;

/** One cell's text as it stands in the file, before quoting. */
export function guard(value: string): string {
  const isOther = NEEDS_GUARD.test(value) || (NUMBER.test(value) && !PLAIN_NUMBER.test(value));
  return isOther ? `'${value}` : value;
}

/** A whole file: UTF-8 with a byte order mark, CRLF, every cell guarded and quoted. */
export function printCsv(rows: readonly (readonly string[])[]): string {
  const print = (row: readonly string[]) =>
    row.map((cell) => `"${guard(cell).replaceAll('"', '""')}"`).join(",");
  return `\u{FEFF}${rows.map((row) => `${print(row)}\r\n`).join("")}`;
}
