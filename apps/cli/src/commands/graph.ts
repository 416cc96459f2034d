import { graphMermaid, graphOf } from "@planc/core/host";
import { everyPlugin } from "@planc/preset-default";
import { type ExitCode, exitCodes } from "../exit-codes.ts";

/** Prints the pipeline that the active plugins make. */
export async function graphCommand(options: { readonly json?: boolean }): Promise<ExitCode> {
  const graph = graphOf(everyPlugin.map((each) => each.plugin));
  process.stdout.write(
    options.json ? `${JSON.stringify(graph, null, 2)}\n` : `${graphMermaid(graph)}\n`,
  );
  return exitCodes.fine;
}
