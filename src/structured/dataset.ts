import { paths } from "../model/address.ts";
import { absolute, settings } from "../settings/current.ts";
import { dataWords } from "../wording/data.ts";
import { stated } from "./graph.ts";
import type { DataDownload, Dataset, Legislation } from "./terms.ts";

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
    ...standing(),
    ...stated({ dateModified: changed }),
    distribution: files.map(download),
  };
}

/** A table of a page, with what it is about. */
export function tableDataset(table: {
  path: string;
  name: string;
  description: string;
  file: DataFile;
  about: Legislation[];
}): Dataset {
  const url = absolute(table.path);
  return {
    "@type": "Dataset",
    ...stated({ "@id": url, url }),
    name: table.name,
    description: table.description,
    ...standing(),
    about: table.about,
    distribution: download(table.file),
  };
}

/** What is true of all data of the site. */
function standing() {
  const { name } = settings.operator;
  return {
    inLanguage: settings.language,
    isAccessibleForFree: true,
    ...stated({
      license: settings.licence?.url,
      creator: name === null ? null : { "@type": "Organization" as const, name },
    }),
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
