import { type DraftOf, join, node, roundFigure, type ViewOf } from "@planc/core";
import { architecture, type workload } from "@planc/core/ir";
import { notifyRate } from "../catalog/limits.ts";
import type { ComponentView } from "../design/draft.ts";
import { assumed } from "../kit.ts";
import { multipleOf } from "./multiple-of.ts";
import { rateText } from "./rate-text.ts";
import { readIn } from "./store.ts";

type Draft = DraftOf<typeof architecture.growth>;
type Load = ViewOf<typeof workload.load>;

export interface Told {
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly components: readonly ComponentView[];
  readonly loads: readonly Load[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
}

/** From which load on a database no longer tells every instance of each change: told once, of the least multiple. */
export function notifyGrowth(
  { connections, components, loads, mix }: Told,
  factors: readonly number[],
): readonly Draft[] {
  const hub = connections.find(({ data }) => / by NOTIFY\b/.test(data.purpose))?.data.to;
  const store = components.find(({ ref }) => ref === hub);
  const peak = loads.find(({ id }) => id === "peak-request-rate");
  const reads = loads.find(({ id }) => id === "read-share");
  const share = mix.length > 0 ? readIn(mix) : reads?.data.figure.value;
  if (!store || !peak || share === undefined) return [];
  const changes = peak.data.figure.value * (1 - share);
  const factor = [1, ...factors].find((each) => changes * each > notifyRate.value);
  if (factor === undefined) return [];
  return [
    node(
      architecture.growth,
      join(`x${factor}`, store.id, "notify"),
      {
        factor,
        change: `${store.data.technology ?? store.data.name}: up to ${rateText(changes * factor)} that change something are more than the ${rateText(notifyRate.value)} that it tells of by NOTIFY, as such commits wait for each other: what a load test shows beyond it goes over publish and subscribe of a cache or broker`,
        of: store.ref,
        due: multipleOf(notifyRate.value, changes),
        trigger: {
          value: roundFigure(notifyRate.value / (1 - share)),
          unit: "req/s",
          formula: "notifyRate / (1 - readShare)",
          inputs: [
            { name: "notifyRate", value: notifyRate.value, unit: "req/s" },
            {
              name: "readShare",
              value: share,
              unit: "ratio",
              ...(reads && mix.length === 0 ? { ref: reads.ref } : {}),
            },
          ],
        },
      },
      assumed("growth-by-notify", notifyRate.because, [
        peak.ref,
        store.ref,
        ...(reads ? [reads.ref] : []),
      ]),
    ),
  ];
}
