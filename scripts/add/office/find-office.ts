/** Where LibreOffice is: what an editor names, what is on the path, or where its installers put it. */
import { statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The variable that names LibreOffice's program where it isn't found by itself. */
export const OFFICE_VARIABLE = "LIBREOFFICE_PATH";

type Environment = Readonly<Record<string, string | undefined>>;

/** The path of LibreOffice's program; `null` where there is none, or the variable names none. */
export function findOffice(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const named = environment[OFFICE_VARIABLE];
  if (named !== undefined && named !== "") return isFile(named) ? named : null;
  return [...onPath(environment, platform), ...installed(environment, platform)].find(isFile) ?? null;
}

/** On Windows soffice.com waits for the end of its work, soffice.exe doesn't. */
function onPath(environment: Environment, platform: NodeJS.Platform): string[] {
  const names = platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
  const folders = (environment["PATH"] ?? environment["Path"] ?? "").split(delimiter);
  return folders
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)));
}

function installed(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === "darwin") {
    const inside = "Applications/LibreOffice.app/Contents/MacOS/soffice";
    return ["/", environment["HOME"] ?? "/"].map((folder) => join(folder, inside));
  }
  if (platform === "win32")
    return ["ProgramFiles", "ProgramFiles(x86)"].flatMap((name) => {
      const folder = environment[name];
      return folder === undefined ? [] : [join(folder, "LibreOffice", "program", "soffice.com")];
    });
  return ["/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice"];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
