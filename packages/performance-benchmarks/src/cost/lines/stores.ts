import {
  type Count,
  type Data,
  greatest,
  idOf,
  known,
  over,
  plus,
  type Quantity,
  type Rate,
  roundedUp,
  type Spending,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { databaseServer } from "../../catalog/cost-figures.ts";
import type { LineDraft, Paid } from "../line-draft.ts";
import { keyOf, offeringOf, technologyOf } from "../offering-of.ts";
import type { Reckoner } from "../reckoner.ts";
import { cacheLine, rowsLine } from "./keyed-stores.ts";
import { monthLine } from "./month-line.ts";
import { machineLine } from "./programs.ts";

type Component = ViewOf<typeof architecture.component>;

const databases: ReadonlySet<string> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
]);

/** Servers that keep what must not be lost, and what they keep. */
export function storeLines(paid: Paid): readonly LineDraft[] {
  return paid.components.flatMap((component) => {
    const { kind, lifecycle } = component.data;
    if (lifecycle === "existing") return [];
    if (databases.has(kind)) return databaseLine(component, paid);
    if (kind === "cache") return cacheLine(component, paid);
    return [];
  });
}

function databaseLine(component: Component, paid: Paid): readonly LineDraft[] {
  const offering = offeringOf(component, paid);
  const technology = technologyOf(component, paid);
  const isEmbedded = component.data.technology?.startsWith("SQLite");
  if (isEmbedded) return [];
  const base = {
    id: component.id,
    name: component.data.name,
    of: component.ref,
    kind: "stores" as const,
  };
  if (technology === "cloudflare-d1") return [rowsLine(base, component, technology)];
  if (technology === "supabase") {
    return [monthLine(base, [component.ref], { technology: "supabase", name: "Supabase" })];
  }
  if (offering?.by !== "provider") {
    return [
      machineLine(component, paid, {
        kind: "stores",
        servers: serversOf(component, paid),
        cpus: (at) => 2 * largeServers(at),
      }),
    ];
  }
  const key = keyOf(offering);
  const from = [component.ref, offering.ref];
  if (key === "elastic-cloud") {
    const hour = "elastic-cloud.cluster-hour";
    return [
      {
        ...base,
        from,
        needs: [hour],
        priced: { name: offering.name, technology: key },
        cost: (at) => times(known("clusters", 1, "instances"), at.price(hour, "USD/h")),
      },
    ];
  }
  const volumes = volumesIn(component, paid);
  const [small, large] = [`${key}.small-hour`, `${key}.large-hour`];
  const storage = `${key}.storage-data`;
  return [
    {
      ...base,
      from: [...from, ...volumes.map(({ ref }) => ref)],
      needs: [small, large, storage],
      priced: { name: offering.name, technology: key },
      cost: (at) => {
        const servers = known("servers", serversOf(component, paid), "instances");
        const isSmall = fitsSmall(at);
        const server: Quantity<Spending> = isSmall
          ? at.price(small, "USD/h")
          : times(sizeOf(at), at.price(large, "USD/h"));
        const least = known("leastStorage", 20, "GB");
        const kept = volumes.reduce<Quantity<Data> | undefined>((sum, each, index) => {
          const size = at.growing(`table${index + 1}`, each.data.size, "GB", each.ref);
          return sum ? plus(sum, size) : size;
        }, undefined);
        return times(
          servers,
          plus(
            server,
            times(kept ? greatest(least, kept) : least, at.price(storage, "USD/GB-month")),
          ),
        );
      },
    },
  ];
}

/** Itself, and one that stands by; copies that are read from are components of their own. */
function serversOf(component: Component, { choices, components }: Paid): number {
  const standby = choices.find(({ data }) => idOf(data.topic) === "standby");
  const isCopy = components.some(
    ({ ref, data }) => ref === component.data.inside && data.kind === component.data.kind,
  );
  return standby && !isCopy && component.data.kind === "relational-store" ? 2 : 1;
}

/** Whether a burstable class does: busy for no more than what it may be all day, and at peak for half. */
function fitsSmall({ average, peak }: Reckoner): boolean {
  const { time, limit, least, burst } = databaseServer;
  const busy = (rate: typeof peak, share: number) =>
    rate === undefined || rateOf(rate) * time <= share;
  return busy(average, burst) && busy(peak, least * limit);
}

/** Servers of two processors that the peak takes. */
export function largeServers({ peak }: Reckoner): number {
  const { time, limit, least } = databaseServer;
  return peak === undefined ? 1 : Math.max(1, Math.ceil((rateOf(peak) * time) / (limit * least)));
}

const rateOf = ({ inputs }: Quantity<Rate>): number =>
  Object.values(inputs).reduce((sum, { value }) => sum + value, 0);

function sizeOf({ peak }: Reckoner): Quantity<Count> {
  const { time, limit, least } = databaseServer;
  if (peak === undefined) return known("sizes", 1, "count");
  return roundedUp(
    over(
      times(peak, known("databaseTime", time, "s")),
      times(known("limit", limit, "ratio"), known("processors", least, "vCPU")),
    ),
  );
}

function volumesIn(component: Component, { stores, tables, volumes }: Paid) {
  const own = new Set<string>(
    stores.filter(({ data }) => data.component === component.ref).map(({ ref }) => ref),
  );
  const kept = new Set<string>(
    tables.filter(({ data }) => own.has(data.store)).map(({ ref }) => ref),
  );
  return volumes.filter(({ data }) => kept.has(data.table));
}
