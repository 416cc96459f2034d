import { cpuUsage } from "node:process";

/**
 * Tells how many milliseconds of processor time went by since, of the program and of the system for it: other work on
 * the machine does not lengthen it. It is of the whole process, and what only waits takes none: that the test's own
 * time limit ends.
 */
export function cpuTime(): () => number {
  const before = cpuUsage();
  return () => {
    const { user, system } = cpuUsage(before);
    return (user + system) / 1000;
  };
}
