/** Plain text: taken as it is, once it proves to be text. */
import { ConversionError } from "../converter/source/findings.ts";
import { read } from "../converter/source/read.ts";
import { ENDINGS } from "./endings.ts";
import { AddError, type Extractor } from "./extractor.ts";

export const plain: Extractor = {
  extensions: ENDINGS.text,
  async extract(bytes, file) {
    try {
      return { text: read(bytes).value.text.replace(/^\ufeff/u, ""), notes: [], url: null };
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      const [problem = error.message] = error.message.split("；");
      throw new AddError(
        file,
        `不能作为文本读取（${problem}）`,
        "请用记事本打开，核对后另存为 UTF-8 的 .txt",
      );
    }
  },
};
