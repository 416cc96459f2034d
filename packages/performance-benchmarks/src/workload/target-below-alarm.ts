import type { DataOf, ViewOf } from "@planc/core";
import type { brief, performance } from "@planc/core/ir";

type Target = DataOf<typeof performance.target>;

/**
 * "Alert thresholds: response time > 500 ms": no target, but where somebody is told of it, it is missed. Only of all
 * requests: what a number above a bound is of otherwise is not known.
 */
export function targetBelowAlarm({ data }: ViewOf<typeof brief.quantity>): Target | undefined {
  const { comparator, value, unit, about, measure, percentile } = data;
  if ((comparator !== ">" && comparator !== ">=") || typeof value !== "number" || !(value > 0))
    return undefined;
  if (measure === "response-time" && (unit === "ms" || unit === "s"))
    return {
      name: `Response time, p${percentile ?? 95}`,
      measure: "response-time",
      comparator: "<=",
      value: { value: unit === "s" ? value * 1000 : value, unit: "ms" },
      percentile: percentile ?? 95,
      condition: "At peak load, with the planned data volume.",
      applies: [],
      method: "Percentile of the response time at the server, before the network.",
    };
  const isErrors =
    /^(?:(?:server|request|http|api|overall|system) )?(?:errors?|(?:error|failure) rate)$/i;
  if ((unit === "%" || unit === "percent") && value <= 5 && isErrors.test(about))
    return {
      name: "Server errors",
      measure: "error-rate",
      comparator: "<=",
      value: { value, unit: "percent" },
      condition: "At peak load.",
      applies: [],
      method: "Share of requests answered with a status of 500 or above.",
    };
  return undefined;
}
