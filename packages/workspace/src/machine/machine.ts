import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { kill, pid, platform } from "node:process";
import { hasCode } from "../problems/os-problem.ts";
import type { Disk } from "./disk.ts";
import { nodeDisk } from "./node-disk.ts";

/** What the package asks of the computer it runs on. Only tests need another than `nodeMachine`. */
export interface Machine {
  readonly disk: Disk;
  /** Name of the computer: process numbers mean nothing on another one. */
  readonly host: string;
  /** Number of the process that runs. */
  readonly pid: number;
  isAlive(pid: number): boolean;
  /**
   * A text that two processes of one number never share, made from when each started; null where
   * the system does not tell.
   */
  startOf(pid: number): Promise<string | null>;
  /** Milliseconds since 1970. */
  now(): number;
}

export const nodeMachine: Machine = {
  disk: nodeDisk,
  host: hostname(),
  pid,
  isAlive(other) {
    try {
      kill(other, 0);
      return true;
    } catch (error) {
      return !hasCode(error, "ESRCH");
    }
  },
  async startOf(other) {
    if (platform !== "linux") return null;
    try {
      const [stat, boot] = await Promise.all([
        readFile(`/proc/${other}/stat`, "utf8"),
        readFile("/proc/sys/kernel/random/boot_id", "utf8"),
      ]);
      // The command's name, in brackets, may itself hold spaces and brackets. The start, in clock
      // ticks since boot, is field 22, the 20th after it.
      const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
      return ticks === undefined ? null : `${boot.trim()}/${ticks}`;
    } catch {
      return null;
    }
  },
  now: () => Date.now(),
};
