import { type FigureInput, figureOf, optional, roundFigure } from "@planc/core";
import { api, data, host, workload } from "@planc/core/ir";
import { paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { amountText } from "../text.ts";
import { measuredAs } from "../workload/measured.ts";

/** What the statements of requests were measured to take, and what of the database that makes at peak. */
export const statementTimeSection = section("statement-times", {
  document: "performance/benchmarks.md",
  title: "Database Time",
  reads: {
    measurements: optional(host.measurement),
    patterns: optional(data.accessPattern),
    operations: optional(api.operation),
    mix: optional(workload.mix),
  },
  render: ({ measurements, patterns, operations, mix }) => {
    if (measurements.length === 0) return undefined;
    const rate = new Map<string, number>(
      mix.map((each) => [each.data.operation, each.data.rate.value]),
    );
    const name = new Map<string, string>(
      operations.map(({ ref, data: { operationId } }) => [ref, operationId]),
    );
    const timed = patterns.flatMap(({ ref, id, data: pattern }) => {
      const time = measuredAs("statement-time", { ref, names: [id, pattern.name] }, measurements);
      if (time === undefined) return [];
      const of = [...new Set([pattern.operation, ...(pattern.operations ?? [])])].flatMap((each) =>
        each === undefined ? [] : [each],
      );
      const peak = of.reduce((sum, each) => sum + (rate.get(each) ?? 0), 0);
      const makers = of.flatMap((each) => name.get(each) ?? []);
      return [{ pattern, time, peak, makers, busy: peak * time.value }];
    });
    if (timed.length === 0) return undefined;
    const most = [...timed]
      .sort((a, b) => b.busy - a.busy || (a.pattern.name < b.pattern.name ? -1 : 1))
      .slice(0, shown);
    return {
      blocks: [
        table(
          ["Read", "Made by", "Measured", "At peak, at most", "Connections kept busy"],
          most.map(({ pattern, time, peak, makers, busy }) => [
            pattern.name,
            makers.length > 2
              ? `${makers.slice(0, 2).join(", ")} and ${makers.length - 2} more`
              : makers.join(", ") || "–",
            amountText(told({ value: time.value * 1000, unit: "ms" })),
            amountText(told({ value: peak, unit: "req/s" })),
            amountText(told({ value: busy, unit: "ratio" })),
          ]),
        ),
        paragraph(
          `All ${timed.length}: at most ${amountText(told(busyOf(timed)))} connections at work on reads; timed by one, without the writes.`,
        ),
      ],
    };
  },
});

const shown = 8;

/** Connections that work at the same time: arrivals times the time that each keeps one. */
function busyOf(timed: readonly { readonly time: FigureInput; readonly peak: number }[]): {
  readonly value: number;
  readonly unit: "ratio";
} {
  const value = timed.reduce(
    (sum, { time, peak }) =>
      sum + figureOf("rate * time", "ratio", { rate: { value: peak, unit: "req/s" }, time }).value,
    0,
  );
  return { value: roundFigure(value), unit: "ratio" };
}

const told = <U extends string>({ value, unit }: { readonly value: number; readonly unit: U }) => ({
  value: Number(value.toPrecision(2)),
  unit,
});
