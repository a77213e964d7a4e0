/** The settings of a profile in which a file can run nothing and fetch nothing. */

const SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting";

/** Names and values by their place in LibreOffice's registry. */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  [SCRIPTING, "DisableMacrosExecution", "true"],
  [SCRIPTING, "MacroSecurityLevel", "3"],
  [SCRIPTING, "BlockUntrustedRefererLinks", "true"],
  // Not DisableActiveContent: with it, a text with a chart inside isn't opened at all.
  // Links to other files are never followed: 0 says so for texts, 1 for spreadsheets.
  ["/org.openoffice.Office.Writer/Content/Update", "Link", "0"],
  ["/org.openoffice.Office.Calc/Content/Update", "Link", "1"],
  // Dates are shown as Chinese programs show them where a file names their form by a number only.
  ["/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "zh-CN"],
  ["/org.openoffice.Office.Common/Java", "Enable", "false"],
  ["/org.openoffice.Office.Common/Misc", "FirstRun", "false"],
];

const ITEMS = SETTINGS.map(
  ([path, name, value]) =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
);

/** The file `registrymodifications.xcu`. */
export const SAFE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${ITEMS.join("")}</oor:items>
`;
