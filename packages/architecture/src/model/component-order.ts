import type { Component, ComponentKind } from "../catalog/component-kinds.ts";
import { stages } from "../catalog/stages.ts";

/** As a request meets them: people first, what is outside last. */
const order: readonly ComponentKind[] = [
  "person",
  "web-client",
  "mobile-client",
  "desktop-client",
  "command-line",
  "library",
  "cdn",
  "load-balancer",
  "gateway",
  "scheduler",
  "pipeline-stage",
  "service",
  "module",
  "function",
  "worker",
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "cache",
  "search-engine",
  "object-store",
  "file",
  "broker",
  "monitoring",
  "identity-provider",
  "external-system",
];
const stageOrder = stages.map(({ key }) => key);

/** Components in the order in which people read them. */
export function inOrder<View extends { readonly id: string; readonly data: Component }>(
  components: readonly View[],
): readonly View[] {
  const rank = ({ id, data }: View) =>
    data.kind === "pipeline-stage"
      ? order.indexOf(data.kind) + stageOrder.indexOf(id) / 10
      : order.indexOf(data.kind);
  return components.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
