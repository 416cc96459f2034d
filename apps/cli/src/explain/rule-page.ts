import type { ConfigValue } from "@planc/config";
import type { FindingEntry } from "@planc/core";
import type { PlanDocument } from "@planc/core/host";
import { labelled } from "../terminal/wrap.ts";

/** Everything that is to be known of a finding. */
export interface RulePage {
  readonly code: string;
  readonly entry: FindingEntry;
  /** The configuration's own severity, with the layer that gives it. */
  readonly configured?: Pick<ConfigValue, "value" | "layer">;
}

/** The page of a finding, in 80 columns. */
export function formatRule({ code, entry, configured }: RulePage): string {
  const severity =
    configured === undefined
      ? entry.severity
      : `${String(configured.value)} (${entry.severity} but for ${configured.layer})`;
  return [
    `${code}  ${severity}`,
    labelled("says", entry.message),
    labelled("cause", entry.cause),
    labelled("fix", entry.fix),
  ].join("\n");
}

type Found = PlanDocument["findings"][number];

/** Where a plan has it. */
export function formatReports(dir: string, found: readonly Found[]): string {
  const lines = found.map(({ message, ref, source }) =>
    labelled(
      "",
      [message, ...(ref ? [`(${ref})`] : []), ...(source ? [`line ${source.line}`] : [])].join(" "),
      { indent: 2, column: 4 },
    ),
  );
  const often = found.length === 1 ? "once" : `${found.length} times`;
  const count = found.length === 0 ? "not reported" : `reported ${often}`;
  return [`In ${dir}: ${count}`, ...lines].join("\n");
}
