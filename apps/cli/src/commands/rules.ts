import type { FindingEntry } from "@planc/core";
import { didYouMean } from "@planc/core/host";
import { everyPlugin } from "@planc/preset-default";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { catalogueOf } from "../findings.ts";
import { labelled } from "../terminal/wrap.ts";

/** Lists the findings that planc can report. */
export async function rulesCommand(
  code: string | undefined,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const catalogue = catalogueOf(everyPlugin);
  const entries = [...catalogue].filter(([each]) => code === undefined || each === code);
  if (code !== undefined && entries.length === 0) {
    throw new UsageError(
      `there is no finding ${code}.${didYouMean(code, [...catalogue.keys()])}`,
      "planc rules lists them all.",
    );
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
      : `${entries.map(([each, entry]) => formatEntry(each, entry)).join("\n\n")}\n`,
  );
  return exitCodes.fine;
}

function formatEntry(code: string, entry: FindingEntry): string {
  return [
    `${code}  ${entry.severity}`,
    labelled("says", entry.message),
    labelled("cause", entry.cause),
    labelled("fix", entry.fix),
  ].join("\n");
}
