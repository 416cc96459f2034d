import { type DraftOf, join, node, roundFigure, type ViewOf } from "@planc/core";
import { architecture, type workload } from "@planc/core/ir";
import { mostReplicas, primaryRate } from "../catalog/limits.ts";
import { oneWriterStores } from "../catalog/store-ways.ts";
import type { ComponentView } from "../design/draft.ts";
import { assumed } from "../kit.ts";
import { multipleOf } from "./multiple-of.ts";
import { rateText } from "./rate-text.ts";

type Draft = DraftOf<typeof architecture.growth>;
type Load = ViewOf<typeof workload.load>;

type Mix = readonly ViewOf<typeof workload.mix>[];

interface Around {
  readonly loads: readonly Load[];
  readonly factors: readonly number[];
  readonly cached: boolean;
  readonly replicated: boolean;
  /** Some of the requests go to another store. */
  readonly divided: boolean;
}

/** What stores need at each multiple, each by the requests that go to it. */
export function storeGrowth(
  components: readonly ComponentView[],
  loads: readonly Load[],
  mix: Mix,
  factors: readonly number[],
  /** Whether what an operation is about is kept in the store for time series. */
  isMeasured: (operation: string) => boolean = () => false,
): readonly Draft[] {
  // One that lets one writer in has no copies that somebody adds, and takes less than a primary does.
  const store = components.find(
    ({ id, data }) => id === "relational-store" && !oneWriterStores.has(data.technology ?? ""),
  );
  const series = components.find(({ data: { kind } }) => kind === "time-series-store");
  const measured = series ? mix.filter(({ data }) => isMeasured(data.operation)) : [];
  const around: Around = {
    loads,
    factors,
    cached: components.some(({ data: { kind } }) => kind === "cache"),
    replicated: components.some(({ id }) => id === "relational-store-replica"),
    divided: measured.length > 0,
  };
  return [
    ...(store
      ? growthOf(
          store,
          mix.filter((each) => !measured.includes(each)),
          around,
        )
      : []),
    ...(series && measured.length > 0
      ? growthOf(series, measured, { ...around, cached: false, replicated: false })
      : []),
  ];
}

/** Copies that reads go to, and what writes then need; each change is told once. */
function growthOf(
  store: ComponentView,
  mix: Mix,
  { loads, factors, cached, replicated, divided }: Around,
): readonly Draft[] {
  const peak = loads.find(({ id }) => id === "peak-request-rate");
  if (!peak) return [];
  const reads = loads.find(({ id }) => id === "read-share");
  // Of all requests those that go to this store.
  const part = divided ? sharesOf(mix) : 1;
  const share = mix.length > 0 ? readIn(mix) / part : reads?.data.figure.value;
  const name = store.data.technology ?? store.data.name;
  let before = replicated ? 1 : 0;
  let isParted = false;
  // What the planned load itself goes beyond is due before anything grows.
  return [1, ...factors].flatMap((factor) => {
    const rate = peak.data.figure.value * factor * part;
    // What a store of several primaries takes is not worked out from one.
    if (rate <= primaryRate.value || isParted) return [];
    const copies = Math.max(1, Math.ceil((rate * (share ?? 1)) / primaryRate.value));
    const written = rate * (1 - (share ?? 1));
    const isTooMuch = written > primaryRate.value;
    const isTooMany = copies > mostReplicas.value;
    if (copies <= before && !isTooMuch) return [];
    const trigger = triggerOf(before, share, mix.length > 0 ? undefined : reads?.ref);
    const change = [
      isTooMany
        ? `${name}: reads are more than ${mostReplicas.value} replicas take (${rateText(rate - written)}), so a cache answers in front of them or data is parted over several`
        : `${name}: reads that may lag go to ${copies === 1 ? "a replica" : `${copies} replicas`}${before > 0 ? ` instead of ${before}` : ""}${cached ? ", counted as if the cache answered none" : ""}`,
      isTooMuch
        ? `writes of ${rateText(written)} are more than the ${rateText(primaryRate.value)} that one primary is planned for: a larger server or data parted over several, once a load test has shown what one takes`
        : "writes stay on the primary",
    ].join(", ");
    before = copies;
    isParted = isTooMuch || isTooMany;
    return [
      node(
        architecture.growth,
        join(`x${factor}`, store.id),
        {
          factor,
          change,
          of: store.ref,
          trigger,
          due: multipleOf(trigger.value, peak.data.figure.value * part),
        },
        assumed("growth-by-store", primaryRate.because, [
          peak.ref,
          store.ref,
          ...(reads ? [reads.ref] : []),
        ]),
      ),
    ];
  });
}

/** The part of the planned operations that reads. */
export function readIn(mix: readonly ViewOf<typeof workload.mix>[]): number {
  return sharesOf(mix.filter(({ data }) => data.reads));
}

const sharesOf = (mix: Mix): number =>
  Number(mix.reduce((sum, { data }) => sum + data.share.value, 0).toPrecision(4));

/** One server answers all up to its limit; with copies, reads alone fill them. */
function triggerOf(
  copies: number,
  share: number | undefined,
  ref: Load["ref"] | undefined,
): Draft["data"]["trigger"] {
  const primary = { name: "primaryRate", value: primaryRate.value, unit: "req/s" } as const;
  if (copies === 0 || share === undefined || share <= 0)
    return { value: primaryRate.value, unit: "req/s", formula: "primaryRate", inputs: [primary] };
  return {
    value: roundFigure((copies * primaryRate.value) / share),
    unit: "req/s",
    formula: "copies * primaryRate / readShare",
    inputs: [
      { name: "copies", value: copies, unit: "instances" },
      primary,
      { name: "readShare", value: share, unit: "ratio", ...(ref ? { ref } : {}) },
    ],
  };
}
