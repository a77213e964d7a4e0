/** The parts of files that are zips: Word documents, workbooks and OFD. */
import { unzipSync } from "fflate";
import { AddError } from "./extractor.ts";

/** No notice is this large, in bytes of all parts that are read; a file that says so would fill the memory. */
const LARGEST = 64_000_000;

/**
 * Unpacks the parts of a file that are needed, by their names.
 *
 * @param advice what to do where they are too large, for the person
 * @throws AddError where they are; what fflate says of bytes that are no zip
 */
export function unzipParts(
  bytes: Uint8Array,
  file: string,
  isNeeded: (name: string) => boolean,
  advice = "请核对来源，或把文字存成 .txt 后再添加",
): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isNeeded(name)) return false;
      size += originalSize;
      if (size > LARGEST)
        throw new AddError(file, `解压后超过 ${LARGEST / 1_000_000} MB，大得不像一份文件`, advice);
      return true;
    },
  });
}
