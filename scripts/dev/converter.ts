/**
 * The converter as a process that stays: starting one takes longer than most conversions. Converts whenever its parent
 * says so, prints what `npm run convert` prints, and answers with a {@link ConversionEnd}.
 */
import { convertCommand } from "../convert/command.ts";
import type { ConversionEnd } from "./conversions.ts";

/** A finding that ends a conversion, as it is printed, and any sentence that isn't a finding. */
const NO_MISTAKE = /^\S+:\d+:\d+ (?:warning|info) /;

process.on("message", () => {
  const printed: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = ((chunk: string | Uint8Array) => {
    printed.push(chunk.toString());
    return write(chunk);
  }) as typeof process.stderr.write;
  let status = 1;
  try {
    status = convertCommand([]);
  } finally {
    process.stderr.write = write;
    const lines = printed.join("").split("\n");
    const problems = status === 0 ? [] : lines.filter((line) => line !== "" && !NO_MISTAKE.test(line));
    process.send?.({ status, problems } satisfies ConversionEnd);
  }
});
process.on("disconnect", () => process.exit());
