import { Command, CommanderError } from "commander";
import manifest from "../package.json" with { type: "json" };
import { addBenchCommand } from "./bench/bench-program.ts";
import { addCatalogCommands } from "./catalog/catalog-program.ts";
import { addCompareCommand } from "./compare/compare-program.ts";
import { withConfigOptions } from "./config/config-options.ts";
import { type ExitCode, exitCodes, UsageError } from "./exit-codes.ts";
import { once } from "./once.ts";
import { addPackCommands } from "./packs/pack-program.ts";
import { sourceHelp, withSourceOptions } from "./sources/source-options.ts";

/** Reads the arguments, runs the command and returns what the process ends with. Never throws. */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const program = commands((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    if (error instanceof UsageError) {
      process.stderr.write(`planc: ${error.message}\n  ${error.fix}\n`);
      return exitCodes.usage;
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`planc itself failed; please report this.\n${reason}\n`);
    return exitCodes.crash;
  }
}

/** The commands. What they do is imported when they run, so that help and version are quick. */
function commands(end: (code: ExitCode) => void): Command {
  const program = new Command("planc")
    .description("Compiles a prompt or a specification into a verified software plan.")
    .version(manifest.version)
    .exitOverride()
    .showHelpAfterError("(planc --help shows how)")
    .addHelpText(
      "after",
      `
Examples:
  planc plan "React, Node.js and PostgreSQL on AWS for a task management application"
  planc plan --verify --pack microservices --out shop-plan - < prompt.txt
  planc explain decision/choice#relational-store
  planc verify plan

Ends with 0 when all is well, 1 for findings of severity error, 2 for wrong usage, 3 when a
plugin crashed.`,
    );

  withConfigOptions(
    withSourceOptions(
      program
        .command("plan")
        .description("compile a prompt or a specification into a plan")
        .argument("[prompt...]", "what to plan; - reads it from standard input"),
    ),
  )
    .addOption(
      once(
        "-o, --out <dir>",
        "folder to write the plan into (default: the folder of a Spec-Kit feature, else plan)",
      ),
    )
    .addOption(
      once(
        "-p, --pack <pack>",
        "template pack: its name, folder or npm package, or several with commas, the one whose word counts first (default: the one for the style)",
      ),
    )
    .addOption(
      once(
        "--since <plan>",
        "last plan to lead on from: a folder or plan.json, or none (default: the one in the folder)",
      ),
    )
    .option("--verify", "run the deep probes too: the real tools that read the artifacts")
    .option("--dry-run", "say what would be written, and write nothing")
    .option("--json", "print the whole result as JSON, and nothing else")
    .option("--force", "replace files that were edited or are not planc's, keeping a backup")
    .option("-q, --quiet", "print findings only")
    .addOption(
      once(
        "--as-of <date>",
        "the date that the plan is made for, as 2030-01-31; waivers and support end by it",
      ),
    )
    .addHelpText(
      "after",
      `${sourceHelp}

Examples:
  planc plan "an online shop with Stripe payments for 2,000 concurrent users"
  planc plan --spec specs/001-returns/spec.md "React and PostgreSQL on Azure"
  planc plan --dry-run --json "a command-line tool that renames photos" | jq .findings`,
    )
    .action(async (prompt: string[], options) => {
      const { planCommand } = await import("./commands/plan.ts");
      end(await planCommand(prompt, options));
    });

  withConfigOptions(
    withSourceOptions(
      program
        .command("brief")
        .description("write what is understood as brief.yaml, to correct it by hand")
        .argument("[prompt...]", "what to plan; - reads it from standard input"),
    ),
  )
    .addOption(once("-o, --out <file>", "file to write; else it is printed"))
    .option("--json", "print facts, reasons and findings as JSON, and nothing else")
    .option("--schema", "print the JSON Schema of brief.yaml, and read nothing")
    .option("--force", "replace a file that was not read")
    .option("-q, --quiet", "print no summary")
    .addHelpText(
      "after",
      `${sourceHelp}

Examples:
  planc brief --spec specs/001-returns/spec.md --out specs/001-returns/brief.yaml
  planc plan --spec specs/001-returns/spec.md --brief specs/001-returns/brief.yaml
  planc brief --quiet "a booking app for tennis courts" > brief.yaml`,
    )
    .action(async (prompt: string[], options) => {
      const { briefCommand } = await import("./commands/brief.ts");
      end(await briefCommand(prompt, options));
    });

  withConfigOptions(
    program
      .command("verify")
      .description("run every probe on a plan directory")
      .argument("[dir]", "folder of the plan", "plan"),
  )
    .option("--json", "print the result as JSON")
    .addOption(
      once(
        "--measure <file>",
        "add what probes measured to a list that planc plan --measurements takes",
      ),
    )
    .addHelpText(
      "after",
      `
A server at DATABASE_URL runs the SQL instead of the PostgreSQL that planc brings along; nothing is
left on it.

Example:
  planc verify plan --measure measurements.json`,
    )
    .action(async (dir: string, options) => {
      const { verifyCommand } = await import("./commands/verify.ts");
      end(await verifyCommand(dir, options));
    });

  withConfigOptions(
    program
      .command("check")
      .description("say which decisions of a plan are to be taken anew, as facts have changed")
      .argument("[dir]", "folder of the plan", "plan"),
  )
    .addOption(once("--facts <file>", "what was measured by now, as YAML or JSON; - reads it"))
    .addOption(once("--date <date>", "the day on which versions have to be supported"))
    .option("--facts-template", "print the facts that the plan rests on, to be filled in")
    .option("--json", "print the result as JSON, and nothing else")
    .addHelpText(
      "after",
      `
Ends with 1 where a decision is to be taken anew, and with 2 where the facts cannot be read.

Examples:
  planc check --facts-template > facts.yaml
  planc check --facts facts.yaml --date 2030-01-31
  planc check shop-plan --date 2030-01-31 --json`,
    )
    .action(async (dir: string, options) => {
      const { checkCommand } = await import("./commands/check.ts");
      end(await checkCommand(dir, options));
    });

  withConfigOptions(
    program
      .command("explain")
      .description("say why a fact is in a plan, how a decision was taken, or what a finding means")
      .argument("<ref>", "data/table#tasks, or the code of a finding, as core/dangling-ref"),
  )
    .addOption(once("-d, --dir <dir>", "folder of the plan", "plan"))
    .option("--json", "print the reasons as JSON")
    .addHelpText(
      "after",
      `
Examples:
  planc explain decision/choice#relational-store
  planc explain workload/load#concurrent-users --dir shop-plan
  planc explain database/table-without-owner`,
    )
    .action(async (ref: string, options) => {
      const { explainCommand } = await import("./commands/explain.ts");
      end(await explainCommand(ref, options));
    });

  withConfigOptions(
    program
      .command("config")
      .description("print every setting that counts, with the layer that it comes from"),
  )
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  planc config --config planc.config.yaml")
    .action(async (options) => {
      const { configCommand } = await import("./commands/config.ts");
      end(await configCommand(options));
    });

  withConfigOptions(
    program
      .command("graph")
      .description("print how the plan is made: steps and slots, as a Mermaid diagram"),
  )
    .option("--json", "print nodes and edges as JSON")
    .addHelpText("after", "\nExample:\n  planc graph > pipeline.mmd")
    .action(async (options) => {
      const { graphCommand } = await import("./commands/graph.ts");
      end(await graphCommand(options));
    });

  withConfigOptions(
    program
      .command("rules")
      .description("list every finding that there is, with cause and fix")
      .argument("[code]", "one of them, for example database/table-without-owner"),
  )
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExamples:\n  planc rules\n  planc rules core/dangling-ref")
    .action(async (code: string | undefined, options) => {
      const { rulesCommand } = await import("./commands/rules.ts");
      end(await rulesCommand(code, options));
    });

  const plugin = program.command("plugin").description("for authors of plugins");
  plugin
    .command("new")
    .description("make a package with a plugin that builds and passes its contract test")
    .argument("<name>", "name of the package, for example @acme/on-call")
    .addOption(once("--dir <dir>", "folder to make (default: the name without its scope)"))
    .addOption(once("--area <area>", "prefix of its findings and slots (default: from the name)"))
    .addOption(once("--description <text>", "what it is for, in one line"))
    .option("--json", "print what was made as JSON")
    .addHelpText("after", "\nExample:\n  planc plugin new @acme/on-call --dir plugins/on-call")
    .action(async (name: string, options) => {
      const { pluginNewCommand } = await import("./commands/plugin-new.ts");
      end(await pluginNewCommand(name, options));
    });

  addBenchCommand(program, end);
  addPackCommands(program, end);
  addCompareCommand(program, end);
  addCatalogCommands(program, end);

  for (const each of [...program.commands, ...plugin.commands])
    each.exitOverride().showHelpAfterError();
  return program;
}
