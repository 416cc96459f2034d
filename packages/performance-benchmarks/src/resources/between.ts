import { known, type Ref, taken, times, type ViewOf } from "@planc/core";
import type { architecture, data, integration, workload } from "@planc/core/ir";
import { networkLimit, usualPayload } from "../catalog/component-limits.ts";
import type { Callers } from "./callers.ts";
import { throughputOf } from "./stores.ts";
import { figuresOf, type Used } from "./used.ts";

export interface BetweenFacts {
  readonly component: ReadonlyMap<string, ViewOf<typeof architecture.component>>;
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly searches: readonly ViewOf<typeof data.search>[];
  readonly media: readonly ViewOf<typeof architecture.mediaPipeline>[];
  readonly quotas: readonly ViewOf<typeof integration.quota>[];
  readonly providers: readonly ViewOf<typeof integration.provider>[];
  readonly callers: Callers;
  /** Messages a second that are handed over, over all that take them. */
  readonly delivered: number;
}

const entries: ReadonlySet<string> = new Set(["gateway", "load-balancer"]);

/** What lies between programs, before them and outside of them. */
export function usedBetween(facts: BetweenFacts): readonly Used[] {
  return [
    ...entered(facts),
    ...caches(facts),
    ...brokers(facts),
    ...files(facts),
    ...quotasOf(facts),
  ];
}

/** All requests go through them, and all answers. */
function entered({ components, loads }: BetweenFacts): Used[] {
  const peak = loads.find(({ data }) => data.measure === "peak-request-rate");
  if (!peak) return [];
  const rate = taken("peak", peak.data.figure, "req/s", peak.ref);
  const payload = loads.find(({ data }) => data.measure === "payload-size");
  const doors = components.filter(({ data }) => entries.has(data.kind));
  const door = doors[0] ?? components.find(({ data }) => data.kind === "service");
  const sent =
    door &&
    figuresOf(
      "Mbit/s",
      times(
        rate,
        payload
          ? taken("payload", payload.data.figure, "kB", payload.ref)
          : known("payload", usualPayload.value, "kB", usualPayload),
      ),
      known("network", networkLimit, "Mbit/s"),
    );
  return [
    ...doors.flatMap((each) => throughputOf(each, rate, [peak.ref]) ?? []),
    ...(door && sent
      ? [
          {
            component: door,
            resource: "bandwidth" as const,
            figures: sent,
            remedy: "edge cache, larger machine",
            basis: `${payload ? "" : "8 kB an answer (2 to 50) until it is measured; "}80 % of 1 Gbit/s, as restores are planned with.`,
            from: [peak.ref, door.ref, ...(payload ? [payload.ref] : [])],
          },
        ]
      : []),
  ];
}

/** Asked once for each request of what calls them. */
function caches({ components, loads, callers }: BetweenFacts): Used[] {
  const peak = loads.find(({ data }) => data.measure === "peak-request-rate");
  if (!peak) return [];
  const rate = taken("peak", peak.data.figure, "req/s", peak.ref);
  return components.flatMap((each) => {
    if (each.data.kind !== "cache") return [];
    const share = callers.shareOf(callers.of(each.ref));
    const used =
      share > 0 && throughputOf(each, times(rate, known("share", share, "ratio")), [peak.ref]);
    return used ? [used] : [];
  });
}

function brokers({ components, events, delivered }: BetweenFacts): Used[] {
  if (delivered <= 0) return [];
  return components.flatMap((each) =>
    each.data.kind === "broker"
      ? (throughputOf(
          each,
          known("delivered", Number(delivered.toPrecision(6)), "msg/s"),
          events.map(({ ref }) => ref),
        ) ?? [])
      : [],
  );
}

/** Searches of an engine, and files that are sent to a store of files. */
function files({ component, searches, media, mix }: BetweenFacts): Used[] {
  const rates = new Map<Ref, number>(mix.map(({ data }) => [data.operation, data.rate.value]));
  const rateOf = (operations: Iterable<Ref>) =>
    [...new Set(operations)].reduce((sum, each) => sum + (rates.get(each) ?? 0), 0);
  const engines = Map.groupBy(
    searches.filter(({ data }) => data.by === "engine"),
    ({ data }) => data.store.replace("data/store#", "architecture/component#"),
  );
  const stores = Map.groupBy(media, ({ data }) => data.store);
  return [
    ...[...engines].flatMap(([ref, own]) => {
      const server = component.get(ref);
      const rate = rateOf(own.flatMap(({ data }) => data.operations));
      return server && rate > 0
        ? (throughputOf(
            server,
            known("searches", Number(rate.toPrecision(6)), "req/s"),
            own.map((each) => each.ref),
          ) ?? [])
        : [];
    }),
    ...[...stores].flatMap(([ref, own]) => {
      const server = component.get(ref);
      const rate = rateOf(own.flatMap(({ data }) => data.upload.begins));
      return server && rate > 0
        ? (throughputOf(
            server,
            known("uploads", Number(rate.toPrecision(6)), "req/s"),
            own.map((each) => each.ref),
          ) ?? [])
        : [];
    }),
  ];
}

/** Of several limits of a provider the one that is nearest. */
function quotasOf({ component, quotas, providers }: BetweenFacts): Used[] {
  const providerOf = new Map<Ref, (typeof providers)[number]>(
    providers.map((each) => [each.ref, each]),
  );
  return [...Map.groupBy(quotas, ({ data }) => data.provider)].flatMap(([ref, own]) => {
    const provider = providerOf.get(ref);
    const system = provider && component.get(provider.data.component);
    const nearest = own.toSorted((a, b) => b.data.used.value - a.data.used.value)[0];
    if (!system || !nearest || nearest.data.used.value <= 0) return [];
    const { expected, allowed, what } = nearest.data;
    const figures = figuresOf(
      allowed.unit,
      taken("expected", expected, allowed.unit, nearest.ref),
      taken("allowed", allowed, allowed.unit, nearest.ref),
    );
    return figures
      ? [
          {
            component: system,
            resource: "quota" as const,
            figures,
            remedy: `higher limit: ${provider.data.name} (${what})`,
            from: [nearest.ref],
          },
        ]
      : [];
  });
}
