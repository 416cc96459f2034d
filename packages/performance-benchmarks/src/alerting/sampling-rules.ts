import type { ViewOf } from "@planc/core";
import type { architecture, workload } from "@planc/core/ir";
import { type CloudwatchTemplate, cloudwatchTemplate } from "../catalog/cloudwatch-schema.ts";
import { costFigures } from "../catalog/cost-figures.ts";

interface Sampled {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
}

/** Traces a second beyond which a smaller share is kept: a thousand times what one person reads, at 5 dollars a million. */
const most = 50;

/**
 * Rules of X-Ray by which requests are traced: one a second of each program, and of the others the share that the cost
 * counts, less where that came to too many at peak. A rule decides before the answer is known.
 */
export function samplingTemplate({ components, loads }: Sampled): CloudwatchTemplate | undefined {
  const programs = components.filter(
    ({ data }) => data.kind === "service" || data.kind === "function",
  );
  const peak = loads.find(({ id }) => id === "peak-request-rate")?.data.figure.value;
  if (programs.length === 0 || peak === undefined) return undefined;
  const usual = costFigures.traced.value;
  const share = Number(Math.min(usual, most / Math.max(peak, 1)).toPrecision(2));
  const kept = Number((programs.length + share * peak).toPrecision(2));
  return cloudwatchTemplate.parse({
    AWSTemplateFormatVersion: "2010-09-09",
    Description: `Sampling of traces: one a second of each of ${programs.length} programs and ${Number((share * 100).toPrecision(2))} % of the others, at most ${kept} a second at the peak of ${Number(peak.toPrecision(3))} requests/s. Chosen before the answer: errors and slow requests are traced at the same share.`,
    Parameters: {},
    Resources: Object.fromEntries(
      programs.map(({ id }, index) => [
        `Sample${id.replace(/(?:^|[^A-Za-z0-9]+)(.)/g, (_, next: string) => next.toUpperCase())}`,
        {
          Type: "AWS::XRay::SamplingRule",
          Properties: {
            SamplingRule: {
              RuleName: id.slice(0, 32),
              Priority: 100 + index,
              FixedRate: share,
              ReservoirSize: 1,
              ServiceName: id.slice(0, 64),
              ServiceType: "*",
              Host: "*",
              HTTPMethod: "*",
              URLPath: "*",
              ResourceARN: "*",
              Version: 1,
            },
          },
        },
      ]),
    ),
  });
}
