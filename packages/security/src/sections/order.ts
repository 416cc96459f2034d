import type { PlanNodeOf } from "@planc/core";
import type { security } from "@planc/core/ir";

type Threat = PlanNodeOf<typeof security.threat>;

const severities = ["critical", "high", "medium", "low"];

/** The gravest first, then by id. */
export function bySeverity(a: Threat, b: Threat): number {
  return (
    severities.indexOf(a.data.severity) - severities.indexOf(b.data.severity) ||
    (a.id < b.id ? -1 : 1)
  );
}
