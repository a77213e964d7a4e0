/**
 * The milliseconds that this process has had of the machine's processors. What else runs there doesn't count, so that a
 * limit holds on a busy machine as on an idle one.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
