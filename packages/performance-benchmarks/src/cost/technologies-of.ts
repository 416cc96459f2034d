import { idOf, type ViewOf } from "@planc/core";
import type { architecture, decision } from "@planc/core/ir";
import { paidByCall } from "../catalog/paid-by-call.ts";
import { pricedAs } from "../catalog/prices.ts";
import { offerings } from "./offerings.ts";
import { placeOf } from "./place-of.ts";

interface Chosen {
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly hostings: readonly ViewOf<typeof decision.hosting>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

/** What may have a price, by key, with its name: what was chosen, what providers sell it as, and what it takes. */
export function technologiesOf({ choices, hostings, components }: Chosen) {
  const all = new Map<string, string>();
  for (const { data } of choices) {
    const key = pricedAs[data.technology] ?? data.technology;
    all.set(key, data.name);
    const container = paidByCall[key]?.container;
    if (container) all.set(container.technology, container.service);
  }
  for (const { data } of hostings) {
    const key = data.by === "provider" ? offerings[data.name] : undefined;
    if (key) all.set(key, data.name);
  }
  const runs = components.some(
    ({ data }) => data.lifecycle !== "existing" && runsOnMachines.has(data.kind),
  );
  const cloud = choices.find(({ data }) => idOf(data.topic) === "cloud-platform")?.data.technology;
  if (runs || cloud === "aws") {
    const place = placeOf({ choices, hostings });
    for (const key of place.prices) all.set(key, place.name);
  }
  if (components.some(({ data }) => data.technology === "AWS load balancer")) {
    all.set("aws-alb", "AWS load balancer");
  }
  return all;
}

/** What takes a machine where nobody rents it out ready to use. */
export const runsOnMachines: ReadonlySet<string> = new Set([
  "service",
  "worker",
  "scheduler",
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "object-store",
  "cache",
  "broker",
  "gateway",
  "load-balancer",
  "monitoring",
  "identity-provider",
  "model-runtime",
]);
