import type { Command } from "commander";
import { withConfigOptions } from "../config/config-options.ts";
import type { ExitCode } from "../exit-codes.ts";
import { once } from "../once.ts";

/** Adds `planc bench`. */
export function addBenchCommand(program: Command, end: (code: ExitCode) => void): void {
  withConfigOptions(
    program
      .command("bench")
      .description("time the planned statements on this machine, for the next compile to take")
      .argument("[dir]", "folder of the plan", "plan"),
  )
    .addOption(once("-o, --out <file>", "list of measurements to add to", "measurements.json"))
    .addOption(
      once("--seconds <number>", "how long statements and requests are tried, 1 to 120", "12"),
    )
    .addOption(once("--rows <number>", "rows of the largest table, 100 to 200000", "10000"))
    .option("--json", "print the result as JSON, and nothing else")
    .addHelpText(
      "after",
      `
The planned tables are made and filled in PostgreSQL within this process, their reads are timed, and a
stand-in of the interface on 127.0.0.1 makes them at the rates of the planned load tests. Nothing is
said of many connections at once, nor of the program around the statements.

What others wrote into the list stays. Ends with 2 where the plan has no tables of PostgreSQL.

Example:
  planc bench plan && planc plan --measurements measurements.json "…"`,
    )
    .action(async (dir: string, options) => {
      const { benchCommand } = await import("../commands/bench.ts");
      end(await benchCommand(dir, options));
    });
}
