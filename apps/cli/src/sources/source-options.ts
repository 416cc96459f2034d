import type { Command } from "commander";
import { once } from "../once.ts";

/** The options of every command that reads sources. */
export interface SourceOptions {
  readonly spec?: string;
  readonly constitution?: string;
  readonly brief?: string;
  readonly measurements?: string;
  readonly repo?: string;
  /** false with `--no-scan` */
  readonly scan?: boolean;
}

export const sourceHelp = `
Sources: a prompt, a specification, or both; without either, in a Spec-Kit
project, the specification of its current feature. Where they are not named,
brief.yaml is read from the specification's folder, and the constitution from
.specify/memory/ or memory/ of its project. Paths in the plan count from the
project, else from the current folder. Any one of the files can be -, which is
standard input.`;

/** Adds the options that name sources. */
export function withSourceOptions(command: Command): Command {
  return command
    .addOption(once("-s, --spec <file>", "specification, or a folder with a spec.md"))
    .addOption(once("--constitution <file>", "principles that the plan is checked against"))
    .addOption(once("--brief <file>", "brief.yaml that corrects what was read"))
    .addOption(
      once("--measurements <file>", "measurements.json: what was measured, where and when"),
    )
    .addOption(once("--repo <dir>", "project that the plan changes; else the specification's own"))
    .option("--no-scan", "do not read the project's files");
}
