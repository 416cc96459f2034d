import type { ViewOf } from "@planc/core";
import type { data, workload } from "@planc/core/ir";

/** What is kept where, and how much it comes to. */
export interface Kept {
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly volumes: readonly ViewOf<typeof workload.volume>[];
}

/** Kept free for the growth of the next year, temporary files and what an index takes while it is built. */
const withRoom = 2;
/** The least that providers sell as a disk of a database. */
const leastDisk = 20;

/** Gigabytes of disk for the store that some components are: the planned volume with room, in steps of ten. */
export function storageOf(components: readonly string[], kept: Kept): number {
  const own = new Set<string>(components);
  const stores = new Set(
    kept.stores.filter(({ data: store }) => own.has(store.component)).map(({ ref }) => ref),
  );
  const tables = new Set(
    kept.tables.filter(({ data: table }) => stores.has(table.store)).map(({ ref }) => ref),
  );
  const planned = kept.volumes
    .filter(({ data: volume }) => tables.has(volume.table))
    .reduce((sum, { data: volume }) => sum + gigabytes(volume.size), 0);
  return Math.max(leastDisk, Math.ceil((planned * withRoom) / 10) * 10);
}

function gigabytes({ value, unit }: { readonly value: number; readonly unit: string }): number {
  const factor = unit === "TB" ? 1000 : unit === "MB" ? 0.001 : unit === "kB" ? 1e-6 : 1;
  return unit === "B" ? value / 1e9 : value * factor;
}
