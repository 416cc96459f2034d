import type { Command } from "commander";
import { withConfigOptions } from "../config/config-options.ts";
import type { ExitCode } from "../exit-codes.ts";
import { once } from "../once.ts";
import { withSourceOptions } from "../sources/source-options.ts";

/** Adds the commands on the technology catalogue. */
export function addCatalogCommands(program: Command, end: (code: ExitCode) => void): void {
  const catalog = withConfigOptions(
    program
      .command("catalog")
      .description("list what technologies there are to choose from, need by need")
      .argument("[topic]", "one of the needs, for example relational-store"),
  )
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  planc catalog\n  planc catalog relational-store\n  planc catalog show postgresql\n  planc catalog diff",
    )
    .action(async (topic: string | undefined, options) => {
      const { catalogCommand } = await import("../commands/catalog.ts");
      end(await catalogCommand(topic, options));
    });

  withConfigOptions(
    catalog
      .command("show")
      .description("print all that the catalogue says of a technology")
      .argument("<key>", "its key or name, for example postgresql"),
  )
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  planc catalog show kafka")
    .action(async (key: string, _: unknown, command: Command) => {
      const { catalogShowCommand } = await import("../commands/catalog.ts");
      end(await catalogShowCommand(key, command.optsWithGlobals()));
    });

  withConfigOptions(
    withSourceOptions(
      catalog
        .command("diff")
        .description("say what the present catalogue would change in a plan, and change nothing")
        .argument("[prompt...]", "what the plan was made from; - reads it from standard input"),
    ),
  )
    .addOption(once("-d, --dir <dir>", "folder of the plan", "plan"))
    .addOption(once("-p, --pack <name>", "the pack that the plan was made with, if it was named"))
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      `
A plan says which catalogue it was decided with. Without sources, its decisions
are taken anew from the facts that stand in it. With the sources that it was
made from, all of it is compiled anew in memory, so that technologies are found
in the text too that the catalogue did not know before, and so that all
warnings are compared.

Ends with 0 when the plan stays as it is, 1 when something in it would change,
2 for wrong usage, 3 when a plugin crashed.

Examples:
  planc catalog diff --dir shop-plan
  planc catalog diff --dir specs/001-returns --spec specs/001-returns/spec.md`,
    )
    .action(async (prompt: string[], _: unknown, command: Command) => {
      const { catalogDiffCommand } = await import("../commands/catalog-diff.ts");
      end(await catalogDiffCommand(prompt, command.optsWithGlobals()));
    });
}
