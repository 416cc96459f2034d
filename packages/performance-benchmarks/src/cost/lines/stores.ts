import {
  type Data,
  greatest,
  idOf,
  known,
  plus,
  type Quantity,
  type Spending,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { databaseServer } from "../../catalog/cost-figures.ts";
import { likelyText } from "../../text.ts";
import type { LineDraft, Paid } from "../line-draft.ts";
import { keyOf, offeringOf, technologyOf } from "../offering-of.ts";
import { demandOn, fitsSmall, sizeOf } from "../server-size.ts";
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
  const demand = demandOn(component, paid);
  if (offering?.by !== "provider") {
    return [
      machineLine(component, paid, {
        kind: "stores",
        servers: serversOf(component, paid),
        cpus: (at) => times(known("each", databaseServer.least, "vCPU"), sizeOf(demand, at)),
        from: demand ? [demand.ref] : [],
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
  const { third, says } = thirdYearOf(component, paid);
  const [small, large] = [`${key}.small-hour`, `${key}.large-hour`];
  const storage = `${key}.storage-data`;
  return [
    {
      ...base,
      from: [
        ...from,
        ...volumes.map(({ ref }) => ref),
        ...(demand ? [demand.ref] : []),
        ...(third ? [third.ref] : []),
      ],
      ...(says ? { says } : {}),
      needs: [small, large, storage],
      priced: { name: offering.name, technology: key },
      cost: (at) => {
        const servers = known("servers", serversOf(component, paid), "instances");
        const server: Quantity<Spending> = times(
          sizeOf(demand, at),
          at.price(fitsSmall(demand, at) ? small : large, "USD/h"),
        );
        const least = known("leastStorage", leastStorage, "GB");
        const kept = volumes.reduce<Quantity<Data> | undefined>((sum, each, index) => {
          const size = at.growing(`firstYear${index + 1}`, each.data.size, "GB", each.ref);
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

/** In GB: less is not rented. */
const leastStorage = 20;

/** The storage that is paid for is that of the first year; what upkeep is planned with is that of the third. */
function thirdYearOf(component: Component, { resources }: Paid) {
  const third = resources.find(
    ({ data }) => data.component === component.ref && data.resource === "storage",
  );
  return {
    third,
    says:
      third && third.data.demand.value > leastStorage
        ? [`storage of the first year; ${likelyText(third.data.demand)} in the third`]
        : undefined,
  };
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
