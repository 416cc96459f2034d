import {
  applied,
  type Count,
  figureIn,
  fixed,
  known,
  minus,
  over,
  plus,
  type Quantity,
  type Ref,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture, Figure, integration, performance } from "@planc/core/ir";
import {
  type AvailabilityFact,
  managedServices,
  ownMachine,
  systemsOfOthers,
  together,
  unknownSystem,
} from "../catalog/availability-facts.ts";

type Component = ViewOf<typeof architecture.component>;

export interface Part {
  readonly of: Component["ref"];
  readonly name: string;
  readonly availability: Figure;
  readonly basis: string;
  readonly from?: Ref;
  /** What runs it together with others, which are gone when it is. */
  readonly platform?: string;
  /** The change that makes it better, how, and what it costs in comparison: the least first. */
  readonly better?: {
    readonly change: string;
    readonly availability: Figure;
    readonly rank: number;
  };
}

export interface PartFacts {
  /** What was worked out of as many instances already: most programs have the same. */
  readonly programs: Map<string, Figure>;
  readonly capacityOf: ReadonlyMap<string, ViewOf<typeof performance.capacity>>;
  readonly failoverOf: ReadonlyMap<string, ViewOf<typeof performance.failover>>;
  readonly providerOf: ReadonlyMap<string, ViewOf<typeof integration.provider>>;
  /** A platform starts a lost program elsewhere. */
  readonly isReplaced: boolean;
  /** The database has a second server. */
  readonly hasStandby: boolean;
}

const stores: ReadonlySet<string> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "object-store",
  "broker",
]);

/** How likely a component answers, and the one change that would make it better. */
export function partOf(component: Component, facts: PartFacts): Part | undefined {
  const { ref, data } = component;
  // Without its cache it answers slower, and without what watches it as before.
  if (data.kind === "cache" || data.kind === "monitoring") return undefined;
  const shared = { of: ref, name: data.name };
  if (data.kind === "external-system" || data.kind === "identity-provider") {
    const provider = facts.providerOf.get(ref);
    const fact = (provider && systemsOfOthers[provider.data.facts.key]) ?? unknownSystem;
    return {
      ...shared,
      availability: given(fact),
      basis: fact.basis,
      ...(provider ? { from: provider.ref } : {}),
      better: {
        change: `answer without ${data.name}, and hand it over to be done when it is there again`,
        availability: figureIn("percent", known("taken", 100, "percent")),
        rank: 3,
      },
    };
  }
  const managed = managedServices.find(({ of }) => of.test(data.technology ?? ""));
  if (managed) {
    const { alone, doubled } = managed;
    const isDoubled = doubled !== undefined && facts.hasStandby && data.kind === "relational-store";
    const fact = isDoubled ? doubled : alone;
    return {
      ...shared,
      availability: given(fact),
      basis: fact.basis,
      ...(managed.platform ? { platform: managed.platform } : {}),
      ...(doubled && !isDoubled
        ? {
            better: {
              change: `a second server for ${data.name} in another zone`,
              availability: given(doubled),
              rank: 2,
            },
          }
        : {}),
    };
  }
  if (stores.has(data.kind)) return ownStore(component, facts);
  if (data.kind === "service" || data.kind === "gateway" || data.kind === "load-balancer") {
    return ownProgram(component, facts);
  }
  return undefined;
}

const given = ({ value, low, high }: AvailabilityFact): Figure =>
  figureIn(
    "percent",
    known("share", value, "percent", {
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    }),
  );

type Range = { readonly value: number; readonly low: number; readonly high: number };

/** One minus the share of a month in which it restarts or waits to be replaced. */
function upOf(
  { restarts, restart }: { readonly restarts: Range; readonly restart: Range },
  repair: Range,
): Quantity<Count> {
  const time = (name: string, of: Range) => known(name, of.value, "s", of);
  const often = (name: string, of: Range) => known(name, of.value, "count", of);
  const lost = plus(
    times(often("restarts", restarts), time("restart", restart)),
    times(often("losses", ownMachine.losses), time("repair", repair)),
  );
  return minus(fixed(1), over(lost, known("period", 1, "month")));
}

function ownProgram(component: Component, { capacityOf, isReplaced, programs }: PartFacts): Part {
  const capacity = capacityOf.get(component.ref);
  const copies = capacity?.data.replicas.value ?? 1;
  // With fewer than these all processors are busy: what is left answers too late.
  const needed = Math.max(1, Math.ceil((capacity?.data.utilisation.value ?? 0) * copies));
  const one = upOf(ownMachine.program, isReplaced ? ownMachine.replaced : ownMachine.byPerson);
  const with_ = (count: number): Figure => {
    const key = `${isReplaced} ${count} ${needed}`;
    const before = programs.get(key);
    if (before) return before;
    const made = figureIn(
      "percent",
      times(
        count === 1
          ? one
          : applied("someOf", "count", [
              one,
              known("copies", count, "instances"),
              known("needed", needed, "instances"),
            ]),
        known("together", together.value / 100, "ratio", {
          low: together.low / 100,
          high: together.high / 100,
        }),
      ),
    );
    programs.set(key, made);
    return made;
  };
  const isSpare = copies > needed;
  return {
    of: component.ref,
    name: component.data.name,
    availability: with_(copies),
    basis: isSpare
      ? `${copies} instances, ${needed} of which carry the peak; assumed of each`
      : "no spare, assumed",
    ...(capacity ? { from: capacity.ref } : {}),
    ...(isSpare
      ? {}
      : {
          better: {
            change: `${copies + 1} instances of ${component.data.name} instead of ${copies}`,
            availability: with_(copies + 1),
            rank: 1,
          },
        }),
  };
}

function ownStore(component: Component, { failoverOf, hasStandby }: PartFacts): Part {
  const failover = failoverOf.get(component.ref);
  const isFile = /SQLite/i.test(component.data.technology ?? "");
  const isDoubled = !isFile && component.data.kind === "relational-store" && hasStandby;
  const total = failover?.data.now ? failover.data.total : undefined;
  const switched: Range =
    total && total.unit === "s"
      ? { value: total.value, low: total.low ?? total.value, high: total.high ?? total.value }
      : ownMachine.takenOver;
  const of = (repair: Range) => figureIn("percent", upOf(ownMachine.store, repair));
  return {
    of: component.ref,
    name: component.data.name,
    availability: of(isDoubled ? switched : ownMachine.restored),
    basis: isDoubled ? "a standby takes over; restarts assumed" : "restored, assumed",
    ...(failover ? { from: failover.ref } : {}),
    ...(isDoubled || isFile
      ? {}
      : {
          better: {
            change: `a standby for ${component.data.name} on a second server`,
            availability: of(ownMachine.takenOver),
            rank: 2,
          },
        }),
  };
}

/** What one platform runs counts once: its parts do not fail apart. */
export function byPlatform(parts: readonly Part[]): readonly Part[] {
  const whole = new Map<string, Part>();
  for (const each of parts) {
    const key = each.platform ?? each.of;
    const before = whole.get(key);
    whole.set(
      key,
      before ? { ...before, name: `${before.name}, ${each.name}`.slice(0, 200) } : each,
    );
  }
  return [...whole.values()];
}
