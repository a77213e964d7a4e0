/** {@link ./export.ts} as a classic script, for places and browsers without modules. */
import { type Exporter, saveResults } from "./export.ts";

declare global {
  /** What the script sets. */
  var finderExporter: Exporter | undefined;
}

globalThis.finderExporter = { saveResults };
