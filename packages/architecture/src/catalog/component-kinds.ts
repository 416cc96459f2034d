import type { DataOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

export type Component = DataOf<typeof architecture.component>;
export type ComponentKind = Component["kind"];

const stores: ReadonlySet<ComponentKind> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "cache",
  "object-store",
  "file",
]);
const deployables: ReadonlySet<ComponentKind> = new Set(["service", "function", "worker"]);
const outside: ReadonlySet<ComponentKind> = new Set(["person", "external-system"]);

/** Keeps data. */
export const isStore = (kind: ComponentKind): boolean => stores.has(kind);
/** Runs our code on a server. */
export const isDeployable = (kind: ComponentKind): boolean => deployables.has(kind);
/** Is no part of what is built or run. */
export const isOutside = (kind: ComponentKind): boolean => outside.has(kind);
