import { type ConfigValue, showPath } from "@planc/config";
import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";

export interface ConfigCommandOptions extends ConfigOptions {
  readonly json?: boolean;
}

/** Prints every value of the configuration that counts, with the layer that it comes from. */
export async function configCommand(options: ConfigCommandOptions): Promise<ExitCode> {
  const { values } = await settingsFor(options, process.cwd());
  process.stdout.write(
    options.json
      ? `${JSON.stringify(values.map(asJson), null, 2)}\n`
      : values.map((each) => `${lineOf(each)}\n`).join(""),
  );
  return exitCodes.fine;
}

function asJson(each: ConfigValue): object {
  return { ...each, path: showPath(each.path), value: shown(each) };
}

function lineOf(each: ConfigValue): string {
  const from =
    each.lockedBy === undefined ? each.layer : `${each.layer}, locked by ${each.lockedBy}`;
  return `${showPath(each.path)} = ${JSON.stringify(shown(each))}  (${from})`;
}

/** A plugin that is brought along is told by its name: it is a program, no value. */
function shown({ path, value }: ConfigValue): unknown {
  return path[0] === "use" ? path[1] : value;
}
