import type { DataDownload, Dataset } from "schema-dts";
import { paths } from "../model/address.ts";
import { absolute, settings } from "../settings/current.ts";
import { dataWords } from "../wording/data.ts";
import { stated } from "./graph.ts";

/** A data file with what it holds. */
export interface DataFile {
  file: string;
  about: string;
}

/** The data as a whole, with its files; `changed` is the last day on which something was added to it. */
export function dataset(files: readonly DataFile[], changed: string | null): Dataset {
  const url = absolute(paths.data);
  return {
    "@type": "Dataset",
    ...stated({ "@id": url, url }),
    name: dataWords.dataset(settings.title),
    description: settings.description,
    inLanguage: settings.language,
    isAccessibleForFree: true,
    ...stated({
      dateModified: changed,
      license: settings.licence?.url,
      creator:
        settings.operator.name === null
          ? null
          : { "@type": "Organization" as const, name: settings.operator.name },
    }),
    distribution: files.map(download),
  };
}

function download({ file, about }: DataFile): DataDownload {
  return {
    "@type": "DataDownload",
    name: about,
    encodingFormat: file.endsWith(".csv") ? "text/csv" : "application/json",
    ...stated({ contentUrl: absolute(file) }),
  };
}
