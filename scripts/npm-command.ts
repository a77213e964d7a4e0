/**
 * npm as a program to start: the npm that runs this process, on this process's Node, or the one on the path
 * where a script was started without npm.
 */
export function npmCommand(args: readonly string[]): [program: string, args: string[]] {
  const npm = process.env["npm_execpath"];
  return npm === undefined || npm === "" ? ["npm", [...args]] : [process.execPath, [npm, ...args]];
}
