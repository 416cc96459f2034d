import type { Command } from "commander";
import { once } from "../once.ts";

/** Adds the options of every command that reads the configuration. */
export function withConfigOptions(command: Command): Command {
  return command
    .addOption(once("--config <file>", "configuration; else planc.config.* in the current folder"))
    .option("--no-config", "read no configuration");
}
