import { graphMermaid, graphOf } from "@planc/core/host";
import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";

/** Prints the pipeline that the active plugins make. */
export async function graphCommand(
  options: ConfigOptions & { readonly json?: boolean },
): Promise<ExitCode> {
  const { plugins } = await settingsFor(options, process.cwd());
  const graph = graphOf(plugins.map((each) => each.plugin));
  process.stdout.write(
    options.json ? `${JSON.stringify(graph, null, 2)}\n` : `${graphMermaid(graph)}\n`,
  );
  return exitCodes.fine;
}
