import type { PlanNodeOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { secondsOf } from "../steps/objectives.ts";

type Alert = Pick<PlanNodeOf<typeof performance.alert>, "data">;
type Slo = Pick<PlanNodeOf<typeof performance.slo>, "data">;

const secondsIn: Readonly<Record<string, number>> = { min: 60, h: 3600, day: 86_400 };

/**
 * Periods together last seven days at most, and a day where one is below an hour: reference of `PutMetricAlarm`, read in
 * its Kotlin form 2026-12-01. That `PR(:n)` is a statistic of alarms is from memory, not checked.
 */
const longest = 604_800;

/** What both alarms of a burn look at, one for each window; the composite alarm tells somebody when both are up. */
export function burnWindows(
  { data: { burn, threshold } }: Alert,
  slo: Slo | undefined,
  dimensions: readonly { readonly Name: string; readonly Value: { readonly Ref: string } }[],
): Readonly<Record<"Long" | "Short", Record<string, unknown>>> | undefined {
  // The load balancer knows no routes.
  if (burn === undefined || slo === undefined || slo.data.operations) return undefined;
  const within = slo.data.within && secondsOf(slo.data.within);
  const of = ({ value, unit }: { readonly value: number; readonly unit: string }) => {
    const period = value * (secondsIn[unit] ?? 0);
    if (period === 0 || period > longest) return undefined;
    const stat = (Id: string, MetricName: string, Stat: string) => ({
      Id,
      MetricStat: {
        Metric: { Namespace: "AWS/ApplicationELB", MetricName, Dimensions: dimensions },
        Period: period,
        Stat,
      },
      ReturnData: false,
    });
    const least = burn.least?.value;
    const guarded = (share: string, failed: string) =>
      least === undefined ? share : `IF(${failed} >= ${least}, ${share}, 0)`;
    const share = { Id: "share", Label: "Percent of requests", ReturnData: true };
    return {
      Threshold: Number((threshold.value * 100).toPrecision(6)),
      Metrics:
        within === undefined
          ? [
              stat("errors", "HTTPCode_Target_5XX_Count", "Sum"),
              stat("requests", "RequestCount", "Sum"),
              {
                ...share,
                Expression: guarded("100 * FILL(errors, 0) / requests", "FILL(errors, 0)"),
              },
            ]
          : [
              stat("intime", "TargetResponseTime", `PR(:${within})`),
              stat("requests", "RequestCount", "Sum"),
              {
                ...share,
                Expression: guarded("100 - intime", "(100 - intime) / 100 * requests"),
              },
            ],
    };
  };
  const [Long, Short] = [of(burn.long), of(burn.short)];
  return Long && Short ? { Long, Short } : undefined;
}
