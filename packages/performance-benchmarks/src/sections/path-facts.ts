import { byRef, type ViewOf } from "@planc/core";
import type { architecture, performance } from "@planc/core/ir";
import { strong } from "@planc/core/markdown";
import { amountText } from "../text.ts";
import { lostText, minutes, percentText } from "./share-text.ts";

interface Paths {
  readonly latencies: readonly ViewOf<typeof performance.latency>[];
  readonly availabilities: readonly ViewOf<typeof performance.availability>[];
  readonly flows: readonly ViewOf<typeof architecture.flow>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

/** The answer that people wait for longest, and how likely there is one. */
export function pathFacts({ latencies, availabilities, flows, components }: Paths) {
  const slowest = latencies
    .flatMap(({ data }) => {
      const p95 = data.simulated?.p95.value;
      const hop = data.hops.reduce((most, each) =>
        (each.p95?.value ?? 0) > (most.p95?.value ?? 0) ? each : most,
      );
      return data.answer && p95 !== undefined ? [{ data, p95, hop }] : [];
    })
    .toSorted((a, b) => b.p95 - a.p95)[0];
  const whole = availabilities.find(({ id }) => id === "product")?.data;
  const weakest = whole?.weakest && byRef(components).get(whole.weakest)?.data.name;
  return [
    ...(slowest
      ? [
          [
            strong("Slowest answer:"),
            ` ${byRef(flows).get(slowest.data.flow)?.data.name ?? slowest.data.flow}, p95 about ${rounded(slowest.p95)} of ${rounded(slowest.data.total.value)}; most of it ${slowest.hop.label}.`,
          ],
        ]
      : []),
    ...(whole
      ? [
          [
            strong("Available:"),
            ` ${percentText(whole.figure)}${whole.downtime ? `, ${lostText(whole.downtime)} lost in 30 days` : ""}${whole.budget ? ` of ${minutes(whole.budget.value)}` : ""}; weakest ${weakest ?? ""}${whole.repair ? `; repaired by ${whole.repair.change}` : ""}.`,
          ],
        ]
      : []),
  ];
}

const rounded = (value: number): string =>
  amountText({ value: Number(value.toPrecision(2)), unit: "ms" });
