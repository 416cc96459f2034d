import type { Command } from "commander";
import { withConfigOptions } from "../config/config-options.ts";
import type { ExitCode } from "../exit-codes.ts";
import { once } from "../once.ts";

/** Adds the commands for authors of template packs. */
export function addPackCommands(program: Command, end: (code: ExitCode) => void): void {
  const pack = program.command("pack").description("for authors of template packs");
  pack
    .command("new")
    .description("make a package with a template pack that passes its check")
    .argument("<name>", "name of the package, for example @acme/field-offices-pack")
    .addOption(once("--dir <dir>", "folder to make (default: the name without its scope)"))
    .addOption(once("--pack <pack>", "name of the pack (default: from the name of the package)"))
    .addOption(once("--extends <pack>", "pack that it adds to", "modular-monolith"))
    .addOption(once("--description <text>", "what it is for, in one line"))
    .option("--json", "print what was made as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  planc pack new @acme/field-offices-pack --dir packs/offices",
    )
    .action(async (name: string, options) => {
      const { packNewCommand } = await import("../commands/pack-new.ts");
      end(await packNewCommand(name, options));
    });

  withConfigOptions(
    pack
      .command("check")
      .description("check a pack, and compare what its fixtures give with what is expected")
      .argument("[path]", "folder or file of the pack, or an installed npm package", "."),
  )
    .option("--update", "write what the fixtures give as what is expected")
    .option("--json", "print the result as JSON, and nothing else")
    .addHelpText(
      "after",
      `
Ends with 0 when all is well, 1 when something is to be mended, 2 for wrong usage.

Examples:
  planc pack check
  planc pack check ./packs/offices --update
  planc pack check @acme/field-offices-pack --json`,
    )
    .action(async (path: string, options) => {
      const { packCheckCommand } = await import("../commands/pack-check.ts");
      end(await packCheckCommand(path, options));
    });

  withConfigOptions(
    pack
      .command("list")
      .description("list the packs that come along and those of the configuration"),
  )
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  planc pack list")
    .action(async (options) => {
      const { packListCommand } = await import("../commands/pack-list.ts");
      end(await packListCommand(options));
    });

  for (const each of pack.commands) each.exitOverride().showHelpAfterError();
}
