/** The addresses of the data files, below the site's root. */
export const dataFiles = {
  measures: "data/measures.json",
  measuresCsv: "data/measures.csv",
  notices: "data/notices.json",
  departments: "data/departments.json",
  facets: "data/facets.json",
} as const;

/** The file of one notice with its measures. */
export function noticePath(id: string): string {
  return `data/notices/${id}.json`;
}

/** A notice's source as received. */
export function sourcePath(file: string): string {
  return `data/sources/${encodeURIComponent(file)}`;
}

/** The JSON Schema of a data file. */
export function schemaPath(name: string): string {
  return `data/schema/${name}.json`;
}
