import { type Command, Option } from "commander";
import { withConfigOptions } from "../config/config-options.ts";
import type { ExitCode } from "../exit-codes.ts";
import { once } from "../once.ts";
import { sourceHelp, withSourceOptions } from "../sources/source-options.ts";

/** Adds the command that compares packs. */
export function addCompareCommand(program: Command, end: (code: ExitCode) => void): void {
  withConfigOptions(
    withSourceOptions(
      program
        .command("compare")
        .description("compile under several template packs, in memory, and compare the shapes")
        .argument("[prompt...]", "what to plan; - reads it from standard input"),
    ),
  )
    .addOption(
      new Option(
        "-p, --pack <name>",
        "template pack to compare; give it twice or more (default: all that come along)",
      ).argParser((name: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        name,
      ]),
    )
    .addOption(once("-o, --out <file>", "write it as Markdown; else it is printed"))
    .option("--explain", "say how each figure is counted, and from which nodes")
    .option("--json", "print it as JSON, with the nodes behind each figure")
    .option("--force", "replace a file that is no comparison")
    .addOption(once("--as-of <date>", "the date that the plans are made for, as 2030-01-31"))
    .addHelpText(
      "after",
      `${sourceHelp}

No plan is written. What the text says of the style does not count while shapes
are compared; the ranking tells what it asks for, and with which numbers
another shape would lead.

Examples:
  planc compare "an online shop with Stripe payments for 2,000 concurrent users"
  planc compare --pack microservices --pack modular-monolith --out shapes.md - < prompt.txt
  planc compare --spec specs/001-returns/spec.md --json | jq .ranking`,
    )
    .action(async (prompt: string[], options) => {
      const { compareCommand } = await import("../commands/compare.ts");
      end(await compareCommand(prompt, options));
    });
}
